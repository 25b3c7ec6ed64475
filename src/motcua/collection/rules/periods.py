"""Periods with their closing days, and the day a round is due."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.workdays.rules.calendar import WorkCalendar

DUE_DAY = 20


class PeriodKind(StrEnum):
    """Periods that are asked for; ``custom`` names its own days."""

    QUARTER_1 = "quarter_1"
    QUARTER_2 = "quarter_2"
    QUARTER_3 = "quarter_3"
    QUARTER_4 = "quarter_4"
    HALF_YEAR = "half_year"
    YEAR = "year"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of a period, and the day its figures are due."""

    starts_on: date
    ends_on: date
    due_on: date


_ENDS = {
    PeriodKind.QUARTER_1: (12, 3),
    PeriodKind.QUARTER_2: (3, 6),
    PeriodKind.QUARTER_3: (6, 9),
    PeriodKind.QUARTER_4: (9, 12),
    PeriodKind.HALF_YEAR: (12, 6),
    PeriodKind.YEAR: (12, 12),
}
"""Month of the fifteenth a period starts on, and of the fourteenth it ends on."""


@basis("581/BNV-CCHC")
@basis("09/2019/NĐ-CP", article=12, verified=False)
def span(kind: PeriodKind, year: int) -> Span:
    """The days of a period: closed on the fourteenth, due on the twentieth of its last month. A custom
    period has none (``KeyError``)."""
    first, last = _ENDS[kind]
    begins = date(year - 1 if first == 12 else year, first, 15)
    return Span(begins, date(year, last, 14), date(year, last, DUE_DAY))


@basis("91/2015/QH13", article=148, clause=5, verified=False)
def last_day(due_on: date, calendar: WorkCalendar) -> date:
    """The last day that is still in time: the next working day where the day due is off."""
    return calendar.on_or_after(due_on)
