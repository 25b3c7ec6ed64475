"""Everything one dossier's page shows, read in few statements."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from motcua.dossiers.access import dossier_to_read, may_do
from motcua.dossiers.models import AgendaItem, Consultation, Dossier, Event, Paper, SiteInspection
from motcua.dossiers.queries.amendments import waits_for_answer
from motcua.dossiers.queries.children import OpenedPart, parts_of
from motcua.dossiers.queries.clock import Timeline, both_clocks, timeline
from motcua.dossiers.queries.drafted import draft_in
from motcua.dossiers.queries.place import place_of
from motcua.dossiers.rules.deadlines import TwoClocks
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.profiles import profile
from motcua.dossiers.rules.supplements import Allowance, allowance
from motcua.dossiers.rules.timeliness import is_late
from motcua.foundation.plain_row import PlainRow
from motcua.organisation.public import Actor
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar


@dataclass(frozen=True, slots=True)
class Possible:
    """A verb the actor may do now, or could but for ``hindrance`` (a refusal code)."""

    verb: Verb
    hindrance: str = ""
    is_risky: bool = False


@dataclass(frozen=True, slots=True)
class DossierPage:
    """The row, its ledger in order, papers, opinions, both clocks and what the actor may do."""

    dossier: Dossier
    events: tuple[Event, ...]
    papers: tuple[Paper, ...]
    consultations: tuple[Consultation, ...]
    line: Timeline
    clocks: TwoClocks | None
    calendar: WorkCalendar
    possible: tuple[Possible, ...]
    inspections: tuple[SiteInspection, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    parts: tuple[OpenedPart, ...] = ()

    @property
    def sooner(self) -> datetime | None:
        """The earlier of the two due moments where the clocks of an unfinished dossier part."""
        if self.clocks is None or self.dossier.finished_at is not None:
            return None
        legal, measured = self.clocks.legal.due_at, self.clocks.measured.due_at
        if legal is None or measured is None or legal == measured:
            return None
        return min(legal, measured)


_LEDGER = PlainRow(Event, "it.dossier_id = %s ORDER BY it.seq")
_PAPERS = PlainRow(Paper, "it.dossier_id = %s ORDER BY it.position, it.id")

RISKY = frozenset({Verb.REFUSE_INTAKE, Verb.STOP, Verb.WITHDRAW, Verb.CLOSE})
_BY_CLOCK = frozenset({Verb.EXTEND, Verb.APOLOGISE, Verb.EXPLAIN_LATE})
_ELSEWHERE = {Verb.DIGITISE, Verb.DECIDE_IN_SESSION, Verb.TAKE_CHILD_RESULT}
_ELSEWHERE |= {Verb.SETTLE_PAYMENT}
OFFERED = tuple(verb for verb in Verb if verb not in _ELSEWHERE)
"""What is done from elsewhere has its own page, or comes by itself."""


def dossier_page(actor: Actor, code: str, *, at: datetime) -> DossierPage:
    """The page of one dossier (at most five statements); ``dossier.not_found`` as access says."""
    dossier = dossier_to_read(actor, code, at=at)
    events = tuple(_LEDGER.all(dossier.pk))
    kinds = {event.kind for event in events}
    asked = not kinds.isdisjoint({"dossier.unit_consulted", "dossier.opinions_opened"})
    rows = Consultation.objects.filter(dossier=dossier).select_related("unit")
    consultations = tuple(rows) if asked else ()
    line = timeline(events)
    calendar = calendar_for(dossier.agency.code)
    found = _of_the_process(dossier, kinds)
    counted = line.received_at is not None and bool(dossier.term)
    return DossierPage(
        dossier=dossier,
        events=events,
        papers=tuple(_PAPERS.all(dossier.pk)),
        consultations=consultations,
        line=line,
        clocks=both_clocks(dossier, line, calendar=calendar) if counted else None,
        calendar=calendar,
        possible=_with_amendment(
            events,
            _with_draft(events, _with_parts(possible_verbs(actor, dossier, consultations, at=at), found)),
        ),
        **found,
    )


def _with_parts(possible: tuple[Possible, ...], found: dict[str, Any]) -> tuple[Possible, ...]:
    """Nothing is handed on where every part has been, and the step waits for results."""
    parts: tuple[OpenedPart, ...] = found.get("parts", ())
    if not any(one.verb is Verb.OPEN_CHILD for one in possible):
        return possible
    is_left = any(one.child is None or one.has_failed for one in parts)
    waits = any(not one.is_done for one in parts)
    kept = (one for one in possible if is_left or one.verb is not Verb.OPEN_CHILD)
    return tuple(
        replace(one, hindrance="process.parts_missing") if waits and one.verb is Verb.COMPLETE_STEP else one
        for one in kept
    )


def _of_the_process(dossier: Dossier, kinds: set[str]) -> dict[str, Any]:
    """Visits, sessions and parts, each asked for only where the ledger speaks of it."""
    found: dict[str, Any] = {}
    if "dossier.inspection_scheduled" in kinds:
        found["inspections"] = tuple(SiteInspection.objects.filter(dossier=dossier))
    if "dossier.put_on_agenda" in kinds:
        found["agenda"] = tuple(AgendaItem.objects.filter(dossier=dossier).select_related("session"))
    steps = place_of(dossier).graph.steps
    if linked := [step for step in steps if step.parts]:
        opened = "dossier.child_opened" in kinds
        found["parts"] = tuple(
            one
            for step in linked
            for one in (parts_of(dossier, step) if opened else map(OpenedPart, step.parts))
        )
    return found


def _with_draft(events: tuple[Event, ...], possible: tuple[Possible, ...]) -> tuple[Possible, ...]:
    """What goes with a drafted result is not done from here."""
    if not draft_in(events):
        return possible
    bound = {Verb.SEND_BACK, Verb.APPROVE, Verb.FINISH}
    return tuple(
        replace(one, hindrance="dossier.goes_with_draft") if one.verb in bound else one for one in possible
    )


def _with_amendment(events: tuple[Event, ...], possible: tuple[Possible, ...]) -> tuple[Possible, ...]:
    """What the applicant asks to change is answered before a result is proposed."""
    if not waits_for_answer(events):
        return tuple(one for one in possible if one.verb is not Verb.ANSWER_AMENDMENT)
    return tuple(
        replace(one, hindrance="amendment.first") if one.verb is Verb.PROPOSE else one for one in possible
    )


def possible_verbs(
    actor: Actor, dossier: Dossier, consultations: tuple[Consultation, ...], *, at: datetime
) -> tuple[Possible, ...]:
    """Verbs that follow from the state and are the actor's, with what hinders one (no statement)."""
    found = []
    place = place_of(dossier)
    for verb in OFFERED:
        if dossier.current_state not in MOVES[verb].sources or not may_do(actor, verb, dossier):
            continue
        if not _fits_the_moment(verb, dossier, at):
            continue
        if verb is Verb.ANSWER_CONSULTATION and not _asked_of(actor, consultations):
            continue
        in_the_way = place.hindrance(verb)
        if in_the_way == "process.not_here":
            continue
        found.append(Possible(verb, in_the_way or _hindrance(verb, dossier, at), verb in RISKY))
    return tuple(found)


