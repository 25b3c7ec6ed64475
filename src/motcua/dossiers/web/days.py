"""The strip of days as cells ready to print, for officers and applicants alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from django.utils.safestring import SafeString, mark_safe

from motcua.dossiers.rules.day_marks import DayMark, MarkKind
from motcua.dossiers.rules.deadlines import Reckoning
from motcua.dossiers.rules.reckoning import Step
from motcua.dossiers.words.moments import MARK_WORDS, REST_WORDS, UNDER_WORDS
from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import DayKind

_KINDS = {
    MarkKind.RECEIVED: "start",
    MarkKind.COUNTED: "count",
    MarkKind.DROPPED: "stop",
    MarkKind.PAUSED: "stop",
    MarkKind.RESUMED: "start",
    MarkKind.PAID: "start",
    MarkKind.OFF: "rest",
}


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day as the ``ui/days.html`` and ``ui/calendar.html`` partials take it; ``mark`` is the word
    under the number (today, made up, promised), ``title`` the name of a holiday."""

    date: date
    label: str
    kind: str
    is_today: bool
    mark: str = ""
    title: str = ""


def day_cells(reckoning: Reckoning, at: datetime) -> list[DayCell]:
    """Every day from receipt to the due day."""
    today = local_day(at)
    return [_cell(mark, today) for mark in reckoning.days]


def _cell(mark: DayMark, today: date) -> DayCell:
    made_up = mark.kind is MarkKind.COUNTED and mark.day_kind is DayKind.WORKED_INSTEAD
    kind = "due" if mark.is_due else "plus" if made_up else _KINDS[mark.kind]
    under = "due" if mark.is_due else "plus" if made_up else ""
    if mark.number is not None:
        label = str(mark.number)
    elif mark.kind is MarkKind.OFF:
        label = REST_WORDS.get(mark.day_kind, REST_WORDS[DayKind.WEEKLY_REST])
    else:
        label = MARK_WORDS[mark.kind]
    return DayCell(
        date=mark.day,
        label=label,
        kind=kind,
        is_today=mark.day == today,
        mark=UNDER_WORDS.get(under, ""),
        title=mark.name,
    )


def step_items(steps: Iterable[Step]) -> SafeString:
    """The steps of the recount as items of a list, each with where its rule comes from."""
    return mark_safe("".join(map(_step, steps)))  # noqa: S308  (every value is escaped)


def _step(step: Step) -> str:
    source = f' <span class="soft">({escape(step.source)})</span>' if step.source else ""
    return f"<li>{escape(step.rule)}{source}</li>"
