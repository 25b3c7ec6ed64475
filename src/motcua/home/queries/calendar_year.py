"""One year of a working calendar as it is shown: months, special days, differences, versions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from motcua.organisation.public import agencies_by_code
from motcua.workdays.public import (
    Difference,
    calendar_for,
    differences_from_library,
    history,
    latest_document,
    own_calendars,
)
from motcua.workdays.rules.calendar import SpecialDay, WorkCalendar
from motcua.workdays.rules.changes import DayChange, day_changes, hours_changed
from motcua.workdays.rules.documents import Plan, plans_of
from motcua.workdays.rules.shipped import national_document

SHOWN_VERSIONS = 20


@dataclass(frozen=True, slots=True)
class Version:
    """One version in the history, with what it changed against the one before."""

    number: int
    recorded_at: datetime
    recorded_by: str
    reason: str
    basis: str
    days: list[DayChange]
    hours_changed: bool


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """What the page shows. ``scopes`` are the calendars there are, code to name, the country's first
    under the empty code; ``own`` the days the scope's own document speaks of."""

    year: int
    scope: str
    calendar: WorkCalendar
    plan: Plan | None
    years: list[int]
    months: list[list[date]]
    worked: int
    specials: list[SpecialDay]
    differences: list[Difference]
    versions: list[Version]
    scopes: dict[str, str]
    own: frozenset[date]


def calendar_year(scope: str, year: int, agencies: Sequence[str] = ()) -> CalendarYear | None:
    """The page's content, None where there is no such agency; ``agencies`` are offered as well, with a
    calendar of their own or not."""
    names = agencies_by_code({*own_calendars(), *agencies, scope} - {""})
    if scope and scope not in names:
        return None
    calendar, recorded = calendar_for(scope), history(scope)
    begun = {} if scope else national_document()
    own = recorded[0].document if recorded else begun
    known = plans_of(latest_document()[1], own) if scope else plans_of(own)
    first = date(year, 1, 1)
    days = [first + timedelta(n) for n in range((date(year + 1, 1, 1) - first).days)]
    return CalendarYear(
        year=year,
        scope=scope,
        calendar=calendar,
        plan=known.get(year),
        years=list(known),
        months=[[day for day in days if day.month == month] for month in range(1, 13)],
        worked=sum(calendar.is_worked(day) for day in days),
        specials=calendar.specials(first, days[-1]),
        differences=differences_from_library(calendar, year) if year in known else [],
        versions=_versions(recorded, begun),
        scopes={code: agency.name for code, agency in sorted(names.items())},
        own=_own_days(own),
    )


def _versions(recorded: Sequence[Any], begun: Any) -> list[Version]:
    before = [one.document for one in recorded[1:]] + [begun]
    return [
        Version(
            number=one.number,
            recorded_at=one.recorded_at,
            recorded_by=one.recorded_by,
            reason=one.reason,
            basis=one.basis,
            days=day_changes(older, one.document),
            hours_changed=hours_changed(older, one.document),
        )
        for one, older in zip(recorded[:SHOWN_VERSIONS], before, strict=False)
    ]


def _own_days(document: Any) -> frozenset[date]:
    lists = (document.get(key, ()) for key in ("days_off", "worked_instead", "half_days"))
    return frozenset(date.fromisoformat(entry["date"]) for entries in lists for entry in entries)
