"""The days of a reckoning as ``ui/days.html`` and ``ui/calendar.html`` show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Protocol

from django.utils.safestring import SafeString, mark_safe

from motcua.foundation.english.saying import said
from motcua.foundation.english.speaking import is_english
from motcua.foundation.english.values import WEEKDAYS as ENGLISH_WEEKDAYS
from motcua.foundation.english.values import day_short
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


def day_items(days: Iterable[Cell], month: str = "with month") -> SafeString:
    """The days as items of a list, each in its column of the week; ``month`` is ``"no month"`` under a
    heading that names it. On a phone only the days that start something keep their month: seven dates
    of five characters do not stand side by side there.

    Put together here and not in a template: a page of a dossier shows some sixty days, and a template
    takes longer over them than over all the rest of the page."""
    return mark_safe("\n".join(_item(day, month) for day in days))  # noqa: S308  (every value is escaped)


def _item(day: Cell, month: str) -> str:
    on, english = day.date, is_english()
    now_words, weekday, month_words = TODAY, WEEKDAYS[on.weekday()], f"/{on.month}"
    label, mark_words = escape(day.label), escape(day.mark)
    if english:
        now_words, weekday = "today", ENGLISH_WEEKDAYS[on.weekday()][:3]
        month_words = day_short(on).removeprefix(str(on.day))
        label, mark_words = said(day.label), said(day.mark)
    begin = f'<li class="c{on.isoweekday()} {escape(day.kind)}'
    begin += ' today" aria-current="date">' if day.is_today else '">'
    mark = f' <span class="mark">{mark_words}</span>' if day.mark else ""
    now = f' <span class="now">{now_words}</span>' if day.is_today else ""
    if month == "no month":
        month_words = ""
    elif on.day > 1 and day.kind not in ("start", "due"):
        month_words = f"<i>{month_words}</i>"
    begin += f'<span class="weekday">{weekday}</span> <b>{on.day}{month_words}</b>'
    return f"{begin} <span>{label}</span>{mark}{now}</li>"
