"""How a task stands on a day: done in time or late, running, near its day or past it.

The day first set decides. An extension is recorded beside it and never hides that the day went by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.kernel.time import ONE_DAY
from motcua.workdays.rules.calendar import WorkCalendar

SOON_DAYS = 5
"""Working days before its day from which a task counts as near."""


class Standing(StrEnum):
    """Where a task stands; every task stands in exactly one place."""

    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    RUNNING = "running"
    SOON = "soon"
    OVERDUE = "overdue"
    UNDATED = "undated"
    DROPPED = "dropped"


OPEN = frozenset({Standing.RUNNING, Standing.SOON, Standing.OVERDUE, Standing.UNDATED})
DONE = frozenset({Standing.DONE_IN_TIME, Standing.DONE_LATE})
LATE = frozenset({Standing.DONE_LATE, Standing.OVERDUE})


@basis("91/2015/QH13", article=148, clause=5, verified=False)
def last_day(due_on: date, calendar: WorkCalendar) -> date:
    """The last day on which the task is still in time: the next working day where its day is off."""
    day = due_on
    for _ in range(60):
        if calendar.is_worked(day):
            return day
        day += ONE_DAY
    return due_on


def standing(
    *,
    due_on: date | None,
    done_on: date | None,
    dropped: bool,
    today: date,
    calendar: WorkCalendar,
) -> Standing:
    """Where a task stands at the end of ``today``."""
    if dropped:
        return Standing.DROPPED
    if done_on is not None and done_on <= today:
        in_time = due_on is None or done_on <= last_day(due_on, calendar)
        return Standing.DONE_IN_TIME if in_time else Standing.DONE_LATE
    if due_on is None:
        return Standing.UNDATED
    last = last_day(due_on, calendar)
    if today > last:
        return Standing.OVERDUE
    return Standing.SOON if _working_days(today, last, calendar) <= SOON_DAYS else Standing.RUNNING


def _working_days(today: date, last: date, calendar: WorkCalendar) -> int:
    """Working days after today up to the last; counting stops once it is no longer near."""
    count, day = 0, today
    while day < last and count <= SOON_DAYS:
        day += ONE_DAY
        count += calendar.is_worked(day)
    return count


@dataclass(frozen=True, slots=True)
class Progress:
    """A group of tasks in figures: ``total`` leaves dropped ones out; the parts add up to it."""

    total: int
    done_in_time: int
    done_late: int
    overdue: int
    open_in_time: int

    @property
    def done(self) -> int:
        return self.done_in_time + self.done_late


def together(parts: Iterable[Progress]) -> Progress:
    """Several groups as one."""
    return Progress(*(sum(column) for column in zip((0,) * 5, *map(_figures, parts), strict=True)))


def _figures(one: Progress) -> tuple[int, ...]:
    return one.total, one.done_in_time, one.done_late, one.overdue, one.open_in_time


def progress(standings: list[Standing]) -> Progress:
    """Count a group."""
    count = standings.count
    return Progress(
        total=len(standings) - count(Standing.DROPPED),
        done_in_time=count(Standing.DONE_IN_TIME),
        done_late=count(Standing.DONE_LATE),
        overdue=count(Standing.OVERDUE),
        open_in_time=count(Standing.RUNNING) + count(Standing.SOON) + count(Standing.UNDATED),
    )
