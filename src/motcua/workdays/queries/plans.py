"""On which plan the days off of each year rest, and whose calendars are on record."""

from dataclasses import dataclass

from motcua.workdays.models import CalendarVersion
from motcua.workdays.queries.in_force import NATIONAL, latest_document


@dataclass(frozen=True, slots=True)
class Plan:
    """The document behind a year's days off; not ``verified`` where it is a forecast or unchecked."""

    year: int
    source: str
    verified: bool


def plans(scope: str = NATIONAL) -> dict[int, Plan]:
    """Year to its plan, in order; the agency's own word over the country's."""
    layers = [latest_document(NATIONAL)[1]]
    if scope:
        layers.append(latest_document(scope)[1])
    found = {
        entry["year"]: Plan(entry["year"], str(entry.get("source", "")), bool(entry.get("verified", False)))
        for layer in layers
        for entry in layer.get("years", ())  # type: ignore[attr-defined]
    }
    return dict(sorted(found.items()))


def own_calendars() -> list[str]:
    """Codes of the agencies with a calendar of their own, in order (one query)."""
    own = CalendarVersion.objects.exclude(scope=NATIONAL).order_by("scope")
    return list(own.values_list("scope", flat=True).distinct())