def _fits_the_moment(verb: Verb, dossier: Dossier, at: datetime) -> bool:
    """Whether the verb has a meaning now: before the promise is broken, or once it is; a further letter
    once the ordinary one is used."""
    if verb is Verb.ANSWER_SUPPLEMENT and dossier.waits_for:
        return False
    if verb is Verb.ALLOW_SUPPLEMENT:
        return _letters(dossier, at).may_be_allowed
    if verb not in _BY_CLOCK:
        return True
    if dossier.due_at is None:
        return False
    late = is_late(dossier.due_at, dossier.finished_at, dossier.paused_at, at)
    return not late if verb is Verb.EXTEND else late


def _letters(dossier: Dossier, at: datetime) -> Allowance:
    return allowance(dossier.profile, at, dossier.supplement_count, dossier.supplements_allowed)


def _asked_of(actor: Actor, consultations: tuple[Consultation, ...]) -> bool:
    units = actor.unit_ids()
    return any(one.answered_at is None and one.unit_id in units for one in consultations)


def _hindrance(verb: Verb, dossier: Dossier, at: datetime) -> str:
    if not dossier.profile:
        return ""
    rules = profile(dossier.profile)
    if verb is Verb.ASK_SUPPLEMENT and _letters(dossier, at).left <= 0:
        return "dossier.supplement_used"
    if verb is Verb.EXTEND and _used(rules.max_extensions, dossier.extension_count):
        return "dossier.extension_used"
    if verb is Verb.CLOSE and (dossier.answer_by is None or at <= dossier.answer_by):
        return "dossier.answer_still_possible"
    return ""


def _used(allowed: int | None, count: int) -> bool:
    return allowed is not None and count >= allowed
