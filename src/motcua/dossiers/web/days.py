"""The strip of days as cells ready to print, for officers and applicants alike."""

from dataclasses import dataclass
from datetime import date, datetime

from motcua.dossiers.rules.day_marks import DayMark, MarkKind
from motcua.dossiers.rules.deadlines import Reckoning
from motcua.dossiers.words import MARK_WORDS, REST_WORDS
from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import DayKind

WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day: ``kind`` is start, count, plus (a made-up Saturday), rest, stop or drop."""

    day: date
    weekday: str
    column: int
    label: str
    kind: str
    is_due: bool
    is_today: bool
    title: str

    @property
    def short(self) -> str:
        return f"{self.day.day}/{self.day.month}"


_KINDS = {
    MarkKind.RECEIVED: "start",
    MarkKind.COUNTED: "count",
    MarkKind.DROPPED: "drop",
    MarkKind.PAUSED: "stop",
    MarkKind.RESUMED: "start",
    MarkKind.OFF: "rest",
}


def day_cells(reckoning: Reckoning, at: datetime) -> list[DayCell]:
    """Every day from receipt to the due day."""
    today = local_day(at)
    return [_cell(mark, today) for mark in reckoning.days]


def _cell(mark: DayMark, today: date) -> DayCell:
    kind = _KINDS[mark.kind]
    if mark.kind is MarkKind.COUNTED and mark.day_kind is DayKind.WORKED_INSTEAD:
        kind = "plus"
    if mark.number is not None:
        label = str(mark.number)
    elif mark.kind is MarkKind.OFF:
        label = REST_WORDS.get(mark.day_kind, REST_WORDS[DayKind.WEEKLY_REST])
    else:
        label = MARK_WORDS[mark.kind]
    return DayCell(
        day=mark.day,
        weekday=WEEKDAYS[mark.day.weekday()],
        column=mark.day.weekday() + 1,
        label=label,
        kind=kind,
        is_due=mark.is_due,
        is_today=mark.day == today,
        title=mark.name,
    )
