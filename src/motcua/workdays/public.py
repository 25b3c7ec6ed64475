"""The door of workdays: the calendar an agency works by."""

from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.shipped import national_calendar


def calendar_for(agency_code: str) -> WorkCalendar:
    """The calendar in force for the agency."""
    return national_calendar()
