"""Working minutes between many pairs of moments: the days are added up once, a question is two look-ups."""

from datetime import date, datetime, timedelta

from motcua.kernel.time import ONE_DAY, at_time, local
from motcua.workdays.rules.calendar import WorkCalendar

_MINUTE = timedelta(minutes=1)


class WorkMinutes:
    """Working minutes of one calendar between two days, both included.

    ``between`` agrees with ``WorkCalendar.work_time`` in whole minutes, rounded down at both ends;
    ``KeyError`` for a moment on a day outside."""

    def __init__(self, calendar: WorkCalendar, first: date, last: date) -> None:
        self._calendar = calendar
        self._before: dict[date, int] = {}
        total, day = 0, first
        while day <= last:
            self._before[day] = total
            worked = (at_time(day, end) - at_time(day, begin) for begin, end in calendar.sessions(day))
            total += sum(map(_minutes, worked))
            day += ONE_DAY

    def between(self, start: datetime, end: datetime) -> int:
        """Whole working minutes; 0 where ``end`` is not later."""
        return max(0, self._until(end) - self._until(start))

    def _until(self, moment: datetime) -> int:
        here = local(moment)
        day = here.date()
        inside = 0
        for begin, end in self._calendar.sessions(day):
            opened, closed = at_time(day, begin), at_time(day, end)
            if here > opened:
                inside += _minutes(min(here, closed) - opened)
        return self._before[day] + inside


def _minutes(span: timedelta) -> int:
    return span // _MINUTE
