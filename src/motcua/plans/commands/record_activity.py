"""Writing down an activity of a programme, and later what came of it (ghi hoạt động)."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.models import Activity


@dataclass(frozen=True, slots=True)
class Held:
    """What an activity is; one without a result has still to be held or told of."""

    title: str
    held_on: date
    place: str
    participants: int | None = None
    result: str = ""


@transaction.atomic
def record_activity(
    *, actor: Actor, at: datetime, plan_id: int, held: Held, activity_id: int | None = None
) -> Activity:
    """Add one to a plan, or write ``activity_id`` of that plan anew. A result needs a day that has come."""
    plan = access.plan_to_change(actor, plan_id)
    if not held.title.strip() or not held.place.strip():
        raise Refusal("activity.no_title")
    if held.held_on.year != plan.year:
        raise Refusal("activity.other_year", year=plan.year)
    if held.result.strip() and held.held_on > local_day(at):
        raise Refusal("activity.ahead", day=held.held_on)
    before: dict[str, str] = {}
    activity = Activity(plan=plan)
    if activity_id is not None:
        activity = access.activity_of(plan, activity_id)
        before = {name: str(getattr(activity, name)) for name in asdict(held)}
    for name, value in asdict(held).items():
        setattr(activity, name, value.strip() if isinstance(value, str) else value)
    activity.recorded_at, activity.recorded_by = at, actor.name
    activity.save()
    subject = f"activity:{activity.pk}"
    record("activity.recorded", subject=subject, actor=actor, at=at, plan=plan.pk, before=before)
    return activity
