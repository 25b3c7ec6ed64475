"""How long is left to a due moment, or how long it has passed, as screens say it: in working time."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import WorkCalendar


class Urgency(StrEnum):
    """What a list colours and sorts by; never shown without its words."""

    OK = "ok"
    SOON = "soon"
    LATE = "late"
    HOLD = "hold"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """``days`` are whole working days (to go, late, or before the due day when done); ``minutes`` the
    working minutes left today, or late where no whole day is. ``since`` is the day a pause began."""

    urgency: Urgency
    days: int = 0
    minutes: int = 0
    is_today: bool = False
    is_done: bool = False
    since: date | None = None


@basis("91/2015/QH13", article=147, verified=False)
def time_left(now: datetime, due_at: datetime, calendar: WorkCalendar) -> TimeLeft:
    """Working days from tomorrow to the due day; on the due day, working minutes; once late, whole
    working days since the due day whose closing time has passed."""
    today, due_day = local_day(now), local_day(due_at)
    if now > due_at:
        return _late(now, due_at, calendar)
    if today == due_day:
        return TimeLeft(Urgency.SOON, minutes=_minutes(now, due_at, calendar), is_today=True)
    days = sum(1 for _ in calendar.working_days(today, due_day))
    return TimeLeft(Urgency.SOON if days <= 1 else Urgency.OK, days=days)


def time_paused(paused_at: datetime) -> TimeLeft:
    """The clock stands."""
    return TimeLeft(Urgency.HOLD, since=local_day(paused_at))


def time_done(finished_at: datetime, due_at: datetime | None, calendar: WorkCalendar) -> TimeLeft:
    """Finished: how many working days before the due day, or how late it was."""
    if due_at is None:
        return TimeLeft(Urgency.DONE, is_today=True, is_done=True)
    if finished_at > due_at:
        return replace(_late(finished_at, due_at, calendar), is_done=True)
    finished_on, due_day = local_day(finished_at), local_day(due_at)
    days = sum(1 for _ in calendar.working_days(finished_on, due_day))
    return TimeLeft(Urgency.DONE, days=days, is_today=finished_on == due_day, is_done=True)


def _late(now: datetime, due_at: datetime, calendar: WorkCalendar) -> TimeLeft:
    passed = calendar.working_days(local_day(due_at), local_day(now))
    days = sum(1 for day in passed if calendar.closing(day) <= now)
    return TimeLeft(Urgency.LATE, days=days, minutes=0 if days else _minutes(due_at, now, calendar))


def _minutes(start: datetime, end: datetime, calendar: WorkCalendar) -> int:
    return int(calendar.work_time(start, end).total_seconds() // 60)
