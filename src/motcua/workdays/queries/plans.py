"""On which plan the days off of each year rest, and whose calendars are on record."""

from motcua.workdays.models import CalendarVersion
from motcua.workdays.queries.in_force import NATIONAL, latest_document
from motcua.workdays.rules.documents import Plan, plans_of


def plans() -> dict[int, Plan]:
    """Year to the plan behind the country's calendar in force (one query)."""
    return plans_of(latest_document(NATIONAL)[1])


def own_calendars() -> list[str]:
    """Codes of the agencies with a calendar of their own, in order (one query)."""
    own = CalendarVersion.objects.exclude(scope=NATIONAL).order_by("scope")
    return list(own.values_list("scope", flat=True).distinct())
