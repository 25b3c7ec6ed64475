"""The days of a reckoning as ``ui/days.html`` and ``ui/calendar.html`` show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Protocol

from django.utils.safestring import SafeString, mark_safe

from motcua.foundation.web.words import TODAY, WEEKDAYS

KINDS = ("start", "count", "plus", "rest", "stop", "due")


@dataclass(frozen=True, slots=True)
class Day:
    """One cell: ``label`` says what the day is ("nhận", "ngày 2", "lễ"), ``kind`` is one of ``KINDS``,
    ``mark`` is a short word for what stands out ("bù", "hẹn"). Raises ``ValueError`` for another kind."""

    date: date
    label: str
    kind: str = "count"
    is_today: bool = False
    mark: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind of day {self.kind!r}; one of {', '.join(KINDS)}")


class Cell(Protocol):
    """What is shown of a day: a ``Day``, or an area's own."""

    @property
    def date(self) -> date: ...
    @property
    def label(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def is_today(self) -> bool: ...
    @property
    def mark(self) -> str: ...


def day_items(days: Iterable[Cell]) -> SafeString:
    """The days as items of a list, each in its column of the week.

    Put together here and not in a template: a page of a dossier shows some sixty days, and a template
    takes longer over them than over all the rest of the page."""
    return mark_safe("\n".join(_item(day) for day in days))  # noqa: S308  (every value is escaped)


def _item(day: Cell) -> str:
    on, kind = day.date, escape(day.kind)
    begin = f'<li class="c{on.isoweekday()} {kind}">'
    if day.is_today:
        begin = f'<li class="c{on.isoweekday()} {kind} today" aria-current="date">'
    mark = f' <span class="mark">{escape(day.mark)}</span>' if day.mark else ""
    now = f' <span class="now">{TODAY}</span>' if day.is_today else ""
    weekday = f'<span class="weekday">{WEEKDAYS[on.weekday()]}</span>'
    return f"{begin}{weekday} <b>{on.day}/{on.month}</b> <span>{escape(day.label)}</span>{mark}{now}</li>"
