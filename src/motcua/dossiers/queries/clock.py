"""The clock of one dossier: its ledger and the working calendar of its agency, put before the rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.deadlines import Extension, LawNote, Pause, PauseKind, TwoClocks, two_clocks
from motcua.dossiers.rules.profiles import profile, profile_in_force
from motcua.dossiers.rules.told import answer_within
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Limit, parse_limit

MOVES_THE_CLOCK = (
    "dossier.received",
    "dossier.supplement_asked",
    "dossier.supplement_answered",
    "dossier.payment_awaited",
    "dossier.payment_settled",
    "dossier.extended",
    "dossier.law_changed",
)


_ENDS_A_PAUSE = frozenset({"dossier.supplement_answered", "dossier.payment_settled"})


@dataclass(frozen=True, slots=True)
class Timeline:
    """What of a ledger the clock listens to."""

    received_at: datetime | None
    pauses: tuple[Pause, ...]
    extensions: tuple[Extension, ...]
    law_notes: tuple[LawNote, ...] = ()


def timeline(events: Iterable[Event]) -> Timeline:
    """Read the ledger, in its order; waiting before receipt stops nothing, the clock has not begun."""
    received_at: datetime | None = None
    pauses: list[Pause] = []
    extensions: list[Extension] = []
    notes: list[LawNote] = []
    for event in events:
        if event.kind == "dossier.received":
            received_at, pauses = event.happened_at, []
        elif event.kind == "dossier.supplement_asked" and received_at is not None:
            pauses.append(Pause(event.happened_at))
        elif event.kind == "dossier.payment_awaited" and received_at is not None:
            pauses.append(Pause(event.happened_at, kind=PauseKind.FEE, ground=event.facts.get("basis", "")))
        elif event.kind in _ENDS_A_PAUSE and pauses:
            pauses[-1] = replace(pauses[-1], resumed_at=event.happened_at)
        elif event.kind == "dossier.extended":
            added = parse_limit(event.facts["added"])
            extensions.append(Extension(event.happened_at, added, event.ground))
        elif event.kind == "dossier.law_changed":
            notes.append(LawNote.of(event.facts, event.ground, received_at))
            if (since := notes[-1].counted_from) is not None:
                received_at, pauses = since, _still_running(pauses, since)
                extensions = [one for one in extensions if one.granted_at >= since]
    return Timeline(received_at, tuple(pauses), tuple(extensions), tuple(notes))


def _still_running(pauses: Sequence[Pause], since: datetime) -> list[Pause]:
    """The pauses that reach past the moment from which a new law counts the limit anew."""
    return [
        replace(one, paused_at=max(one.paused_at, since))
        for one in pauses
        if one.resumed_at is None or one.resumed_at > since
    ]


def moving_events(dossier: Dossier) -> list[Event]:
    """The events of the dossier that the clock listens to, in ledger order (one query)."""
    return list(Event.objects.filter(dossier=dossier, kind__in=MOVES_THE_CLOCK).order_by("seq"))


def both_clocks(
    dossier: Dossier,
    line: Timeline,
    *,
    calendar: WorkCalendar | None = None,
    more_pauses: Sequence[Pause] = (),
    more_extensions: Sequence[Extension] = (),
) -> TwoClocks:
    """Both clocks of a received dossier, as they stand or as a command would leave them.

    ``more_pauses`` replace an open last pause. Refuses ``dossier.no_term`` where none was promised."""
    if line.received_at is None or not dossier.term:
        raise Refusal("dossier.no_term", code=dossier.code)
    pauses = list(line.pauses)
    if more_pauses and pauses and pauses[-1].resumed_at is None:
        pauses.pop()
    return two_clocks(
        line.received_at,
        parse_limit(dossier.term),
        calendar or calendar_for(dossier.agency.code),
        profile(dossier.profile),
        [*pauses, *(_still_running(more_pauses, line.received_at) if line.law_notes else more_pauses)],
        extensions=[*line.extensions, *more_extensions],
        notes=line.law_notes,
    )


def first_promise(
    agency_code: str, received_at: datetime, limit: Limit, profile_name: str
) -> tuple[datetime, datetime]:
    """The legal due moment and the QĐ 766 one of a dossier received now, nothing having happened yet."""
    clocks = two_clocks(received_at, limit, calendar_for(agency_code), profile(profile_name))
    return clocks.legal.due_if_resumed(received_at), clocks.measured.due_if_resumed(received_at)


def counted_from(moment: datetime, limit: Limit, agency_code: str, profile_name: str) -> datetime:
    """The moment a limit other than the dossier's own runs out (an answer, an opinion)."""
    clocks = two_clocks(moment, limit, calendar_for(agency_code), profile(profile_name))
    return clocks.legal.due_if_resumed(moment)


def answer_due(agency_code: str, submitted_at: datetime) -> datetime | None:
    """When the desk must have answered a dossier filed at that moment; None where the law sets no time."""
    day = local_day(submitted_at)
    limit = answer_within(day)
    return (
        None if limit is None else counted_from(submitted_at, limit, agency_code, profile_in_force(day).name)
    )
