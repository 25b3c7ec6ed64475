"""The head of an organisation invites somebody to file for it too (mời người cùng nộp)."""

from collections.abc import Sequence
from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from motcua.accounts.access import authorisation_of, invitation_to_take_back
from motcua.accounts.models import Authorisation, Invitation
from motcua.accounts.rules.authorisation import Ground, check_leads, check_use
from motcua.accounts.rules.contacts import Reach
from motcua.accounts.words import INVITED_MAIL, INVITED_SUBJECT
from motcua.foundation.english.saying import in_both, said_plain
from motcua.foundation.messaging.carriers import is_connected
from motcua.foundation.messaging.post import write
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor

MOST_OPEN = 50


@transaction.atomic
def invite_colleague(
    *,
    actor: Actor,
    at: datetime,
    number: int,
    reach: Reach,
    paper: str,
    scope: Sequence[str] = (),
    until: date | None = None,
) -> Invitation:
    """Invite whoever has proved that address, now or later; nobody learns whether it has an account.

    Refuses ``authorisation.not_found``, ``.not_head``, ``.over``, ``.paper_missing``, ``.bad_days`` and
    ``invitation.too_many``. Inviting an address again replaces the open invitation."""
    head, today = authorisation_of(actor, number), local_day(at)
    _require_lead(head, today)
    if not paper.strip():
        raise Refusal("authorisation.paper_missing")
    if until is not None and until < today:
        raise Refusal("authorisation.bad_days")
    there = head.invitations.filter(answered_at=None)
    there.filter(channel=reach.channel.value, value=reach.value).update(answered_at=at)
    if there.count() >= MOST_OPEN:
        raise Refusal("invitation.too_many", most=MOST_OPEN)
    made = Invitation.objects.create(
        authorisation=head,
        channel=reach.channel.value,
        value=reach.value,
        paper=paper.strip(),
        scope=list(scope),
        until=until,
        invited_at=at,
    )
    _tell(reach, at)
    record("invitation.made", subject=f"person:{actor.person_id}", actor=actor, at=at, number=head.pk)
    return made


@transaction.atomic
def take_back_invitation(*, actor: Actor, at: datetime, number: int) -> Invitation:
    """It can be answered no longer. Refuses ``invitation.not_found``."""
    found = invitation_to_take_back(actor, number)
    found.answered_at = at
    found.save(update_fields=["answered_at"])
    return found


def _require_lead(head: Authorisation, today: date) -> None:
    is_given = head.given_under_id is not None
    check_leads(Ground(head.ground), is_organisation=head.is_organisation, is_given=is_given)
    is_revoked = head.revoked_at is not None
    check_use(since=head.since, until=head.until, is_revoked=is_revoked, scope=(), procedure="", today=today)


def _tell(reach: Reach, at: datetime) -> None:
    """A letter that names nobody, where the channel is connected; it is carried with the others. Nobody
    knows yet what its reader reads, so it says everything in Vietnamese and in English."""
    if is_connected(reach.channel.value):
        body = in_both(INVITED_MAIL[reach.channel].format(site=settings.PUBLIC_URL.rstrip("/")))
        write(
            kind="account.invited",
            channel=reach.channel.value,
            to=reach.value,
            subject=f"{INVITED_SUBJECT} / {said_plain(INVITED_SUBJECT)}",
            body=body,
            at=at,
        )
