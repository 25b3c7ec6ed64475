"""Biểu 06 on the screen: the table, why two totals differ, the sums, the chart, the files, the freeze."""

import json
from io import BytesIO

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from motcua.foundation.files import Kind
from motcua.foundation.web.charts import Bar, bars
from motcua.kernel.vietnamese import number_words
from motcua.organisation.rules.roles import OVERSIGHT
from motcua.reporting import words
from motcua.reporting.commands.freeze_report import freeze_report
from motcua.reporting.outputs import sentences
from motcua.reporting.outputs.as_document import write_document
from motcua.reporting.outputs.as_pdf import as_pdf
from motcua.reporting.outputs.as_sheet import write_sheet
from motcua.reporting.queries.handling_report import handling_report, with_chain
from motcua.reporting.rules.explain import FIGURES
from motcua.reporting.rules.report import Report
from motcua.reporting.rules.shape import as_json
from motcua.reporting.rules.table import IDENTITIES, Line, Reading
from motcua.reporting.web.asking import Asked, asked_of, dossier_url

NAME = "bieu-06"
KINDS = {
    "xlsx": Kind.XLSX.media_type,
    "docx": Kind.DOCX.media_type,
    "pdf": "application/pdf",
    "json": "application/json",
}


@require_safe
def handling(request: HttpRequest) -> HttpResponse:
    """The report page."""
    asked = asked_of(request, NAME)
    report = _report(asked)
    table = report.table
    context = {
        "asked": asked,
        "report": report,
        "title": words.TITLES[NAME],
        "readings": _readings(asked, report),
        "groups": _groups(),
        "rows": [_row(asked, report, line, place) for place, line in enumerate(table.rows, start=1)],
        "total": _row(asked, report, table.total, 0),
        "identities": _identities(report),
        "rates": _rates(report),
        "notes": list(sentences.notes(report)),
        "chain": sentences.chain_words(report),
        "breaks": _breaks(report),
        "declared_url": asked.url("handling-dossiers", cell="received.total", declared="1"),
        "both": _both(report),
        "differences": [_difference(asked, one) for one in report.differences],
        "figures": [(short, words.FIGURES[code]) for short, code in FIGURES.items()],
        "bars": _bars(asked, report),
        "key": _key(report),
        "definition": list(sentences.definition_lines(report)),
        "files": [(name, asked.url("handling-file", kind)) for kind, name in words.FILES.items()],
        "json_url": asked.url("handling-file", "json"),
        "may_freeze": _may_freeze(request, asked),
        "hidden": asked.parameters(),
    }
    return render(request, "reporting/handling.html", context)


