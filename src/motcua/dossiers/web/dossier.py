"""The page of one dossier for officers: two lines of who and what, the ledger, the reckoning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.dossiers.commands.open_dossier import opened_by_other
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.amendments import wish_of
from motcua.dossiers.queries.behalf import behalf_in
from motcua.dossiers.queries.declarations import changes_in
from motcua.dossiers.queries.drafts import declaration_in
from motcua.dossiers.queries.page import DossierPage, Possible, dossier_page
from motcua.dossiers.queries.paper_repeats import repeats_of
from motcua.dossiers.queries.paper_rows import paper_rows
from motcua.dossiers.rules.deadlines import Reckoning
from motcua.dossiers.rules.fee_waits import FEE
from motcua.dossiers.rules.law_notes import law_words
from motcua.dossiers.rules.profiles import profile
from motcua.dossiers.rules.sentences import limit_words
from motcua.dossiers.rules.states import State, national_status
from motcua.dossiers.rules.time_left import TimeLeft
from motcua.dossiers.web.charges import charges_shown
from motcua.dossiers.web.days import day_cells, step_items
from motcua.dossiers.web.lines import answer_left, holder_of, left_of
from motcua.dossiers.web.on_the_way import papers_way, parcel_way
from motcua.dossiers.web.slips import slip_links
from motcua.dossiers.web.strip import main_of, process_panel, whole_of
from motcua.dossiers.web.verbs import SLUGS
from motcua.dossiers.words.acts import CHANNELS, EVENTS, VERBS, state_words
from motcua.dossiers.words.desk import CLOCKS, DELIVERIES, DESK, HINDRANCES, NOTES, PERSON_FACTS
from motcua.dossiers.words.lists import opened_words
from motcua.dossiers.words.moments import time_left_words
from motcua.foundation.templatetags.words import mask
from motcua.kernel.vietnamese import listed, moment_words
from motcua.organisation.public import require_staff
from motcua.workdays.rules.limits import parse_limit

MAIN = {
    State.SUBMITTED: "tiep-nhan",
    State.RECEIVED: "ban-giao",
    State.IN_PROGRESS: "trinh",
    State.WAITING: "nhan-bo-sung",
    State.PROPOSED: "ky",
    State.APPROVED: "phat-hanh",
    State.FINISHED: "tra-ket-qua",
}
"""What moves a dossier on from a state: the one filled button of whoever may press it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ledger in words, as ``ui/ledger.html`` takes it."""

    title: str
    text: str
    when: datetime
    recorded: datetime | None
    note: str
    seal: str
    kind: str = ""


@require_safe
def dossier(request: HttpRequest, code: str) -> HttpResponse:
    """The page; every number on it comes from the ledger or is counted now."""
    require_staff(request.actor)
    page = dossier_page(request.actor, code, at=request.at)
    row = page.dossier
    left = left_of(row, request.at, page.calendar)
    owed = answer_left(row, request.at, page.calendar)
    shown, papers = owed or left, paper_rows(page.papers)
    repeats = repeats_of(request.actor, row, page.papers)
    context = {
        "page": page,
        "dossier": row,
        "state": state_words(row),
        "holder": holder_of(row),
        "channel": CHANNELS.get(row.channel, ""),
        "status": national_status(State(row.state), waits_for_fee=row.waits_for == FEE),
        "trail": [{"url": reverse("desk"), "words": DESK}],
        "left": time_left_words(shown) if shown else "",
        "header_words": _header_words(row, left) if owed is None else _answer_words(row, owed),
        "person": person_facts(row) + behalf_facts(page.events),
        "urgency": shown.urgency.value if shown else "",
        "rules": profile(row.profile).title if row.profile else "",
        "term": limit_words(parse_limit(row.term)) if row.term else "",
        "actions": actions(page.possible, page.dossier.current_state, main_of(page)),
        "lines": ledger_lines(page.events),
        "opened": opened_words(opened_by_other(request.actor, row.pk, at=request.at)),
        "sooner": page.sooner,
        "process": process_panel(page, request.actor, request.at),
        "whole": whole_of(page),
        "away": papers_way(row, page.events, request.at),
        "clocks": clock_panels(page, request.at),
        "charges": charges_shown(row),
        "parcel": parcel_way(row, page.events, request.actor),
        "slips": slip_links(row, page.events),
        **_declared(page),
        "paper_rows": [(one, repeats.get(one.now.pk, ())) for one in papers],
        "received_papers": sum(one.now.is_received for one in papers),
    }
    return render(request, "dossiers/dossier.html", context)


def _declared(page: DossierPage) -> dict[str, Any]:
    """The filled-in form, what it said before, and what the applicant asks to change."""
    row, declared = page.dossier, declaration_in(page.dossier, page.events)
    return {
        "declaration": declared,
        "wish": wish_of(row, page.events, page.papers),
        "changes": changes_in(row, declared, page.events),
    }


def person_facts(row: Dossier) -> list[dict[str, str]]:
    """Who the dossier is of, numbers masked."""
    values = {
        "applicant": row.applicant,
        "applicant_id": mask(row.applicant_id),
        "phone": mask(row.phone),
        "address": row.address or "–",
        "delivery": DELIVERIES.get(row.delivery, DELIVERIES[""]),
    }
    return [{"label": PERSON_FACTS[key], "figure": value} for key, value in values.items()]


def behalf_facts(events: Sequence[Event]) -> list[dict[str, str]]:
    """Who filed it for the applicant, and on what ground."""
    said = behalf_in(events)
    if not said:
        return []
    ground = ": ".join(part for part in (said["ground"], said["paper"]) if part)
    by = {"label": PERSON_FACTS["submitter"], "figure": said["submitter"], "of": ground}
    whom = {"label": PERSON_FACTS["behalf"], "figure": said["name"], "of": mask(said["id_number"])}
    return [by, whom]


def _answer_words(row: Dossier, owed: TimeLeft) -> str:
    words = time_left_words(owed)
    said = words[:1].lower() + words[1:]
    return NOTES["answer_left"].format(left=said, moment=moment_words(row.answer_due_at))


def _header_words(row: Dossier, left: TimeLeft | None) -> str:
    if left is None:
        return ""
    said = time_left_words(left)
    if row.paused_at or row.finished_at or row.due_at is None:
        return said
    return NOTES["left_and_due"].format(left=said, moment=moment_words(row.due_at))


def actions(possible: Iterable[Possible], state: State, main_here: str = "") -> list[dict[str, Any]]:
    """Buttons in order, first the main one where moving the dossier on is the person's to do."""
    shown = [
        {
            "slug": SLUGS[one.verb],
            "label": VERBS[one.verb],
            "is_risky": one.is_risky,
            "hindrance": HINDRANCES.get(one.hindrance, one.hindrance),
            "is_main": False,
        }
        for one in possible
        if one.verb in SLUGS
    ]
    main = next(
        (a for a in shown if a["slug"] == (main_here or MAIN.get(state)) and not a["hindrance"]), None
    )
    if main is not None:
        main["is_main"] = True
        shown.remove(main)
        shown.insert(0, main)
    return shown


