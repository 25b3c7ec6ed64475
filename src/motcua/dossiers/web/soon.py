"""What counts as soon at the desk."""

from datetime import datetime

from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import WorkCalendar


def end_of_next_working_day(calendar: WorkCalendar, at: datetime) -> datetime:
    """Until when a promise counts as at risk."""
    return calendar.closing(calendar.next_working_day(local_day(at)))
