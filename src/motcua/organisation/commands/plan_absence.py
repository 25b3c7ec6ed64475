"""Planning an absence with a cover (cử người thay khi vắng mặt), and taking the plan back."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import ONE_DAY, local_day
from motcua.organisation.models import Absence, Post
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.roles import Role

PLANNERS = (Role.DIVISION_HEAD, Role.DIRECTOR, Role.ADMINISTRATOR)


@transaction.atomic
def plan_absence(
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    person_id: int,
    cover_id: int,
    starts_on: date,
    ends_on: date,
    reason: str,
) -> Absence:
    """Record who is away and who covers: the cover holds the same posts as acting posts for those days.

    A person plans the own absence, a head that of others. Refuses ``absence.not_yours``,
    ``absence.no_such_officer``, ``absence.bad_days``, ``absence.reason_missing``, ``absence.twice``,
    ``absence.cover_away``."""
    if person_id != actor.person_id and actor.holds(PLANNERS, agency_id) is None:
        raise Refusal("absence.not_yours")
    if ends_on < starts_on or ends_on < local_day(at):
        raise Refusal("absence.bad_days")
    if not reason.strip():
        raise Refusal("absence.reason_missing")
    held = _posts_to_cover(agency_id, person_id, cover_id, starts_on, ends_on)
    absence = Absence.objects.create(
        person_id=person_id,
        cover_id=cover_id,
        agency_id=agency_id,
        starts_on=starts_on,
        ends_on=ends_on,
        reason=reason.strip(),
        recorded_at=at,
        recorded_by=actor.name,
    )
    absence.posts.set(_acting(post, cover_id, starts_on, ends_on) for post in held)
    _tell("absence.planned", absence, actor, at)
    return absence


def _acting(post: Post, cover_id: int, starts_on: date, ends_on: date) -> Post:
    return Post.objects.create(
        person_id=cover_id,
        agency_id=post.agency_id,
        unit_id=post.unit_id,
        role=post.role,
        is_acting=True,
        valid_from=starts_on,
        valid_to=ends_on,
    )


def _posts_to_cover(
    agency_id: int, person_id: int, cover_id: int, starts_on: date, ends_on: date
) -> list[Post]:
    """The posts of the absent that the cover takes on, where both are officers and neither is away then."""
    posts = Post.objects.filter(agency_id=agency_id, person__is_active=True).in_force(starts_on)
    held = [post for post in posts.filter(person_id=person_id) if not post.is_acting]
    if not held or person_id == cover_id or not posts.filter(person_id=cover_id).exists():
        raise Refusal("absence.no_such_officer")
    overlapping = Absence.objects.filter(cancelled_at=None, starts_on__lte=ends_on, ends_on__gte=starts_on)
    if overlapping.filter(person_id=person_id).exists():
        raise Refusal("absence.twice")
    if overlapping.filter(person_id=cover_id).exists():
        raise Refusal("absence.cover_away")
    return held


@transaction.atomic
def cancel_absence(*, actor: Actor, at: datetime, absence_id: int) -> Absence:
    """Take the plan back, or come back early: acting posts end yesterday, days already covered stay so.

    Refuses ``absence.not_found``, ``absence.not_yours``, ``absence.over``."""
    absence = (
        Absence.objects.select_for_update(of=("self",))
        .filter(pk=absence_id, agency__in=actor.agency_ids())
        .first()
    )
    if absence is None:
        raise Refusal("absence.not_found")
    if absence.person_id != actor.person_id and actor.holds(PLANNERS, absence.agency_id) is None:
        raise Refusal("absence.not_yours")
    today = local_day(at)
    if absence.cancelled_at is not None or absence.ends_on < today:
        raise Refusal("absence.over")
    absence.cancelled_at = at
    absence.save(update_fields=["cancelled_at"])
    for post in absence.posts.all():
        post.valid_to = today - ONE_DAY
        if post.valid_from and post.valid_from > post.valid_to:
            post.valid_from = post.valid_to
        post.save(update_fields=["valid_from", "valid_to"])
    _tell("absence.cancelled", absence, actor, at)
    return absence


def _tell(kind: str, absence: Absence, actor: Actor, at: datetime) -> None:
    record(
        kind,
        subject=f"person:{absence.person_id}",
        actor=actor,
        at=at,
        cover=absence.cover_id,
        starts_on=absence.starts_on.isoformat(),
        ends_on=absence.ends_on.isoformat(),
        reason=absence.reason,
    )
