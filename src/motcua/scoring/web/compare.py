"""Units side by side over the years: table, chart, what stands out, and the workbook."""

from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.collection.rules.comparing import Line
from motcua.foundation.files import Kind
from motcua.foundation.web.charts import bars
from motcua.foundation.web.downloads import made
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, require_staff
from motcua.scoring import access
from motcua.scoring.outputs.comparison_sheet import write_comparison
from motcua.scoring.queries.comparison import comparison, sources_of
from motcua.scoring.rules.comparison import Comparison
from motcua.scoring.words import COMPARISON_MARKS, TITLE, points_words

ENOUGH = 2
"""Units that make a comparison."""


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """One source (``bo``) and one part of it (``muc``)."""
    actor = _reader(request)
    sources = sources_of(actor)
    source, found, part = _asked(request, actor, sources)
    last = found.years[-1] if found.years else 0
    bad = {"break": "late", "outlier": "soon"}
    context = {
        "sources": sources,
        "source": source,
        "found": found,
        "part": part,
        "rows": [_row(found, line) for line in found.lines],
        "last": last,
        "bars": _bars(found, last),
        "marks": [
            {"unit": line.unit, "year": year, "words": _said(found, cell), "kind": bad[cell.mark]}
            for line in found.lines
            for year, cell in line.cells.items()
            if cell.mark
        ],
        "file": f"{reverse('score-compare-file')}?{urlencode({'bo': source, 'muc': found.part})}",
        "trail": [{"url": reverse("scores"), "words": TITLE}],
    }
    return render(request, "scoring/compare.html", context)


@require_safe
def compare_file(request: HttpRequest) -> HttpResponse:
    """The same table as a workbook."""
    actor = _reader(request)
    _, found, part = _asked(request, actor, sources_of(actor))
    out = BytesIO()
    write_comparison(out, found, part=part)
    return made(out.getvalue(), kind=Kind.XLSX, name="so-sanh-don-vi.xlsx")


def _reader(request: HttpRequest) -> Actor:
    actor = require_staff(request.actor)
    if actor.holds_anywhere(*access.SELF) is None:
        raise Refusal("score.forbidden")
    return actor


def _asked(request: HttpRequest, actor: Actor, sources: list[tuple[str, str]]) -> tuple[str, Comparison, str]:
    """What was asked for; by itself the first source that sets units beside each other, else the first that
    has a figure."""
    given, part = request.GET.get("bo", ""), request.GET.get("muc", "")
    codes = [given] if given in dict(sources) else [code for code, _ in sources] or [""]
    source, found = codes[0], comparison(actor, codes[0], part)
    for code in codes[1:] if len(found.lines) < ENOUGH else ():
        other = comparison(actor, code, part)
        if len(other.lines) > len(found.lines):
            source, found = code, other
        if len(found.lines) >= ENOUGH:
            break
    return source, found, dict(found.parts).get(found.part, "")


def _row(found: Comparison, line: Line) -> dict[str, Any]:
    cells = []
    for year in found.years:
        cell = line.cells.get(year)
        cells.append(
            {
                "year": year,
                "value": points_words(cell.value) if cell else "–",
                "place": cell.place if cell else "",
                "group": found.groups.get((line.unit, year), ""),
                "mark": COMPARISON_MARKS.get(cell.mark, "") if cell else "",
                "kind": "late" if cell and cell.mark == "break" else "soon",
            }
        )
    return {"unit": line.unit, "cells": cells}


def _bars(found: Comparison, last: int) -> list[Any]:
    ranked = sorted(
        (line for line in found.lines if last in line.cells), key=lambda one: one.cells[last].place
    )
    return bars(
        (
            line.unit,
            [("done", float(max(line.cells[last].value, 0)))],
            f"{points_words(line.cells[last].value)} {found.unit}".strip(),
        )
        for line in ranked
    )


def _said(found: Comparison, cell: Any) -> str:
    said = COMPARISON_MARKS[cell.mark]
    now = f"{points_words(cell.value)} {found.unit}".strip()
    if cell.before is None:
        return f"{said} ({now})"
    return f"{said}: {points_words(cell.before)} → {now}"
