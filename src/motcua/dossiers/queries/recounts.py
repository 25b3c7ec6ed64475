"""Which open promises a calendar change touches, and where each would move."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice

from django.db.models import Q, QuerySet

from motcua.dossiers.access import visible_to
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.clock import MOVES_THE_CLOCK, both_clocks, timeline
from motcua.dossiers.rules.deadlines import Extension
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import ONE_DAY, day_start
from motcua.organisation.public import Actor
from motcua.workdays.public import calendar_as_of
from motcua.workdays.rules.calendar import WorkCalendar

PROMISES = (*MOVES_THE_CLOCK, "dossier.due_recomputed")
"""Events that make a promise."""

CHUNK = 500

Calendars = Callable[[str], WorkCalendar]
"""Agency code to its calendar."""


@dataclass(frozen=True, slots=True)
class Move:
    """One promise that moves: from where to where, and where the measured clock then stands."""

    dossier_id: int
    code: str
    agency_code: str
    due_before: datetime
    due_at: datetime
    service_due_at: datetime


@dataclass(slots=True)
class Foreseen:
    """What a change would do: dossiers looked at, promises that move, codes of dossiers that cannot be
    counted; ``is_whole`` is False where there were more than were looked at."""

    looked_at: int = 0
    moves: list[Move] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    is_whole: bool = True


def counting() -> QuerySet[Dossier]:
    """Dossiers whose clock runs: received with a limit, not finished, not paused."""
    running = Dossier.objects.filter(finished_at=None, paused_at=None)
    return running.exclude(received_at=None).exclude(term="").exclude(due_at=None)


def touched(scope: str, first: date, last: date) -> QuerySet[Dossier]:
    """Those of an agency (empty: of all) whose days from receipt to the later due moment meet the days
    from ``first`` to ``last``, both included; by id, each with its agency."""
    begins, ends = day_start(first), day_start(last + ONE_DAY)
    not_over = Q(due_at__gte=begins) | Q(service_due_at__gte=begins)
    found = counting().filter(not_over, received_at__lt=ends)
    if scope:
        found = found.filter(agency__code=scope)
    return found.select_related("agency").order_by("id")


def foreseen(scope: str, first: date, last: date, calendars: Calendars, *, most: int = 20_000) -> Foreseen:
    """What calendars not yet in force would move: the very count that is made once they are. Looks at
    ``most`` dossiers at the most."""
    found = Foreseen()
    rows = touched(scope, first, last)[: most + 1].iterator(chunk_size=CHUNK)
    while chunk := list(islice(rows, CHUNK)):
        events = promises_of(chunk)
        for dossier in chunk:
            if found.looked_at == most:
                found.is_whole = False
                return found
            found.looked_at += 1
            try:
                move = move_of(dossier, events[dossier.pk], calendars(dossier.agency.code))
            except (Refusal, ValueError, KeyError):
                found.unclear.append(dossier.code)
            else:
                found.moves += [] if move is None else [move]
    return found


def promises_of(dossiers: list[Dossier]) -> dict[int, list[Event]]:
    """Dossier id to the events that make its promises, in ledger order (one query)."""
    found: dict[int, list[Event]] = defaultdict(list)
    events = Event.objects.filter(dossier__in=[one.pk for one in dossiers], kind__in=PROMISES)
    for event in events.order_by("dossier", "seq"):
        found[event.dossier_id].append(event)
    return found


def move_of(dossier: Dossier, events: list[Event], calendar: WorkCalendar) -> Move | None:
    """Where the promise of a running dossier goes on that calendar; None where it stays.

    It also stays where a register stated it (what was never counted is not counted again), and where
    the count would undo an extension that was granted in time."""
    clocks = both_clocks(dossier, timeline(events), calendar=calendar)
    due, service_due = clocks.legal.due_at, clocks.measured.due_at
    if due is None or service_due is None or (due, service_due) == (dossier.due_at, dossier.service_due_at):
        return None
    undone = any(isinstance(one, Extension) for one in clocks.legal.course.without_effect)
    if undone or (dossier.is_imported and _is_stated(dossier, events)):
        return None
    return Move(dossier.pk, dossier.code, dossier.agency.code, dossier.due_at, due, service_due)


def _is_stated(dossier: Dossier, events: list[Event]) -> bool:
    """Whether the promise differs from what the calendar known when it was made gives."""
    known = calendar_as_of(dossier.agency.code, events[-1].recorded_at)
    return both_clocks(dossier, timeline(events), calendar=known).legal.due_at != dossier.due_at


def readable(actor: Actor, moves: list[Move], most: int) -> list[Move]:
    """The first of those moves whose dossiers the actor may read (one query)."""
    some = moves[: most * 20]
    known = set(visible_to(actor).filter(pk__in=[m.dossier_id for m in some]).values_list("pk", flat=True))
    return [move for move in some if move.dossier_id in known][:most]


def recomputed_count(at: datetime) -> int:
    """How many promises were recorded as moved at that very moment."""
    return Event.objects.filter(recorded_at=at, kind="dossier.due_recomputed").count()
