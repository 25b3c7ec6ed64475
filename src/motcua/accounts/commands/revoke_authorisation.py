"""Taking back for whom a person files (thu hồi uỷ quyền)."""

from datetime import datetime

from django.db import transaction

from motcua.accounts.access import authorisation_to_revoke
from motcua.accounts.models import Authorisation
from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor


@transaction.atomic
def revoke_authorisation(*, actor: Actor, at: datetime, number: int) -> Authorisation:
    """Take it back: who files, or who is stood for and has shown who they are. What was filed stays filed;
    colleagues let in under it lose what it gave them, and open invitations lapse."""
    row = authorisation_to_revoke(actor, number)
    if row.revoked_at is None:
        row.revoked_at, row.revoked_by = at, actor.name
        row.save(update_fields=["revoked_at", "revoked_by"])
        subject = f"person:{row.representative_id}"
        record("authorisation.revoked", subject=subject, actor=actor, at=at, number=row.pk)
        _end_under(row, actor, at)
    return row


def _end_under(head: Authorisation, actor: Actor, at: datetime) -> None:
    for row in head.colleagues.filter(revoked_at=None):
        row.revoked_at, row.revoked_by = at, actor.name
        row.save(update_fields=["revoked_at", "revoked_by"])
        subject = f"person:{row.representative_id}"
        record("authorisation.revoked", subject=subject, actor=actor, at=at, number=row.pk)
    head.invitations.filter(answered_at=None).update(answered_at=at)
