"""The reform reports of a year: when each closes and when it is due, from dated data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.kernel.basis import basis
from motcua.plans.rules.standing import last_day
from motcua.workdays.rules.calendar import WorkCalendar


class PeriodKind(StrEnum):
    """The reports the calendar asks for, and any other days somebody asks for."""

    QUARTER_1 = "quarter_1"
    HALF_YEAR = "half_year"
    QUARTER_3 = "quarter_3"
    YEAR = "year"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class ReformPeriod:
    """The days a report counts, both inclusive, and the last day to send it."""

    kind: PeriodKind
    year: int
    first: date
    last: date
    due: date


@basis("581/BNV-CCHC", article=1)
def periods_of(year: int) -> tuple[ReformPeriod, ...]:
    """The reports of a year in the order they are due: no second and no fourth quarter."""
    return tuple(
        ReformPeriod(
            PeriodKind(one["kind"]), year, *(_day(year, one[name]) for name in ("first", "last", "due"))
        )
        for one in _shipped()["period"]
    )


def period_named(kind: PeriodKind, year: int) -> ReformPeriod:
    """One report of a year."""
    return next(one for one in periods_of(year) if one.kind is kind)


def next_due(today: date) -> ReformPeriod:
    """The report that is due next, today's still counted."""
    return next(one for year in (today.year, today.year + 1) for one in periods_of(year) if one.due >= today)


def is_late(due: date, sent: date, calendar: WorkCalendar) -> bool:
    """Whether a report sent that day is late: a due day off moves to the next working day."""
    return sent > last_day(due, calendar)


def reporters() -> tuple[str, ...]:
    """Levels of agency that send these reports to the agency directly above."""
    return tuple(_shipped()["reporters"])


def receiver_of_the_top() -> str:
    """Who receives the report of an agency with none above it."""
    return str(_shipped()["top"])


def calendar_basis() -> str:
    """Where the days come from."""
    return str(_shipped()["basis"])


def _day(year: int, parts: Mapping[str, int]) -> date:
    return date(year + parts.get("year", 0), parts["month"], parts["day"])


@cache
def _shipped() -> Mapping[str, Any]:
    path = files("motcua.reporting") / "data" / "reform_calendar.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
