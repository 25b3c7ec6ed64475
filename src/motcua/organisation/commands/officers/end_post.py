"""Ending a post (thôi giữ vị trí): what was done under it stays done."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import ONE_DAY, local_day
from motcua.organisation.access import agency_to_manage, keep_an_administrator
from motcua.organisation.models import Post
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.roles import Role


@transaction.atomic
def end_post(*, actor: Actor, at: datetime, post_id: int, until: date, ground: str) -> Post:
    """The post with ``until`` as its last day; yesterday takes it away at once.

    Refuses ``officer.not_found``, ``officer.ground_missing``, ``officer.bad_days``, ``officer.post_over``
    and ``officer.last_administrator``."""
    post = Post.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=post_id).first()
    if post is None:
        raise Refusal("officer.not_found")
    agency_to_manage(actor, post.agency_id)
    if not ground.strip():
        raise Refusal("officer.ground_missing")
    yesterday = local_day(at) - ONE_DAY
    if post.valid_to and post.valid_to <= yesterday:
        raise Refusal("officer.post_over")
    if until < yesterday:
        raise Refusal("officer.bad_days")
    if post.role == Role.ADMINISTRATOR.value:
        keep_an_administrator(post.agency.path, without=post.person_id, on=until + ONE_DAY)
    post.valid_to = until
    if post.valid_from and post.valid_from > until:
        post.valid_from = until
    post.save(update_fields=["valid_from", "valid_to"])
    record(
        "officer.post_ended",
        subject=f"person:{post.person_id}",
        actor=actor,
        at=at,
        ground=ground.strip()[:300],
        agency=post.agency.code,
        role=post.role,
        until=until.isoformat(),
    )
    return post
