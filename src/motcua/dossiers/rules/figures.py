"""In which cells of a table on results of handling (Biểu 06) one dossier is counted.

Two views of the same counting: ``cells_of`` for one period, ``contributions`` day by day, so that
any period is a sum over days. ``queries/figures.py`` says both in SQL.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from motcua.dossiers.rules.projection import Snapshot
from motcua.dossiers.rules.states import ENDED_WITHOUT_RESULT, Channel
from motcua.dossiers.rules.timeliness import clock_stood, overdue_on, timeliness
from motcua.kernel.time import ONE_DAY, day_start, local_day

CELLS = (
    *("received", "received_online", "received_other", "carried_over"),
    *("resolved", "early", "on_time", "late"),
    *("in_progress", "in_time", "overdue"),
    *("digitised", "without_result", "without_due"),
)
"""Every cell that is counted. The totals are counted for themselves, so that the sums can be checked; the
last line are no columns of the form but stand in its notes and rates."""

DAILY = (
    "received",
    "finished",
    "received_online",
    "received_other",
    "digitised",
    "received_without_due",
    "early",
    "on_time",
    "late",
    "finished_without_result",
    "finished_without_due",
    "became_overdue",
    "overdue_ended",
)
"""What is counted of a day."""


@dataclass(frozen=True, slots=True)
class Period:
    """Two inclusive Vietnamese days, and the moment from which they are looked at."""

    from_day: date
    to_day: date
    seen_at: datetime

    @property
    def start(self) -> datetime:
        return day_start(self.from_day)

    @property
    def end(self) -> datetime:
        """The first instant after the last day."""
        return day_start(self.to_day + ONE_DAY)

    @property
    def reckoned_at(self) -> datetime:
        """When "overdue" is judged: at the end of the last day, or now where that day is not over."""
        return min(self.end, self.seen_at)

    @property
    def is_over(self) -> bool:
        return self.seen_at >= self.end


class Group(NamedTuple):
    """What dossiers are grouped by: one row of the table, and whether of declaration type."""

    sector_id: int
    is_declaration: bool


def cells_of(dossier: Snapshot, period: Period) -> tuple[str, ...]:
    """The cells that count the dossier; none when it was not received or is outside the period."""
    received_at, finished_at = dossier.received_at, dossier.finished_at
    if received_at is None or received_at >= period.end:
        return ()
    if finished_at is not None and finished_at < period.start:
        return ()
    return (*_received_cells(dossier, period), *_standing_cells(dossier, period))


def _received_cells(dossier: Snapshot, period: Period) -> Iterator[str]:
    if dossier.received_at is None:
        return
    yield "received"
    if dossier.received_at < period.start:
        yield "carried_over"
    else:
        yield "received_online" if dossier.channel == Channel.ONLINE else "received_other"
        if dossier.is_digitised:
            yield "digitised"
    if dossier.due_at is None:
        yield "without_due"


def _standing_cells(dossier: Snapshot, period: Period) -> Iterator[str]:
    finished_at, due_at = dossier.finished_at, dossier.due_at
    if finished_at is not None and finished_at < period.end:
        yield "resolved"
        yield timeliness(finished_at, due_at, dossier.paused_at).value
        if dossier.state in ENDED_WITHOUT_RESULT:
            yield "without_result"
        return
    yield "in_progress"
    if due_at is not None and due_at < period.reckoned_at and not clock_stood(due_at, dossier.paused_at):
        yield "overdue"
    else:
        yield "in_time"


def contributions(dossier: Snapshot) -> Iterator[tuple[date, str]]:
    """Each ``(day, column)`` of ``DAILY`` in which the dossier is counted once."""
    if dossier.received_at is None:
        return
    received_on = local_day(dossier.received_at)
    yield received_on, "received"
    yield received_on, "received_online" if dossier.channel == Channel.ONLINE else "received_other"
    if dossier.is_digitised:
        yield received_on, "digitised"
    if dossier.due_at is None:
        yield received_on, "received_without_due"
    finished_on = local_day(dossier.finished_at) if dossier.finished_at else None
    if dossier.finished_at and finished_on:
        yield from ((finished_on, column) for column in _finished_columns(dossier, dossier.finished_at))
    overdue_from = overdue_on(dossier.received_at, dossier.due_at, dossier.paused_at)
    if overdue_from and (finished_on is None or overdue_from < finished_on):
        yield overdue_from, "became_overdue"
        if finished_on:
            yield finished_on, "overdue_ended"


def _finished_columns(dossier: Snapshot, finished_at: datetime) -> Iterator[str]:
    yield "finished"
    yield timeliness(finished_at, dossier.due_at, dossier.paused_at).value
    if dossier.state in ENDED_WITHOUT_RESULT:
        yield "finished_without_result"
    if dossier.due_at is None:
        yield "finished_without_due"