def ledger_lines(events: Iterable[Event]) -> list[Line]:
    """The ledger, newest first."""
    lines, events = [], tuple(events)
    newest = events[-1] if events else None
    for event in events:
        late = event.recorded_at > event.happened_at
        lines.append(
            Line(
                title=EVENTS.get(event.kind, event.kind),
                text=_detail(event),
                when=event.happened_at,
                recorded=event.recorded_at if late else None,
                note=" · ".join(part for part in (event.actor, event.ground) if part),
                seal=event.hash[:4],
                kind="here" if event is newest else "",
            )
        )
    return lines[::-1]


_DETAILS = {
    "dossier.handed_over": ("unit", "holder", "note"),
    "dossier.step_completed": ("name", "chosen", "note"),
    "dossier.supplement_asked": ("items", "reason"),
    "dossier.supplement_answered": ("changed", "note"),
    "dossier.amended": ("changed", "note"),
    "dossier.amendment_asked": ("changed", "note"),
    "dossier.payment_awaited": ("basis",),
    "dossier.payment_settled": ("voucher",),
    "dossier.supplement_allowed": ("exempt_words", "reason"),
    "dossier.late_explained": ("cause", "note"),
    "dossier.unit_consulted": ("consulted", "question"),
    "dossier.consultation_answered": ("consulted", "answer"),
    "dossier.finished": (),
    "dossier.opinions_opened": ("units", "question"),
    "dossier.opinions_closed": ("reason", "silent"),
    "dossier.inspection_scheduled": ("place", "team"),
    "dossier.inspected": ("findings",),
    "dossier.put_on_agenda": ("council",),
    "dossier.council_decided": ("council", "note"),
    "dossier.child_opened": ("name", "agency", "child"),
    "dossier.child_ended": ("child", "child_result"),
    "dossier.declaration_published": ("fee_proof",),
    "dossier.returned": ("given_to", "tracking"),
    "dossier.parcel_followed": ("tracking", "note"),
    "dossier.forwarded": ("taken_at",),
    "dossier.corrected": ("changed", "reason"),
}


_PROMISING = frozenset(
    {
        "dossier.received",
        "dossier.payment_settled",
        "dossier.extended",
        "dossier.due_recomputed",
        "dossier.law_changed",
    }
)


def _detail(event: Event) -> str:
    facts = event.facts
    keys = _DETAILS.get(event.kind, ("reason", "note"))
    parts = [listed(v) if isinstance(v := facts.get(key), list) else str(v or "") for key in keys]
    said = ": ".join(part for part in parts if part)
    if event.kind == "dossier.law_changed":
        said = law_words(facts)
    if was := (facts.get("before") or {}).get("applicant"):
        said = NOTES["was"].format(said=said, was=was)
    if event.kind in _PROMISING:
        promised = _promised(facts.get("due_at"))
        said = "; ".join(part for part in (said, promised) if part)
    if facts.get("asked_late"):
        said = "; ".join((said, NOTES["asked_late"]))
    return said


def _promised(due_at: str | None) -> str:
    return NOTES["promised"].format(moment=moment_words(datetime.fromisoformat(due_at))) if due_at else ""


def clock_panels(page: DossierPage, at: datetime) -> list[dict[str, Any]]:
    """The legal clock and the QĐ 766 one, each with its due moment, words and days."""
    if page.clocks is None:
        return []
    return [
        _panel(CLOCKS["legal"], page.clocks.legal, at, is_open=True),
        _panel(CLOCKS["measured"], page.clocks.measured, at, is_open=page.sooner is not None),
    ]


def _panel(title: str, reckoning: Reckoning, at: datetime, *, is_open: bool) -> dict[str, Any]:
    return {
        "title": title,
        "due_at": reckoning.due_at,
        "paused_since": reckoning.paused_since,
        "days": day_cells(reckoning, at),
        "steps": step_items(reckoning.explanation),
        "is_open": is_open,
    }
