"""Our calendar beside a maintained holiday library: where they differ, for an administrator to look at."""

from dataclasses import dataclass
from datetime import date, timedelta

from motcua.workdays.rules.calendar import DayKind, WorkCalendar


@dataclass(frozen=True, slots=True)
class Difference:
    """A day one of the two works and the other does not."""

    day: date
    is_worked: bool
    kind: DayKind
    name: str
    source: str
    verified: bool


def differences_from_library(calendar: WorkCalendar, year: int) -> list[Difference]:
    """Days of a year on which the calendar and the ``holidays`` package disagree, in order.

    The package knows Vietnam's holidays, days in lieu and most swapped days; it does not know the
    swap of 02/01/2026 for Saturday 10/01/2026."""
    import holidays

    library = holidays.country_holidays("VN", years=year)
    found = []
    day = date(year, 1, 1)
    while day.year == year:
        if calendar.is_worked(day) != library.is_working_day(day):
            special = calendar.special.get(day)
            found.append(
                Difference(
                    day=day,
                    is_worked=calendar.is_worked(day),
                    kind=calendar.kind(day),
                    name="" if special is None else special.name,
                    source="" if special is None else special.source,
                    verified=special is not None and special.verified,
                )
            )
        day += timedelta(1)
    return found
