"""Who had a dossier when, and whether each kept it within the time allowed: the lines of the control slip.

A stay begins when the dossier is handed to somebody and ends when it is handed on. Time is working time;
waiting for the applicant is nobody's."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from motcua.dossiers.rules.timeliness import Timeliness
from motcua.kernel.basis import basis
from motcua.kernel.time import at_time, local, local_day
from motcua.procedures.rules.steps import StepTemplate
from motcua.workdays.rules.calendar import WorkCalendar

FIRST_HOUR = timedelta(hours=1)
"""How much of the next day "at its start" is, for what came after the hour of the hand-over."""


class Place(StrEnum):
    """Whose desk the dossier lies on."""

    DESK = "desk"
    UNIT = "unit"
    LEADERS = "leaders"
    CLERK = "clerk"
    RETURN = "return"


ROLES = {
    Place.UNIT: frozenset({"specialist", "division_head"}),
    Place.LEADERS: frozenset({"director"}),
    Place.CLERK: frozenset({"clerk"}),
}
"""Whose steps of the internal process are worked there."""


@dataclass(frozen=True, slots=True)
class Stay:
    """One line. ``taker`` is the person or unit that took it; ``left_at`` None while it is there."""

    place: Place
    unit: str
    giver: str
    taker: str
    since: datetime
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """How a stay was kept; ``outcome`` is None while it lasts and is in time, and where nothing binds."""

    stay: Stay
    allowed: timedelta | None
    used: timedelta
    outcome: Timeliness | None


_ENDS = frozenset({"dossier.returned", "dossier.stopped", "dossier.withdrawn", "dossier.closed"})
_MOVES = {
    "dossier.received": Place.DESK,
    "dossier.handed_over": Place.UNIT,
    "dossier.proposed": Place.LEADERS,
    "dossier.sent_back": Place.UNIT,
    "dossier.approved": Place.CLERK,
    "dossier.finished": Place.RETURN,
}


def stays(events: Iterable[tuple[str, datetime, str, Mapping[str, Any]]]) -> tuple[Stay, ...]:
    """From ``(kind, happened_at, actor, facts)`` in ledger order."""
    found: list[Stay] = []
    unit = holder = ""
    for kind, at, actor, facts in events:
        if (kind in _MOVES or kind in _ENDS) and found and found[-1].left_at is None:
            found[-1] = replace(found[-1], left_at=at)
        if kind == "dossier.handed_over":
            unit, holder = str(facts.get("unit") or ""), str(facts.get("holder") or "")
        if kind in _MOVES:
            place = _MOVES[kind]
            is_unit = place is Place.UNIT
            taker = (holder or unit) if is_unit else actor if place is Place.DESK else ""
            found.append(Stay(place, unit if is_unit else "", _giver(kind, actor), taker, at))
    return tuple(found)


def _giver(kind: str, actor: str) -> str:
    return "" if kind == "dossier.received" else actor


@basis("118/2025/NĐ-CP", article=18, clause=2)
def hand_over_by(received_at: datetime, cutoff: time, calendar: WorkCalendar) -> datetime:
    """When the desk must have handed over: the same working day, and for what came after the hour of the
    profile at the start of the next one."""
    start = calendar.effective(received_at)
    day = local_day(start)
    if local(start) <= at_time(day, cutoff):
        return calendar.closing(day)
    return calendar.opening(calendar.next_working_day(day)) + FIRST_HOUR


def judged(
    found: Sequence[Stay],
    *,
    steps: Sequence[StepTemplate],
    due_at: datetime | None,
    cutoff: time,
    calendar: WorkCalendar,
    work_time: Callable[[datetime, datetime], timedelta],
    now: datetime,
) -> tuple[Kept, ...]:
    """Each stay with the time allowed: of the desk to the hand-over, of a unit and its leaders the limits
    of their steps, and where the process has none what was left to the promise. ``work_time`` leaves out
    what was spent waiting for the applicant."""
    kept = []
    for stay in found:
        until = stay.left_at or now
        used = work_time(stay.since, until)
        allowed = _allowed(stay, steps, due_at, cutoff, calendar, work_time)
        kept.append(Kept(stay, allowed, used, _outcome(allowed, used, stay.left_at is not None)))
    return tuple(kept)


def _allowed(
    stay: Stay,
    steps: Sequence[StepTemplate],
    due_at: datetime | None,
    cutoff: time,
    calendar: WorkCalendar,
    work_time: Callable[[datetime, datetime], timedelta],
) -> timedelta | None:
    if stay.place is Place.RETURN:
        return None
    if stay.place is Place.DESK:
        return work_time(stay.since, hand_over_by(stay.since, cutoff, calendar))
    hours = [step.limit_hours for step in steps if step.role in ROLES[stay.place] and step.limit_hours]
    if hours:
        return timedelta(hours=float(sum(hours)))
    return None if due_at is None else work_time(stay.since, due_at)


@basis("03/2025/TT-VPCP", verified=False)
def _outcome(allowed: timedelta | None, used: timedelta, is_over: bool) -> Timeliness | None:
    """Less time used than allowed is early, as much is on time, more is late."""
    if allowed is None:
        return None
    minutes, limit = used // timedelta(minutes=1), allowed // timedelta(minutes=1)
    if minutes > limit:
        return Timeliness.LATE
    if not is_over:
        return None
    return Timeliness.EARLY if minutes < limit else Timeliness.ON_TIME
