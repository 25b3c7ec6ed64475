"""What the page of a reform report shows: the body, its checks, the units that write, the agencies below."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from motcua.home.queries.audit_reform import audit_reform
from motcua.home.words import reform as words
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import Actor
from motcua.reporting import public as reporting
from motcua.reporting.rules.reform_figures import HANDLING
from motcua.reporting.rules.reform_outline import Outline
from motcua.reporting.rules.reform_state import Stand

MOST = 100
_PLAN, _ABOVE, _FINDINGS = "#viec-tre", "#viec-tren", "#ton-tai"
LISTED = {
    **dict.fromkeys(("plan_total", "plan_done", "plan_open", "plan_late"), _PLAN),
    **dict.fromkeys(("above_total", "above_done"), _ABOVE),
    **dict.fromkeys(("findings", "mended"), _FINDINGS),
}
"""Figure to the place of the year page that lists its tasks."""


def report_page(request: HttpRequest, actor: Actor, report: Any, stood: Stand) -> dict[str, Any]:
    """The report as it stands, or (``ban``) one of its frozen versions, in which nothing can be changed."""
    wanted = request.GET.get("ban", "")
    is_draft = not wanted and stood.state in {"draft", "returned"}
    may = not wanted and reporting.writes_reform(actor, report.agency_id)
    faults: list[str] = []
    chain, body = "", reporting.version_of(report, wanted) if wanted else stood.frozen
    if is_draft:
        found = reporting.compile_now(report, stood, request.at)
        body, chain = found.body, reporting.chain_words(found.handling)
        faults = reporting.faults_of(report, stood, found, audit_reform, actor=actor, at=request.at)
    [line] = reporting.standings([report], request.at)
    outline = reporting.outline_of(report)
    return {
        "report": report,
        "line": report_line(line),
        "title": reporting.period_words(report),
        "state": stood.state,
        "version": body.get("version", stood.version),
        "versions": _versions(report, body) if stood.version > 1 else [],
        "is_old": bool(wanted) and body["version"] != stood.version,
        "is_draft": is_draft,
        "body": body,
        "sections": _sections(body, stood, outline),
        "as_of": datetime.fromisoformat(body["as_of"]) if "as_of" in body else request.at,
        "faults": faults,
        "missing": outline.missing_parts(stood.parts) if is_draft else [],
        "is_open": local_day(request.at) <= report.last,
        "chain": chain,
        "may_write": may and stood.may_write,
        **_around(request, actor, report, body, outline, may=may),
        "may_send": may and stood.state == "frozen",
        "may_judge": not wanted and reporting.judges_reform(actor, report) and stood.state == "sent",
        "history": [_entry(one) for one in report.entries.order_by("-id").defer("body")[:MOST]],
        "trail": [{"url": reverse("reform-reports"), "words": words.REFORM_TITLE}],
    }


def _sections(body: Any, stood: Stand, outline: Outline) -> list[dict[str, Any]]:
    """What each section says, with the words of the desk and the edition they are."""
    prompts = {one.key: one.prompt for one in outline.sections}
    return [
        {
            **one,
            "prompt": prompts.get(one["key"], ""),
            "text": stood.parts.get(one["key"], ""),
            "upon": stood.edition(one["key"]),
        }
        for one in body["sections"]
    ]


def _versions(report: Any, body: Any) -> list[dict[str, Any]]:
    """The frozen versions, the last first; ``here`` the one that is looked at."""
    moments = reporting.frozen_at(report)
    return [
        {"number": number, "at": at, "here": number == body.get("version")}
        for number, at in reversed(list(enumerate(moments, start=1)))
    ]


def _entry(one: Any) -> dict[str, Any]:
    said, act = one.text or one.key, words.REFORM_ACTS[one.kind]
    if one.kind == "wrote":
        act = f"{act} {one.key}"
    return {"words": act, "text": said, "at": one.at, "actor": one.actor}


def report_line(one: Any) -> dict[str, Any]:
    state = one.stand.state
    said, kind = words.REFORM_STATES[state]
    return {
        "url": reverse("reform-report", args=[one.report.pk]),
        "name": reporting.period_words(one.report),
        "agency": one.report.agency.name,
        "due": one.report.due,
        "words": said,
        "kind": kind,
        "late": one.late,
        "sent_at": one.stand.sent_at,
    }


def part_line(one: Any) -> dict[str, Any]:
    """A paragraph asked of a unit, as a row."""
    said, kind = words.PART_STATES[one.stand.state]
    return {
        "url": reverse("reform-part", args=[one.call.pk]),
        "section": one.call.section,
        "writer": one.call.writer,
        "wanted": one.call.wanted,
        "report": reporting.period_words(one.call.report),
        "due": one.due,
        "asked_due": one.call.due,
        "words": said,
        "kind": kind,
        "late": one.late,
        "text": one.stand.text,
        "number": one.call.pk,
        "sent_at": one.stand.submitted_at,
        "is_taken_in": one.stand.state == "accepted",
    }


def _around(
    request: HttpRequest, actor: Actor, report: Any, body: Any, outline: Outline, *, may: bool
) -> dict[str, Any]:
    """The figures with their way down, the units that write, and the agencies below with what they gave."""
    listed = reporting.unit_parts.parts_of(report, request.at)
    for one in listed:
        one.call.report = report
    below = body.get("below")
    return {
        "rows": [{**one, "url": figure_url(report, body, one["code"])} for one in body["rows"]],
        "parts": [
            {**part_line(one), "may_read": may or reporting.writes_part(actor, one.call)} for one in listed
        ],
        "writers": reporting.unit_parts.writers_of(report) if may else [],
        "to_ask": reporting.unit_parts.parts_to_ask(report) if may else [],
        "section_keys": [(one.key, one.title) for one in outline.sections],
        "tables": body.get("tables", ()),
        "below": _below(report, below) if below else None,
    }


def _below(report: Any, below: Any) -> dict[str, Any]:
    of = len(below["agencies"])
    figures = [
        {
            "name": one["name"],
            "unit": one["unit"],
            "value": words.NOT_SUMMED if not one["sums"] else shown(one["value"]),
            "given": f"{one['given']}/{of}",
            "url": reverse("reform-figure", args=[report.pk, one["code"]]),
        }
        for one in below["figures"]
    ]
    shares = [
        {
            "name": one["name"],
            "unit": "%",
            "value": one["value"] or "–",
            "of": f"{number_words(one['part'])}/{number_words(one['whole'])}",
            "given": f"{one['given']}/{of}",
        }
        for one in below["shares"]
    ]
    return {
        "agencies": [agency_line(one) for one in below["agencies"]],
        "rows": figures + shares,
        "missing": reporting.appendix.missing_words(below),
        "received": sum(one["state"] == "received" for one in below["agencies"]),
        "of": of,
    }


def agency_line(one: Any) -> dict[str, Any]:
    """An agency below with how its report stands."""
    said, kind = reporting.BELOW_STATES[one["state"]]
    sent = datetime.fromisoformat(one["sent_at"]) if one["sent_at"] else None
    url = reverse("reform-report", args=[one["report"]]) if one["report"] else ""
    return {**one, "words": said, "kind": kind, "sent": sent, "url": url}


def figure_url(report: Any, body: Any, code: str) -> str:
    """Where the rows behind a counted figure are, as they were known; nothing where no page lists them. Tasks
    are listed as they are now, so only a draft leads to them."""
    agency = report.agency.code
    if code in HANDLING:
        asked = {"agency": agency, "from": report.first.isoformat(), "to": report.last.isoformat()}
        if "as_of" in body:
            asked["as_of"] = body["as_of"]
        return f"{reverse('handling-dossiers')}?{urlencode(asked | {'cell': HANDLING[code]})}"
    if code in LISTED and "as_of" not in body:
        return (
            f"{reverse('year')}?{urlencode({'agency': agency, 'nam': report.year, 'rieng': 1})}{LISTED[code]}"
        )
    return ""


def shown(value: int | None) -> str:
    """A figure, or a dash where nobody gave one."""
    return "–" if value is None else number_words(value)
