"""Who is reminded of what and when: before a moment passes, and those above once it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from motcua.dossiers.rules.profiles import Profile
from motcua.dossiers.rules.states import State
from motcua.kernel.basis import basis
from motcua.kernel.time import ONE_DAY, local_day
from motcua.organisation.rules.roles import Role
from motcua.workdays.rules.calendar import WorkCalendar


class Kind(StrEnum):
    """What a reminder is about."""

    FILED = "filed"
    ANSWER_SOON = "answer_soon"
    ANSWER_LATE = "answer_late"
    STEP_SOON = "step_soon"
    DUE_SOON = "due_soon"
    EXTEND_NOW = "extend_now"
    LATE_HEAD = "late_head"
    LATE_DIRECTOR = "late_director"


class To(StrEnum):
    """Whom it goes to."""

    DESK = "desk"
    HOLDER = "holder"
    HEAD = "head"
    DIRECTOR = "director"


ROLES = {To.DESK: Role.ONE_STOP, To.HEAD: Role.DIVISION_HEAD, To.DIRECTOR: Role.DIRECTOR}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """One agency's: working days or hours before, working days after."""

    warn_days: int = 1
    step_hours: int = 2
    answer_hours: int = 2
    head_days: int = 0
    director_days: int = 2


@dataclass(frozen=True, slots=True)
class Watched:
    """What of a dossier decides; ``step_due_at`` where the step in hand has a limit."""

    state: State
    submitted_at: datetime | None
    answer_due_at: datetime | None
    answered_at: datetime | None
    due_at: datetime | None
    paused_at: datetime | None
    extension_count: int
    step: str = ""
    step_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder: of what, of which moment, for whom."""

    kind: Kind
    about_at: datetime
    to: To
    step: str = ""


AT_WORK = frozenset({State.RECEIVED, State.IN_PROGRESS, State.PROPOSED, State.APPROVED})


def reminders(
    one: Watched, limits: Thresholds, rules: Profile, calendar: WorkCalendar, now: datetime
) -> Iterator[Reminder]:
    """Everything that must have been said by ``now``; said twice it is one reminder."""
    if one.state is State.SUBMITTED and one.answer_due_at and one.answered_at is None:
        yield from _of_answer(one.submitted_at, one.answer_due_at, limits, calendar, now)
    if one.state not in AT_WORK or one.paused_at is not None or one.due_at is None:
        return
    if now > one.due_at:
        yield from _of_lateness(one.due_at, limits, calendar, now)
        return
    if one.step_due_at and calendar.work_time(now, one.step_due_at) <= timedelta(hours=limits.step_hours):
        yield Reminder(Kind.STEP_SOON, one.step_due_at, To.HOLDER, one.step)
    if sum(1 for _ in calendar.working_days(local_day(now), local_day(one.due_at))) <= limits.warn_days:
        yield Reminder(Kind.DUE_SOON, one.due_at, To.HOLDER)
    if may_extend_until(one, rules, now):
        yield Reminder(Kind.EXTEND_NOW, one.due_at, To.HOLDER)


@basis("118/2025/NĐ-CP", article=17, clause=2)
def _of_answer(
    submitted_at: datetime | None,
    answer_due_at: datetime,
    limits: Thresholds,
    calendar: WorkCalendar,
    now: datetime,
) -> Iterator[Reminder]:
    if submitted_at is not None:
        yield Reminder(Kind.FILED, submitted_at, To.DESK)
    if now > answer_due_at:
        yield Reminder(Kind.ANSWER_LATE, answer_due_at, To.HEAD)
        yield Reminder(Kind.ANSWER_LATE, answer_due_at, To.DESK)
    elif calendar.work_time(now, answer_due_at) <= timedelta(hours=limits.answer_hours):
        yield Reminder(Kind.ANSWER_SOON, answer_due_at, To.DESK)


def _of_lateness(
    due_at: datetime, limits: Thresholds, calendar: WorkCalendar, now: datetime
) -> Iterator[Reminder]:
    late = sum(1 for _ in calendar.working_days(local_day(due_at), local_day(now)))
    if late >= limits.head_days:
        yield Reminder(Kind.LATE_HEAD, due_at, To.HEAD)
    if late >= limits.director_days:
        yield Reminder(Kind.LATE_DIRECTOR, due_at, To.DIRECTOR)


@basis("118/2025/NĐ-CP", article=19, clause=6)
def may_extend_until(one: Watched, rules: Profile, now: datetime) -> bool:
    """Whether the apology with a new day must go out now or on the next day: the last two days on which
    it still may."""
    if one.due_at is None or rules.extension_notice is None:
        return False
    if rules.max_extensions is not None and one.extension_count >= rules.max_extensions:
        return False
    last_day = local_day(one.due_at) - timedelta(rules.extension_notice.days)
    return last_day - ONE_DAY <= local_day(now) <= last_day