@require_safe
def handling_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same report as a file."""
    if kind not in KINDS:
        raise Http404
    asked = asked_of(request, NAME)
    report = _report(asked)
    out = BytesIO()
    if kind == "json":
        out.write(json.dumps(as_json(report), ensure_ascii=False, indent=2).encode())
    elif kind == "pdf":
        out.write(as_pdf(report))
    else:
        (write_sheet if kind == "xlsx" else write_document)(out, report)
    days = f"{asked.question.from_day:%Y%m%d}-{asked.question.to_day:%Y%m%d}"
    answer = HttpResponse(out.getvalue(), content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="{NAME}-{asked.agency.code}-{days}.{kind}"'
    return answer


@require_POST
def freeze(request: HttpRequest) -> HttpResponse:
    """Keep the figures as they are on the page, for the next period to be held against."""
    asked = asked_of(request, NAME)
    freeze_report(actor=request.actor, at=request.at, agency=asked.agency, report=_report(asked))
    return redirect("reports")


def _report(asked: Asked) -> Report:
    return with_chain(asked.agency, handling_report(asked.agency, asked.question, stated=asked.stated))


def _may_freeze(request: HttpRequest, asked: Asked) -> bool:
    return any(
        p.role in OVERSIGHT and asked.agency.path.startswith(p.agency_path) for p in request.actor.posts
    )


def _groups() -> list[tuple[str, list[str]]]:
    """Column groups with their heads and the numbers of the form."""
    number = 2
    groups = []
    for title, codes in words.GROUPS:
        heads = [f"{words.HEADS[code]} ({number + place})" for place, code in enumerate(codes, start=1)]
        number += len(codes)
        groups.append((title, heads))
    return groups


def _readings(asked: Asked, report: Report) -> list[dict[str, object]]:
    return [
        {
            "url": asked.url("handling-report", reading=reading.value),
            "words": title,
            "count": report.tables[reading].total.values["received.total"],
            "here": reading is asked.question.reading,
        }
        for reading, title in words.READINGS.items()
    ]


def _row(asked: Asked, report: Report, line: Line, place: int) -> dict[str, object]:
    """One line: each count with the address of its dossiers, and how many sums hold."""
    checks = report.table.checks_of(line.field)
    sector = {} if line.sector_id is None else {"sector": str(line.sector_id)}
    opening = {codes[0] for _, codes in words.GROUPS}
    cells = [
        (count, asked.url("handling-dossiers", cell=code, **sector) if count else "", code in opening)
        for code, count in line.values.items()
    ]
    kept = sum(check.holds for check in checks)
    return {
        "name": f"{place}. {line.field}" if place else words.TOTAL,
        "cells": cells,
        "sums": f"{kept}/{len(checks)}",
        "holds": kept == len(checks),
    }


def _identities(report: Report) -> list[dict[str, object]]:
    found = []
    for identity in IDENTITIES:
        checks = [check for check in report.table.checks if check.identity is identity]
        [total] = [check for check in checks if not check.field]
        rows = [check for check in checks if check.field]
        kept = sum(check.holds for check in rows)
        found.append(
            {
                "columns": identity.columns,
                "said": f"{sentences.check_words(total)}, và {kept}/{len(rows)} lĩnh vực",
                "holds": total.holds and kept == len(rows),
                "broken": [f"{one.field}: {sentences.check_words(one)}" for one in rows if not one.holds],
            }
        )
    return found


def _rates(report: Report) -> list[dict[str, object]]:
    return [{"label": title, "figure": shown, "of": of} for title, shown, of in sentences.rate_lines(report)]


def _breaks(report: Report) -> list[tuple[str, str, str]]:
    if report.chain is None:
        return []
    return [(link.code, dossier_url(link.code), words.BREAKS[link.reason]) for link in report.chain.broken]


def _both(report: Report) -> dict[str, object] | None:
    """Both readings side by side, where they differ."""
    every, rest = report.tables[Reading.ALL], report.tables[Reading.WITHOUT_DECLARATION]
    if not report.declared["received.total"]:
        return None
    shown = ("received.total", "received.online", "resolved.total", "resolved.on_time", "resolved.late")
    counts = [
        (words.FIGURES[code], every.total.values[code], report.declared[code], rest.total.values[code])
        for code in shown
    ]
    rates = [
        (f"Tỷ lệ {words.RATES[name].lower()}", every.rates[name], rest.rates[name])
        for name in ("on_time", "online")
    ]
    sectors = [row.field for row in every.rows if row.sector_id not in {one.sector_id for one in rest.rows}]
    return {
        "all": every.total.values["received.total"],
        "declared": report.declared["received.total"],
        "rest": rest.total.values["received.total"],
        "sectors": ", ".join(sectors),
        "counts": counts,
        "rates": rates,
    }


def _difference(asked: Asked, difference: object) -> dict[str, object]:
    return {
        "said": sentences.gap_words(difference),
        "agrees": not difference.gap,
        "explained": bool(difference.explanations),
        "parts": [
            [(sentences.part_words(part), _part_url(asked, difference.figure, part)) for part in one.parts]
            for one in difference.explanations
        ],
    }


def _part_url(asked: Asked, figure: str, part: object) -> str:
    if part.kind == "column":
        return asked.url("handling-dossiers", cell=part.name)
    if part.kind == "declaration":
        return asked.url("handling-dossiers", cell=figure, declared="1")
    return asked.url("handling-dossiers", cell=figure, sector=str(part.sector_id))


def _bars(asked: Asked, report: Report) -> list[Bar]:
    rows = []
    for line in report.table.rows:
        values = line.values
        pieces = [
            ("done", values["resolved.early"]),
            ("doing", values["resolved.on_time"]),
            ("late", values["resolved.late"]),
            ("rest", values["in_progress.total"]),
        ]
        late = values["resolved.late"] + values["in_progress.overdue"]
        said = number_words(values["received.total"]) + (f", {number_words(late)} quá hạn" if late else "")
        url = asked.url("handling-dossiers", cell="received.total", sector=str(line.sector_id))
        rows.append((line.field, pieces, said, url))
    return bars(rows)


def _key(report: Report) -> list[dict[str, str]]:
    values = report.table.total.values
    return [
        {"fill": fill, "words": f"{name} {number_words(values[code])}"}
        for fill, name, code in (
            ("done", "trước hạn", "resolved.early"),
            ("doing", "đúng hạn", "resolved.on_time"),
            ("late", "quá hạn", "resolved.late"),
            ("rest", "đang giải quyết", "in_progress.total"),
        )
    ]
