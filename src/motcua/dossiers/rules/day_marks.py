"""The strip of days: every day of a reckoning with what became of it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from motcua.dossiers.rules.counting import days_between
from motcua.dossiers.rules.courses import Course, Pause, PauseKind, Stretch
from motcua.kernel.time import ONE_DAY, local_day
from motcua.workdays.rules.calendar import DayKind, WorkCalendar


class MarkKind(StrEnum):
    """What became of a day."""

    RECEIVED = "received"
    COUNTED = "counted"
    DROPPED = "dropped"
    PAUSED = "paused"
    RESUMED = "resumed"
    PAID = "paid"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day of the strip: ``number`` of a counted day, the calendar's word on it, and whether the
    dossier is due on it."""

    day: date
    kind: MarkKind
    day_kind: DayKind
    number: int | None = None
    name: str = ""
    is_due: bool = False


def day_marks(course: Course) -> tuple[DayMark, ...]:
    """Every day from receipt to the due day, or to the pause that still lasts."""
    strip = _Strip(course.calendar)
    strip.put(local_day(course.received_at), MarkKind.RECEIVED)
    for place, stretch in enumerate(course.stretches):
        strip.run(stretch, _begins(course.stretches[place - 1].pause) if place else MarkKind.RECEIVED)
        if stretch.pause is not None:
            strip.wait(stretch.pause)
    if course.due_at is not None:
        strip.due(local_day(course.due_at))
    return tuple(strip.marks[day] for day in sorted(strip.marks))


def _begins(pause: Pause | None) -> MarkKind:
    """How the day is marked on which the clock goes on after that pause."""
    return MarkKind.PAID if pause is not None and pause.kind is PauseKind.FEE else MarkKind.RESUMED


class _Strip:
    """The strip while it grows; the first word on a day stands."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self.calendar, self.number = calendar, 0
        self.marks: dict[date, DayMark] = {}

    def put(self, day: date, kind: MarkKind, number: int | None = None) -> None:
        special = self.calendar.special.get(day)
        name = "" if special is None else special.name
        self.marks.setdefault(day, DayMark(day, kind, self.calendar.kind(day), number, name))

    def run(self, stretch: Stretch, begins: MarkKind) -> None:
        """Days of one stretch up to its due day or its pause."""
        numbered = {day for leg in stretch.legs for day in leg.counted}
        touched = {
            day for leg in stretch.legs for span in leg.spans for day in days_between(*map(local_day, span))
        }
        since, start = local_day(stretch.since), stretch.legs[0].start.date()
        end = stretch.legs[-1].due.date() if stretch.pause is None else local_day(stretch.pause.paused_at)
        for day in days_between(since + ONE_DAY, end):
            if day in numbered or day in touched:
                self._count(day, is_dropped=stretch.is_dropped, is_numbered=day in numbered)
            elif day == start:
                self.put(day, begins)
            else:
                self._idle(day)

    def wait(self, pause: Pause) -> None:
        """Days of a pause; one that still lasts shows its first day."""
        first = local_day(pause.paused_at)
        for day in days_between(first, first if pause.resumed_at is None else local_day(pause.resumed_at)):
            self._idle(day)

    def due(self, day: date) -> None:
        self.put(day, MarkKind.COUNTED)
        mark = self.marks[day]
        kind = MarkKind.COUNTED if mark.kind is MarkKind.PAUSED else mark.kind
        self.marks[day] = replace(mark, kind=kind, is_due=True)

    def _count(self, day: date, *, is_dropped: bool, is_numbered: bool) -> None:
        if is_dropped:
            self.put(day, MarkKind.DROPPED)
            return
        self.number += is_numbered
        self.put(day, MarkKind.COUNTED, self.number if is_numbered else None)

    def _idle(self, day: date) -> None:
        self.put(day, MarkKind.PAUSED if self.calendar.is_worked(day) else MarkKind.OFF)
