"""Whoever was invited to file for an organisation takes it on, or declines (nhận lời, từ chối)."""

from datetime import datetime

from django.db import transaction

from motcua.accounts.access import invitation_to_answer
from motcua.accounts.models import Authorisation, Invitation
from motcua.accounts.rules.authorisation import Ground, check_use
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor


@transaction.atomic
def answer_invitation(*, actor: Actor, at: datetime, number: int, is_taken: bool) -> Invitation:
    """Taken, it is an authorisation of the person's own, under the head's. Refuses
    ``invitation.not_found`` and, where it ended meanwhile, ``authorisation.over``."""
    asked = invitation_to_answer(actor, number)
    asked.answered_at = at
    if is_taken:
        asked.accepted = _let_in(actor, at, asked)
    asked.save(update_fields=["answered_at", "accepted"])
    return asked


def _let_in(actor: Actor, at: datetime, asked: Invitation) -> Authorisation:
    head, today = asked.authorisation, local_day(at)
    is_revoked = head.revoked_at is not None
    check_use(since=head.since, until=head.until, is_revoked=is_revoked, scope=(), procedure="", today=today)
    if asked.until is not None and asked.until < today:
        raise Refusal("authorisation.over", until=asked.until)
    row = Authorisation.objects.create(
        representative_id=actor.person_id,
        is_organisation=True,
        name=head.name,
        id_number=head.id_number,
        address=head.address,
        ground=Ground.MANDATE.value,
        paper=asked.paper,
        scope=asked.scope,
        since=today,
        until=asked.until,
        recorded_at=at,
        given_under=head,
    )
    subject = f"person:{actor.person_id}"
    record("authorisation.accepted", subject=subject, actor=actor, at=at, number=row.pk, under=head.pk)
    return row
