"""What the calendars would be if a document went into force; nothing is recorded."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from motcua.workdays.queries.in_force import NATIONAL, calendar_for, latest_document
from motcua.workdays.rules.calendar import WorkCalendar, changed_days, span_of
from motcua.workdays.rules.documents import calendar_from_document


def calendar_if(scope: str, document: Mapping[str, Any]) -> WorkCalendar:
    """The calendar of that scope with this document in force; refuses ``workdays.bad_document``."""
    layers = (document,) if not scope else (latest_document(NATIONAL)[1], document)
    return calendar_from_document(*layers)


def calendars_if(scope: str, document: Mapping[str, Any]) -> Callable[[str], WorkCalendar]:
    """Agency code to its calendar with this document in force for that scope (one query an agency that
    has no own document, and only once)."""
    alone = calendar_if(scope, document)

    @cache
    def of(agency_code: str) -> WorkCalendar:
        if scope:
            return alone if agency_code == scope else calendar_for(agency_code)
        own = latest_document(agency_code)[1]
        return calendar_from_document(document, own) if own else alone

    return of


def days_changed_if(scope: str, document: Mapping[str, Any], today: date) -> list[date]:
    """Days whose working hours the document would change, in order."""
    old, new = calendar_for(scope), calendar_if(scope, document)
    return changed_days(old, new, *span_of(old, new, today))
