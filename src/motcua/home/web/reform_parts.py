"""The paragraph a unit writes for a reform report: written, checked, sent, and taken in or sent back."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_day, read_number
from motcua.home.queries.audit_reform import audit_reform
from motcua.home.web.reform_shown import part_line
from motcua.home.words import reform as words
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor
from motcua.reporting import public as reporting

MOST = 50


@require_safe
def part(request: HttpRequest, number: int) -> HttpResponse:
    """The paragraph with what its figures say when checked now."""
    call = reporting.part_to_read(request.actor, number)
    return render(request, "home/reform_part.html", _page(request, request.actor, call))


@require_POST
def act(request: HttpRequest, number: int, verb: str) -> HttpResponse:
    """One act; a refusal is told above the paragraph, and what was written stays."""
    actor, given = request.actor, request.POST
    about: dict[str, Any] = {"actor": actor, "at": request.at, "number": number}
    written = {"text": given.get("text", ""), "upon": read_number(given.get("upon", ""))}
    acts = {
        "luu": lambda: reporting.parts.save_part(**about, **written),
        "nop": lambda: (
            reporting.parts.save_part(**about, **written),
            reporting.parts.submit_part(**about, auditor=audit_reform),
        ),
        "nhan-phan": lambda: reporting.parts.accept_part(**about),
        "tra-phan": lambda: reporting.parts.send_back_part(**about, reason=given.get("reason", "")),
        "gia-han": lambda: reporting.parts.extend_part(**about, due=read_day(given.get("due", ""))),
    }
    if verb not in acts:
        raise Http404
    try:
        acts[verb]()
    except Refusal as no:
        if no.code.endswith((".forbidden", ".not_found", ".sign_in")):
            raise
        page = _page(request, actor, reporting.part_to_read(actor, number))
        typed = given.get("text", page["text"])
        page["meanwhile"] = page["text"] if no.code == "reform_part.written_meanwhile" else ""
        page |= {"refused": sentence(no), "given": given, "text" if page["may_write"] else "unsaved": typed}
        return render(request, "home/reform_part.html", page, status=422)
    messages.success(request, words.REFORM_DONE[verb])
    return HttpResponseRedirect(reverse("reform-part", args=[number]))


def _page(request: HttpRequest, actor: Actor, call: Any) -> dict[str, Any]:
    [line] = reporting.unit_parts.part_lines([call], request.at)
    stood, writes = line.stand, reporting.writes_part(actor, call)
    is_desk = reporting.writes_reform(actor, call.report.agency_id)
    faults = reporting.unit_parts.faults_of_part(call, stood.text, audit_reform, actor=actor, at=request.at)
    trail = [{"url": reverse("reform-reports"), "words": words.REFORM_TITLE}]
    if is_desk:
        back = reverse("reform-report", args=[call.report_id])
        trail.append({"url": back, "words": reporting.period_words(call.report)})
    return {
        "call": call,
        "line": part_line(line),
        "title": reporting.period_words(call.report),
        "text": stood.text,
        "upon": stood.edition,
        "said": stood.said if stood.state in {"sent_back", "saved"} else "",
        "faults": faults,
        "may_write": writes and stood.may_write,
        "may_judge": is_desk and stood.state == "submitted",
        "may_extend": is_desk and stood.may_write,
        "history": [_entry(one) for one in call.entries.order_by("-id")[:MOST]],
        "trail": trail,
    }


def _entry(one: Any) -> dict[str, Any]:
    said = {"extended": lambda: day_words(date.fromisoformat(one.text)), "sent_back": lambda: one.text}
    text = said.get(one.kind, str)()
    return {"words": words.PART_ACTS[one.kind], "text": text, "at": one.at, "actor": one.actor}
