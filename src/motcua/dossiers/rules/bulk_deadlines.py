"""Due moments of a million dossiers at once, equal to ``deadlines.reckon`` one by one.

Moments are int64 arrays of epoch seconds (whole seconds); ``NEVER`` stands for "not". Days are counted
from 01/01/1970 on a Vietnamese clock. The calendar becomes tables once, then every row is a few look-ups.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

import numpy as np

from motcua.dossiers.rules.profiles import AfterSupplement
from motcua.kernel.basis import basis
from motcua.kernel.time import at_time
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Unit

Moments = np.ndarray[Any, np.dtype[np.int64]]

NEVER = np.int64(np.iinfo(np.int64).min)
"""No pause, or no due moment while one lasts."""

CODES = {unit: code for code, unit in enumerate(Unit)}
"""The number that stands for a unit in an array of units."""

OFFSET, DAY, HOUR = 7 * 3600, 86_400, 3600
EPOCH = date(1970, 1, 1)
YEARS_AHEAD = 8


@dataclass(frozen=True, eq=False)
class Tables:
    """A calendar between two days as arrays. ``base`` is the first day; ``place`` says for each day how
    many working days are earlier, ``closes`` when work (usually) ends on it; ``closings``
    holds the closing moment of each working day; sessions stand with their running total."""

    base: int
    place: Moments
    is_worked: np.ndarray[Any, np.dtype[np.bool_]]
    closes: Moments
    closings: Moments
    session_starts: Moments
    session_ends: Moments
    worked_before: Moments

    def day(self, moments: Moments) -> Moments:
        return (moments + OFFSET) // DAY - self.base

    def closing(self, number: Moments) -> Moments:
        """When the working day of that number closes."""
        found: Moments = self.closings[number]
        return found

    def effective(self, moments: Moments) -> Moments:
        """Number of the working day a moment counts as: after closing, the next."""
        day = self.day(moments)
        return self.place[day] + (self.is_worked[day] & (moments > self.closes[day]))

    def work(self, moments: Moments) -> Moments:
        """Working seconds from the beginning of the tables to a moment."""
        last = np.searchsorted(self.session_starts, moments, side="right") - 1
        into = np.minimum(moments, self.session_ends[last]) - self.session_starts[last]
        return self.worked_before[last] + into

    def after_work(self, seconds: Moments) -> Moments:
        """The first moment by which so many working seconds have run."""
        session = np.searchsorted(self.worked_before, seconds, side="left") - 1
        return self.session_starts[session] + seconds - self.worked_before[session]


@basis("91/2015/QH13", article=147, clause=2, verified=False)
def due_in_bulk(
    received: Moments,
    values: Moments | int,
    unit: Unit | Moments,
    calendar: WorkCalendar,
    *,
    mode: AfterSupplement = AfterSupplement.RESUME,
    paused: Moments | None = None,
    resumed: Moments | None = None,
    same_day_cutoff: time | None = None,
) -> Moments:
    """Due moments, aligned with ``received``; ``NEVER`` where a pause still lasts.

    ``values`` are whole numbers of the unit; ``unit`` is one for all or an array of ``CODES``. Each
    row has at most one pause: ``paused`` and ``resumed`` are ``NEVER`` where there is none, ``resumed``
    alone while it lasts."""
    received = np.asarray(received, np.int64)
    values = np.broadcast_to(np.asarray(values, np.int64), received.shape)
    if received.size == 0:
        return np.empty(0, np.int64)
    tables = _tables_for(calendar, received, values, unit, resumed)
    if isinstance(unit, Unit):
        return _one_unit(received, values, unit, tables, mode, paused, resumed, same_day_cutoff)
    due = np.empty(received.shape, np.int64)
    for one, code in CODES.items():
        rows = np.flatnonzero(unit == code)
        if rows.size:
            began, ended = (None if array is None else array[rows] for array in (paused, resumed))
            due[rows] = _one_unit(
                received[rows], values[rows], one, tables, mode, began, ended, same_day_cutoff
            )
    return due


def _one_unit(
    received: Moments,
    values: Moments,
    unit: Unit,
    tables: Tables,
    mode: AfterSupplement,
    paused: Moments | None,
    resumed: Moments | None,
    cutoff: time | None,
) -> Moments:
    due = _count(received, values, unit, tables, cutoff)
    if paused is None or resumed is None:
        return due
    rows = np.flatnonzero((paused != NEVER) & (due > paused))
    since, stopped = resumed[rows], paused[rows]
    lasting = since == NEVER
    since = np.where(lasting, stopped, since)
    if mode is AfterSupplement.RESTART:
        again = _count(since, values[rows], unit, tables, cutoff)
    else:
        again = _resume(received[rows], stopped, since, values[rows], unit, tables, cutoff)
    due[rows] = np.where(lasting, NEVER, again)
    return due


def _count(since: Moments, values: Moments, unit: Unit, tables: Tables, cutoff: time | None) -> Moments:
    if unit is Unit.WORKING_DAY:
        return tables.closing(tables.effective(since) + values)
    if unit is Unit.WORKING_HOUR:
        return tables.after_work(tables.work(since) + values * HOUR)
    if unit is Unit.HOUR:
        return _within_hours(since + values * HOUR, tables)
    if unit is Unit.SAME_DAY:
        return _same_day(since, tables, cutoff)
    return _closing_on_or_after(_last_day(tables.day(since), values, unit, tables), tables)


def _resume(
    received: Moments,
    stopped: Moments,
    since: Moments,
    values: Moments,
    unit: Unit,
    tables: Tables,
    cutoff: time | None,
) -> Moments:
    if unit is Unit.SAME_DAY:
        return _same_day(since, tables, cutoff)
    if unit is Unit.HOUR:
        left = np.maximum(values * HOUR - (stopped - received), 0)
        return _within_hours(since + left, tables)
    if unit is Unit.WORKING_HOUR:
        used = tables.work(stopped) - tables.work(received)
        return tables.after_work(tables.work(since) + values * HOUR - used)
    if unit is Unit.WORKING_DAY:
        finished = np.searchsorted(tables.closings, stopped, side="right") - 1
        used = np.maximum(finished - tables.effective(received), 0)
        return tables.closing(tables.effective(since) + values - used)
    first, stop = tables.day(received), tables.day(stopped)
    length = _last_day(first, values, unit, tables) - first
    used = np.clip(stop - (stopped < tables.closes[stop]) - first, 0, length - 1)
    return _closing_on_or_after(tables.day(since) + length - used, tables)


def _same_day(since: Moments, tables: Tables, cutoff: time | None) -> Moments:
    number = tables.effective(since)
    if cutoff is not None:
        day = tables.day(since)
        clock = cutoff.hour * HOUR + cutoff.minute * 60 + cutoff.second
        late = (since + OFFSET) % DAY > clock
        number = number + (late & tables.is_worked[day] & (since <= tables.closes[day]))
    return tables.closing(number)


def _within_hours(moments: Moments, tables: Tables) -> Moments:
    """The moment itself inside a session, its ends included, else the next session's start."""
    session = np.searchsorted(tables.session_ends, moments, side="left")
    return np.maximum(moments, tables.session_starts[session])


