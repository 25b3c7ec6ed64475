"""By how many working days a promise moved."""

from datetime import datetime

from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import WorkCalendar


def shift_in_days(before: datetime, after: datetime, calendar: WorkCalendar) -> int:
    """Working days from the old due day to the new one, negative where it came forward, 0 where only
    the hour is another."""
    old, new = local_day(before), local_day(after)
    if new >= old:
        return sum(1 for _ in calendar.working_days(old, new))
    return -sum(1 for _ in calendar.working_days(new, old))
