"""The reform reports of a year, and one of them from the first sentence to the receipt above."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.foundation.files import Kind
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_day
from motcua.home.queries.audit_reform import audit_reform
from motcua.home.web.reform_shown import part_line, report_line, report_page
from motcua.home.web.reform_writing import with_typed, write_sections
from motcua.home.words import reform as words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency, require_staff
from motcua.reporting import public as reporting
from motcua.reporting.rules.reform_calendar import PeriodKind, periods_of

MOST = 100


@require_http_methods(["GET", "HEAD", "POST"])
def reform_reports(request: HttpRequest) -> HttpResponse:
    """Own periods and what came from below; posting begins a report, a refusal keeps what was typed."""
    actor, refused = require_staff(request.actor), ""
    if request.method == "POST":
        try:
            return _make(request, actor)
        except Refusal as no:
            if no.code.endswith((".forbidden", ".not_found")):
                raise
            refused = sentence(no)
    context = {**_listed(request, actor), "refused": refused, "given": request.POST}
    return render(request, "home/reform_reports.html", context, status=422 if refused else 200)


def _listed(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    """The periods and reports that a person sees."""
    today, post = local_day(request.at), actor.posts[0]
    found = reporting.readable_reform_reports(actor).order_by("-due", "agency__path")[:MOST]
    lines = reporting.standings(found, request.at)
    own = {
        (one.report.kind, one.report.first): one for one in lines if one.report.agency_id == post.agency_id
    }
    periods = [one for year in (today.year, today.year + 1) for one in periods_of(year)]
    return {
        "agency": post.agency_name,
        "periods": [
            {
                "name": words.PERIODS[one.kind].format(year=one.year),
                "kind": one.kind.value,
                "period": one,
                "line": report_line(own[one.kind, one.first]) if (one.kind, one.first) in own else None,
                "days": (one.due - today).days,
            }
            for one in periods[:5]
        ],
        "others": [
            report_line(one)
            for one in lines
            if one.report.agency_id != post.agency_id or one.report.kind == "custom"
        ],
        "may": reporting.writes_reform(actor, post.agency_id),
        "owed": [part_line(one) for one in reporting.unit_parts.parts_owed(actor, request.at)],
        "waiting": [part_line(one) for one in reporting.unit_parts.parts_to_take_in(actor, request.at)],
        "has_below": reporting.below.has_below(post.agency_id),
        "trail": [{"url": reverse("reports"), "words": words.REPORTS}],
    }


@require_safe
def reform_report(request: HttpRequest, number: int) -> HttpResponse:
    """One report: a draft from live figures with its checks, or as it was frozen."""
    actor = require_staff(request.actor)
    report = reporting.reform_report_to_read(actor, number)
    stood = reporting.stand(report)
    return render(request, "home/reform_report.html", report_page(request, actor, report, stood))


@require_POST
def reform_act(request: HttpRequest, number: int, verb: str) -> HttpResponse:
    """One act; a refusal is told above the report."""
    actor, at, given = require_staff(request.actor), request.at, request.POST
    about = {"actor": actor, "at": at, "number": number}
    acts = {
        "viet": lambda: write_sections(given, **about),
        "sua-so": lambda: reporting.override_reform_figure(
            **about, **_typed(given, "figure", "value", "reason")
        ),
        "chot": lambda: reporting.freeze_reform_report(**about, auditor=audit_reform),
        "gui": lambda: reporting.send_reform_report(**about, **_typed(given, "document_number")),
        "nhan": lambda: reporting.receive_reform_report(**about),
        "giao-viet": lambda: reporting.parts.ask_for_part(
            **about, **_typed(given, "section", "writer", "wanted"), due=read_day(given.get("due", ""))
        ),
        "giao-de-cuong": lambda: reporting.parts.ask_by_outline(
            **about, due=read_day(given.get("outline_due", ""))
        ),
        "tra-lai": lambda: reporting.return_reform_report(**about, **_typed(given, "reason")),
    }
    if verb not in acts:
        raise Http404
    try:
        done = acts[verb]()
    except Refusal as no:
        if no.code.endswith((".forbidden", ".not_found")):
            raise
        report = reporting.reform_report_to_read(actor, number)
        told = {"refused": sentence(no), "refused_verb": verb, "given": given}
        page = report_page(request, actor, report, reporting.stand(report)) | told
        page["sections"] = with_typed(page["sections"], given)
        return render(request, "home/reform_report.html", page, status=422)
    messages.success(request, str(done) if verb == "viet" else words.REFORM_DONE[verb])
    return HttpResponseRedirect(reverse("reform-report", args=[number]))


def _typed(given: Mapping[str, str], *names: str) -> dict[str, str]:
    return {name: given.get(name, "") for name in names}


@require_safe
def reform_file(request: HttpRequest, number: int, kind: str) -> HttpResponse:
    """The report as Word, PDF or workbook: the draft, the last frozen version, or the one asked for."""
    if kind not in {"docx", "pdf", "xlsx"}:
        raise Http404
    report = reporting.reform_report_to_read(require_staff(request.actor), number)
    stood, wanted = reporting.stand(report), request.GET.get("ban", "")
    body, day = stood.frozen, local_day(request.at)
    if wanted:
        body = reporting.version_of(report, wanted)
    elif body is None or stood.state in {"draft", "returned"}:
        body = reporting.compile_now(report, stood, request.at).body
    sent = report.entries.filter(kind="sent").order_by("-id").first()
    said = reporting.paper(
        report, body, number=sent.key if sent else "", day=local_day(sent.at) if sent else day
    )
    if kind == "pdf":
        answer = HttpResponse(reporting.reform_pdf(said, made_at=request.at), content_type="application/pdf")
    else:
        out, is_sheet = BytesIO(), kind == "xlsx"
        (reporting.write_reform_sheet if is_sheet else reporting.write_reform_document)(out, said)
        answer = HttpResponse(out.getvalue(), content_type=(Kind.XLSX if is_sheet else Kind.DOCX).media_type)
    answer["Content-Disposition"] = f'attachment; filename="bao-cao-cchc-{report.pk}.{kind}"'
    return answer


def _make(request: HttpRequest, actor: Actor) -> HttpResponse:
    given, post = request.POST, actor.posts[0]
    kind, year = given.get("kind", ""), given.get("year", "")
    if kind not in set(PeriodKind) or not (year.isascii() and year.isdecimal() and len(year) == 4):
        raise Refusal("reform_report.no_days")
    days = [read_day(given.get(name, "")) for name in ("first", "last", "due")]
    agency = Agency.objects.get(pk=post.agency_id)
    made = reporting.make_reform_report(
        actor=actor,
        at=request.at,
        agency=agency,
        kind=PeriodKind(kind),
        year=int(year),
        days=(days[0], days[1], days[2]) if days[0] and days[1] and days[2] else None,
    )
    return HttpResponseRedirect(reverse("reform-report", args=[made.pk]))
