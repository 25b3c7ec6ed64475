"""Limits of the steps inside the limit of the procedure: when each step is due and what is left over.

The sum of the steps is not the legal limit: what they leave is the office's reserve, and steps that
overrun the promise are shown, not cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal

from motcua.dossiers.rules.counting import amount_of, count
from motcua.kernel.basis import basis
from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Limit, Unit


@dataclass(frozen=True, slots=True)
class StepDue:
    """One step: counted from ``starts_at``, over at ``due_at``."""

    limit: Limit
    starts_at: datetime
    due_at: datetime


@dataclass(frozen=True, slots=True)
class StepPlan:
    """The steps one after another and the rest to the promise: ``rest_days`` working days after the
    last step's day, ``rest_time`` all working time after it; ``is_over`` when the steps pass it."""

    steps: tuple[StepDue, ...]
    due_at: datetime
    rest_days: int
    rest_time: timedelta
    is_over: bool


@basis("118/2025/NĐ-CP", article=18)
def plan_steps(
    starts_at: datetime,
    due_at: datetime,
    limits: Sequence[Limit],
    calendar: WorkCalendar,
    same_day_cutoff: time | None = None,
) -> StepPlan:
    """Lay step limits end to end from ``starts_at`` (receipt, resumption, or when a step really began)
    towards the promise. A step in working days begins the working day after the one before is due."""
    steps: list[StepDue] = []
    since = starts_at
    for limit in limits:
        leg = count(amount_of(limit), since, calendar, same_day_cutoff)
        steps.append(StepDue(limit, since, leg.due))
        since = leg.due
    first = local_day(since if steps else calendar.effective(starts_at))
    return StepPlan(
        steps=tuple(steps),
        due_at=due_at,
        rest_days=sum(1 for _ in calendar.working_days(first, local_day(due_at))),
        rest_time=calendar.work_time(since, due_at),
        is_over=since > due_at,
    )


def step_due(since: datetime, hours: float, calendar: WorkCalendar) -> datetime:
    """When one step of so many working hours is over, begun at ``since``."""
    limit = Limit(Decimal(f"{hours:g}"), Unit.WORKING_HOUR)
    return count(amount_of(limit), since, calendar, None).due