def _closing_on_or_after(day: Moments, tables: Tables) -> Moments:
    return tables.closing(tables.place[day])


def _last_day(first: Moments, values: Moments, unit: Unit, tables: Tables) -> Moments:
    if unit is Unit.DAY:
        return first + values
    days = (first + tables.base).astype("datetime64[D]")
    month = days.astype("datetime64[M]")
    in_month = (days - month.astype("datetime64[D]")).astype(np.int64)
    wanted = month + values.astype("timedelta64[M]")
    start = wanted.astype("datetime64[D]").astype(np.int64)
    end = (wanted + np.timedelta64(1, "M")).astype("datetime64[D]").astype(np.int64) - 1
    last: Moments = np.minimum(start + in_month, end) - tables.base
    return last


def _tables_for(
    calendar: WorkCalendar, received: Moments, values: Moments, unit: Unit | Moments, resumed: Moments | None
) -> Tables:
    """Tables that reach a little before the first receipt and past the last due moment."""
    latest = int(received.max())
    if resumed is not None and resumed.size:
        latest = max(latest, int(resumed.max()))
    first = _year(int(received.min())) - 1
    in_months = unit is Unit.MONTH or (not isinstance(unit, Unit) and bool((unit == CODES[Unit.MONTH]).any()))
    slowest = 12 if in_months else 200
    ahead = YEARS_AHEAD
    while ahead * slowest < int(values.max()):
        ahead *= 2
    return _tables(calendar, first, _year(latest) + ahead)


def _year(seconds: int) -> int:
    return (EPOCH + timedelta(days=(seconds + OFFSET) // DAY)).year


@lru_cache(maxsize=32)
def _tables(calendar: WorkCalendar, first_year: int, last_year: int) -> Tables:
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    days = [first + timedelta(ahead) for ahead in range((last - first).days + 1)]
    worked = [day for day in days if calendar.is_worked(day)]
    is_worked = np.array([calendar.is_worked(day) for day in days])
    sessions = [
        (at_time(day, begin), at_time(day, end)) for day in worked for begin, end in calendar.sessions(day)
    ]
    starts = np.array([int(begin.timestamp()) for begin, _ in sessions], np.int64)
    ends = np.array([int(end.timestamp()) for _, end in sessions], np.int64)
    return Tables(
        base=(first - EPOCH).days,
        place=np.cumsum(is_worked, dtype=np.int64) - is_worked,
        is_worked=is_worked,
        closes=np.array([int(calendar.closing(day).timestamp()) for day in days], np.int64),
        closings=np.array([int(calendar.closing(day).timestamp()) for day in worked], np.int64),
        session_starts=starts,
        session_ends=ends,
        worked_before=np.concatenate(([0], np.cumsum(ends - starts)[:-1])),
    )
