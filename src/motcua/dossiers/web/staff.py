"""The person at the desk, whoever holds a post; and what counts as soon there."""

from datetime import datetime

from django.http import HttpRequest

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.workdays.rules.calendar import WorkCalendar


def require_staff(request: HttpRequest) -> Actor:
    """The officer, or ``organisation.sign_in`` / ``organisation.forbidden``."""
    actor = request.actor
    if not actor.is_staff:
        code = "organisation.sign_in" if actor.person_id is None else "organisation.forbidden"
        raise Refusal(code, role="staff")
    return actor


def end_of_next_working_day(calendar: WorkCalendar, at: datetime) -> datetime:
    """Until when a promise counts as at risk."""
    return calendar.closing(calendar.next_working_day(local_day(at)))
