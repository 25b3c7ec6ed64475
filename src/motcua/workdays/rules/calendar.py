"""Which days an office works, in which sessions, and why a day is off (lịch làm việc).

A calendar is asked for as a whole, never by year: a deadline may cross New Year.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.kernel.time import ONE_DAY, at_time, local

Session = tuple[time, time]
"""Start and end of one stretch of work on a Vietnamese clock."""

FARTHEST = 3660
"""How many days ahead a next working day is looked for before the calendar is called empty."""

YEARS_AHEAD = 3
"""How far ahead a change of the weekly hours is looked for."""


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WORKING = "working"
    HALF = "half"
    WORKED_INSTEAD = "worked_instead"
    WEEKLY_REST = "weekly_rest"
    PUBLIC_HOLIDAY = "public_holiday"
    COMPENSATORY = "compensatory"
    SWAPPED = "swapped"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One day that departs from the week: its name, who says so, and whether that was checked."""

    day: date
    kind: DayKind
    name: str
    source: str = ""
    verified: bool = False
    in_lieu_of: date | None = None
    sessions: tuple[Session, ...] = ()


@dataclass(frozen=True, eq=False)
class WorkCalendar:
    """The working time of one office; immutable, compared by identity.

    ``week`` holds the sessions of Monday (0) to Sunday (6), empty for a day of weekly rest;
    ``special`` the days off, the days worked instead and the half days; ``years`` the years whose
    days off are known, with their source.
    """

    name: str
    week: tuple[tuple[Session, ...], ...]
    special: Mapping[date, SpecialDay]
    years: Mapping[int, str] = field(default_factory=dict)

    def sessions(self, day: date) -> tuple[Session, ...]:
        """The working sessions of a day in order; empty when the office is closed."""
        known = self.special.get(day)
        return self.week[day.weekday()] if known is None else known.sessions

    def is_worked(self, day: date) -> bool:
        return bool(self.sessions(day))

    def kind(self, day: date) -> DayKind:
        known = self.special.get(day)
        if known is not None:
            return known.kind
        return DayKind.WORKING if self.week[day.weekday()] else DayKind.WEEKLY_REST

    def opening(self, day: date) -> datetime:
        """When work begins on a working day."""
        return at_time(day, self.sessions(day)[0][0])

    def closing(self, day: date) -> datetime:
        """When work ends on that day; on a day off, when it ends on an ordinary day."""
        return at_time(day, (self.sessions(day) or self.usual_sessions)[-1][1])

    @property
    def usual_sessions(self) -> tuple[Session, ...]:
        """The sessions of the first open weekday."""
        return next(sessions for sessions in self.week if sessions)

    @basis("91/2015/QH13", article=148, clause=5, verified=False)
    def on_or_after(self, day: date) -> date:
        """The day itself when worked, else the next working day."""
        for ahead in range(FARTHEST):
            if self.is_worked(day + timedelta(ahead)):
                return day + timedelta(ahead)
        raise ValueError(f"no working day within {FARTHEST} days of {day}")

    def next_working_day(self, day: date) -> date:
        """The first working day later than ``day``."""
        return self.on_or_after(day + ONE_DAY)

    def working_days(self, after: date, upto: date) -> Iterator[date]:
        """Working days later than ``after`` and not later than ``upto``."""
        day = after + ONE_DAY
        while day <= upto:
            if self.is_worked(day):
                yield day
            day += ONE_DAY

    def effective(self, moment: datetime) -> datetime:
        """The moment as the office counts it: after closing, or on a day off, it is the opening of
        the next working day; closing time itself, lunch and early morning belong to the day."""
        here = local(moment)
        day = here.date()
        if self.is_worked(day) and here <= self.closing(day):
            return here
        return self.opening(self.next_working_day(day))

    def spans(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Stretches of working time later than ``start``, without end, the first one cut at it."""
        here = local(start)
        day = here.date()
        while True:
            for begin, end in self.sessions(day):
                opened, closed = at_time(day, begin), at_time(day, end)
                if closed > here:
                    yield max(opened, here), closed
            day = self.next_working_day(day)

    def work_time(self, start: datetime, end: datetime) -> timedelta:
        """Working time between two moments; nothing when ``end`` is not later."""
        total = timedelta(0)
        if end <= start:
            return total
        for opened, closed in self.spans(start):
            if opened >= end:
                break
            total += min(closed, end) - opened
        return total

    def within_hours(self, moment: datetime) -> datetime:
        """The moment itself inside a session (its ends included), else the next session's start."""
        here = local(moment)
        for begin, end in self.sessions(here.date()):
            if at_time(here.date(), begin) <= here <= at_time(here.date(), end):
                return here
        return next(self.spans(here))[0]

    def knows(self, year: int) -> bool:
        """Whether the days off of a year are on record at all."""
        return year in self.years

    def specials(self, first: date, last: date) -> list[SpecialDay]:
        """Special days between two days, both included, in order."""
        days = sorted(self.special)
        found = days[bisect_left(days, first) :]
        return [self.special[day] for day in found if day <= last]


def changed_days(old: WorkCalendar, new: WorkCalendar, first: date, last: date) -> list[date]:
    """Days between two days, both included, whose working sessions differ."""
    span = (last - first).days + 1
    days = (first + timedelta(ahead) for ahead in range(span))
    return [day for day in days if old.sessions(day) != new.sessions(day)]


def span_of(old: WorkCalendar, new: WorkCalendar, today: date) -> tuple[date, date]:
    """The first and the last day worth comparing: every year either calendar speaks of, and the years
    ahead in which a promise made today may fall due."""
    years = {*old.years, *new.years, today.year, today.year + YEARS_AHEAD}
    years |= {day.year for day in (*old.special, *new.special)}
    return date(min(years), 1, 1), date(max(years), 12, 31)
