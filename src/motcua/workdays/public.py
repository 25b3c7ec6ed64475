"""The door of workdays: what other areas may take from it."""

from motcua.workdays.commands.revise_calendar import may_revise, revise_calendar
from motcua.workdays.queries.in_force import (
    calendar_as_of,
    calendar_for,
    calendars_read_once,
    history,
    latest_document,
    read_calendars,
)
from motcua.workdays.queries.library import Difference, differences_from_library
from motcua.workdays.queries.plans import own_calendars, plans
from motcua.workdays.queries.what_if import calendars_if, days_changed_if
from motcua.workdays.words import DAY_KINDS, LIBRARY_SAYS, limit_words, version_words

__all__ = [
    "DAY_KINDS",
    "LIBRARY_SAYS",
    "Difference",
    "calendar_as_of",
    "calendar_for",
    "calendars_if",
    "calendars_read_once",
    "days_changed_if",
    "differences_from_library",
    "history",
    "latest_document",
    "limit_words",
    "may_revise",
    "own_calendars",
    "plans",
    "read_calendars",
    "revise_calendar",
    "version_words",
]
