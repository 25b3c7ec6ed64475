"""Handing a text in, reading what was found, taking the findings along. Nothing is stored."""

from io import BytesIO
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from motcua.auditing import words
from motcua.auditing.access import slow_down
from motcua.auditing.forms import HandInForm, TextForm
from motcua.auditing.outputs.as_document import write_document
from motcua.auditing.outputs.as_workbook import write_workbook
from motcua.auditing.outputs.sheet import CommentSheet, rows_of
from motcua.auditing.public import Comparison, audit_report, compare_with_ledger
from motcua.auditing.web.beside import anchors, beside
from motcua.auditing.web.findings import findings, related
from motcua.auditing.web.passage import passage
from motcua.foundation.files import Kind
from motcua.kernel.vietnamese import day_words
from motcua.reporting.public import FIGURE_NAMES, part_words, readable_agencies

FILES = {
    "docx": (write_document, Kind.DOCX.media_type),
    "xlsx": (write_workbook, Kind.XLSX.media_type),
}
MOST_AGENCIES = 500


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def audit(request: HttpRequest) -> HttpResponse:
    """The form; a text handed in is answered with its findings."""
    if request.method != "POST":
        return _ask(request, _offered(request, HandInForm()))
    slow_down(request)
    form = _offered(request, HandInForm(request.POST, request.FILES))
    if not form.is_valid():
        return _ask(request, form, status=422)
    text = form.cleaned_data["text"]
    report, ledger = audit_report(text), _ledger(request, form)
    claims = report["claims"]
    again = TextForm(initial={**form.cleaned_data, "text": text})
    context = {
        "name": form.cleaned_data["name"] or words.SHEET["pasted"],
        "summary": report["summary"],
        "counts": words.counts_in_words(report["summary"]),
        "blocks": passage(text, claims, [*related(claims), *anchors(ledger)]),
        "findings": findings(claims),
        "ledger": beside(ledger),
        "form": _offered(request, again),
        "length": len(text),
    }
    return render(request, "auditing/findings.html", context)


@never_cache
@require_POST
def audit_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The findings of a text as a comment sheet; the text comes with the request and goes with it."""
    if kind not in FILES:
        raise Http404(kind)
    slow_down(request)
    form = _offered(request, HandInForm(request.POST))
    if not form.is_valid():
        return _ask(request, form, status=422)
    write, media = FILES[kind]
    out = BytesIO()
    write(out, _sheet(request, form))
    answer = HttpResponse(out.getvalue(), content_type=media)
    answer["Content-Disposition"] = f'attachment; filename="phieu-gop-y-so-lieu.{kind}"'
    return answer


def _ask(request: HttpRequest, form: TextForm, status: int = 200) -> HttpResponse:
    return render(request, "auditing/ask.html", {"form": form}, status=status)


def _offered(request: HttpRequest, form: TextForm) -> Any:
    agencies = readable_agencies(request.actor)[:MOST_AGENCIES] if request.actor.is_staff else ()
    form.offer((agency.code, agency.name) for agency in agencies)
    return form


def _ledger(request: HttpRequest, form: TextForm) -> Comparison | None:
    if not request.actor.is_staff:
        return None
    return compare_with_ledger(
        form.cleaned_data["text"],
        actor=request.actor,
        at=request.at,
        agency_code=form.cleaned_data["agency"],
        period=form.period,
    )


def _sheet(request: HttpRequest, form: TextForm) -> CommentSheet:
    text, ledger = form.cleaned_data["text"], _ledger(request, form)
    report = audit_report(text)
    return CommentSheet(
        name=form.cleaned_data["name"] or words.SHEET["pasted"],
        at=request.at,
        summary=report["summary"],
        rows=tuple(rows_of(text, report["claims"])),
        ledger_title=ledger.agency_name if ledger else "",
        ledger=tuple(_ledger_rows(ledger)) if ledger else (),
    )


def _ledger_rows(ledger: Comparison) -> Any:
    for one in ledger.days:
        days = f"{day_words(one.question.from_day)} – {day_words(one.question.to_day)}"
        for line in one.lines:
            stated, code = line.stated, line.stated.code
            said = words.ledger_line(stated.value, line.counted, widened=code if line.widened else "")
            groups = [[part_words(part) for part in told.parts] for told in line.explanations]
            why = words.ledger_reason(line.gap, groups)
            conclusion = f"{said} {why}".strip()
            yield days, FIGURE_NAMES[code], line.sector_name, stated.value, line.counted, conclusion
