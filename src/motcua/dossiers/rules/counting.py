"""One run of a limit from one moment: which days or hours it takes and when it is over.

A run knows nothing of pauses; ``Leg.cut`` says what is left of it when one comes.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from motcua.kernel.basis import basis
from motcua.kernel.time import ONE_DAY, local
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import HOUR_UNITS, Limit, Unit

NO_TIME = timedelta(0)

Span = tuple[datetime, datetime]
"""A stretch of counted time."""


@dataclass(frozen=True, slots=True)
class Amount:
    """What is left to count: whole ``days`` (of a month limit: months), or ``time`` for hour units;
    ``document`` names the letter of an extension, ``None`` for anything else."""

    unit: Unit
    days: int = 0
    time: timedelta = NO_TIME
    document: str | None = None


def amount_of(limit: Limit, document: str | None = None) -> Amount:
    """The whole limit as an amount."""
    if limit.unit in HOUR_UNITS:
        return Amount(limit.unit, time=limit.duration, document=document)
    return Amount(limit.unit, days=limit.days, document=document)


@dataclass(frozen=True, slots=True)
class Leg:
    """An amount counted from a moment.

    ``start`` is that moment as the office counts it, ``counted`` the days used (day units),
    ``spans`` the hours used (hour units); ``last`` is the day the limit runs out before it is moved
    off a day of rest; ``due`` is when it is over, or would have been where ``is_cut``.
    """

    amount: Amount
    start: datetime
    due: datetime
    last: date
    counted: tuple[date, ...] = ()
    spans: tuple[Span, ...] = ()
    is_cut: bool = False

    def cut(self, paused_at: datetime, calendar: WorkCalendar) -> tuple["Leg", Amount]:
        """The part used when a pause comes before ``due``, and the amount left.

        A day counts as used when its closing time is not later than the pause."""
        unit = self.amount.unit
        if unit in HOUR_UNITS:
            spans = tuple((begin, min(end, paused_at)) for begin, end in self.spans if begin < paused_at)
            used = sum((end - begin for begin, end in spans), NO_TIME)
            return self._cut_to((), spans), Amount(unit, time=max(self.amount.time - used, NO_TIME))
        if unit is Unit.SAME_DAY:
            return self._cut_to((), ()), self.amount
        used_days = tuple(day for day in self.counted if calendar.closing(day) <= paused_at)
        if unit is Unit.WORKING_DAY:
            return self._cut_to(used_days, ()), Amount(unit, len(self.counted) - len(used_days))
        used_days = used_days[: len(self.counted) - 1]
        return self._cut_to(used_days, ()), Amount(Unit.DAY, len(self.counted) - len(used_days))

    def _cut_to(self, days: tuple[date, ...], spans: tuple[Span, ...]) -> "Leg":
        return Leg(self.amount, self.start, self.due, self.last, days, spans, is_cut=True)


def count(amount: Amount, since: datetime, calendar: WorkCalendar, cutoff: time | None = None) -> Leg:
    """Count an amount from a moment; ``cutoff`` matters to same-day limits only."""
    if amount.unit is Unit.SAME_DAY:
        return _same_day(amount, since, calendar, cutoff)
    return COUNTERS[amount.unit](amount, since, calendar)


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    return (first + ONE_DAY * ahead for ahead in range((last - first).days + 1))


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or its last day where the month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@basis("91/2015/QH13", article=147, clause=2, verified=False)
def _working_days(amount: Amount, since: datetime, calendar: WorkCalendar) -> Leg:
    start = calendar.effective(since)
    day, counted = start.date(), []
    for _ in range(amount.days):
        day = calendar.next_working_day(day)
        counted.append(day)
    return Leg(amount, start, calendar.closing(day), day, tuple(counted))


@basis("91/2015/QH13", article=147, clause=2, verified=False)
@basis("91/2015/QH13", article=148, clause=5, verified=False)
def _calendar_days(amount: Amount, since: datetime, calendar: WorkCalendar) -> Leg:
    start = local(since)
    last = start.date() + timedelta(amount.days)
    return _until(amount, start, last, calendar)


@basis("91/2015/QH13", article=148, clause=3, verified=False)
def _months(amount: Amount, since: datetime, calendar: WorkCalendar) -> Leg:
    start = local(since)
    return _until(amount, start, add_months(start.date(), amount.days), calendar)


def _until(amount: Amount, start: datetime, last: date, calendar: WorkCalendar) -> Leg:
    first = start.date()
    counted = tuple(first + ONE_DAY * ahead for ahead in range(1, (last - first).days + 1))
    return Leg(amount, start, calendar.closing(calendar.on_or_after(last)), last, counted)


def _working_hours(amount: Amount, since: datetime, calendar: WorkCalendar) -> Leg:
    left, used = amount.time, []
    for opened, closed in calendar.spans(since):
        end = min(closed, opened + left)
        used.append((opened, end))
        left -= end - opened
        if left <= NO_TIME:
            break
    due = used[-1][1]
    return Leg(amount, used[0][0], due, due.date(), spans=tuple(used))


def _clock_hours(amount: Amount, since: datetime, calendar: WorkCalendar) -> Leg:
    start = local(since)
    end = start + amount.time
    due = calendar.within_hours(end)
    return Leg(amount, start, due, end.date(), spans=((start, end),))


def _same_day(amount: Amount, since: datetime, calendar: WorkCalendar, cutoff: time | None) -> Leg:
    start, here = calendar.effective(since), local(since)
    day = start.date()
    if cutoff is not None and start == here and here.time() > cutoff:
        day = calendar.next_working_day(day)
    return Leg(amount, start, calendar.closing(day), day)


COUNTERS: dict[Unit, Callable[[Amount, datetime, WorkCalendar], Leg]] = {
    Unit.WORKING_DAY: _working_days,
    Unit.DAY: _calendar_days,
    Unit.MONTH: _months,
    Unit.WORKING_HOUR: _working_hours,
    Unit.HOUR: _clock_hours,
}
