"""The board of a head: what is at risk, who carries how much, where the time of finished dossiers went."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.board import BOARD_STATES, RISKS, Board, Load, Risk
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.where_time_goes import Stretch, stretches
from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.work_minutes import WorkMinutes

LOOKED_AT = 2_000
"""Of the latest finishes of an agency so many are looked at, however many there are."""

SAMPLE = 400
"""Of those, so many whose ledgers are cut into stretches."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One finished dossier of the sample, its stretches and how to count minutes."""

    code: str
    procedure: str
    finished_at: datetime
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """The dossiers cut, the minutes of their calendar, and of how many finishes they were chosen."""

    cuts: tuple[Cut, ...]
    minutes: WorkMinutes | None
    looked_at: int


def scope_of(board: Board) -> Q:
    """The rows of the board: an agency, or one unit of it."""
    kept = Q(agency=board.agency_id)
    return kept if board.unit_id is None else kept & Q(unit=board.unit_id)


def risk_conditions(*, at: datetime, today_ends: datetime, soon: datetime) -> dict[Risk, Q]:
    """What an open dossier must be to count as one risk; they exclude each other."""
    waits = Q(state=State.WAITING.value)
    return {
        Risk.LATE: ~waits & Q(due_at__lt=at),
        Risk.TODAY: ~waits & Q(due_at__gte=at, due_at__lte=today_ends),
        Risk.SOON: ~waits & Q(due_at__gt=today_ends, due_at__lte=soon, due_at__gte=at),
        Risk.REST: ~waits & (Q(due_at=None) | Q(due_at__gt=soon)),
        Risk.WAITING: waits,
    }


def loads(board: Board, *, at: datetime, today_ends: datetime, soon: datetime) -> list[Load]:
    """Open dossiers by unit and holder, one count a risk (one statement over what is open, by index)."""
    conditions = risk_conditions(at=at, today_ends=today_ends, soon=soon)
    rows = (
        Dossier.objects.filter(scope_of(board), state__in=BOARD_STATES)
        .values("unit_id", "unit__name", "holder_id", "holder__full_name")
        .annotate(**{risk.value: Count("id", filter=conditions[risk]) for risk in RISKS})
        .order_by("unit_id", "holder_id")
    )
    return [
        Load(
            unit_id=row["unit_id"],
            unit=row["unit__name"] or "",
            holder_id=row["holder_id"],
            holder=row["holder__full_name"] or "",
            counts={risk: row[risk.value] for risk in RISKS},
        )
        for row in rows
    ]


def open_behind(
    board: Board,
    *,
    risk: Risk | None,
    unit_id: int | None,
    at_desk: bool,
    holder_id: int | None,
    nobody: bool,
    at: datetime,
    today_ends: datetime,
    soon: datetime,
) -> QuerySet[Dossier]:
    """The very dossiers behind a count of ``loads``, the most urgent first."""
    rows = Dossier.objects.filter(scope_of(board), state__in=BOARD_STATES)
    if risk is not None:
        rows = rows.filter(risk_conditions(at=at, today_ends=today_ends, soon=soon)[risk])
    if unit_id is not None:
        rows = rows.filter(unit=unit_id)
    if at_desk:
        rows = rows.filter(unit=None)
    if holder_id is not None:
        rows = rows.filter(holder=holder_id)
    if nobody:
        rows = rows.filter(holder=None)
    return rows.order_by("due_at", "id")


def sample(board: Board, calendar: WorkCalendar) -> Sample:
    """The latest finishes whose ledger tells of hand-overs, cut into stretches (two statements, whatever
    the size of the register)."""
    latest = Dossier.objects.filter(agency=board.agency_id, finished_at__isnull=False)
    ids = latest.order_by("-finished_at").values("pk")[:LOOKED_AT]
    told = Dossier.objects.filter(pk__in=ids, is_imported=False)
    if board.unit_id is not None:
        told = told.filter(unit=board.unit_id)
    chosen = {
        row["pk"]: row
        for row in told.order_by("-finished_at").values("pk", "code", "finished_at", "edition__name")[:SAMPLE]
    }
    by_dossier = _ledgers(chosen)
    cuts = [
        Cut(row["code"], row["edition__name"], row["finished_at"], tuple(found))
        for pk, row in chosen.items()
        if (found := stretches(by_dossier[pk]))
    ]
    return Sample(tuple(cuts), _minutes_of(cuts, calendar), len(chosen))


def _ledgers(chosen: Iterable[int]) -> dict[int, list[tuple[str, datetime, dict[str, object]]]]:
    events = Event.objects.filter(dossier__in=list(chosen)).order_by("dossier", "seq")
    found: dict[int, list[tuple[str, datetime, dict[str, object]]]] = defaultdict(list)
    for pk, kind, happened_at, data in events.values_list("dossier_id", "kind", "happened_at", "data"):
        found[pk].append((kind, happened_at, json.loads(data)))
    return found


def _minutes_of(cuts: list[Cut], calendar: WorkCalendar) -> WorkMinutes | None:
    moments = [moment for cut in cuts for one in cut.stretches for moment in (one.start, one.end)]
    if not moments:
        return None
    return WorkMinutes(calendar, local_day(min(moments)), local_day(max(moments)))
