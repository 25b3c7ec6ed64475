"""How a person came to the counter, and when papers taken in for another agency must reach it."""

from datetime import datetime
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import WorkCalendar


class Place(StrEnum):
    """Where the papers were handed in, apart from the desk itself."""

    DESK = "desk"
    FACILITY = "facility"
    MOBILE = "mobile"


@basis("118/2025/NĐ-CP", article=20, clause="1a")
def papers_due_at(taken_in_at: datetime, calendar: WorkCalendar) -> datetime:
    """The electronic dossier goes to the agency that resolves at once, its papers within one working day:
    by the closing of the next working day of the desk that took them in."""
    return calendar.closing(calendar.next_working_day(local_day(taken_in_at)))
