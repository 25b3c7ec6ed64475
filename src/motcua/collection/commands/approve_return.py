"""Approving a return, which locks it."""

from datetime import datetime

from django.db import transaction

from motcua.collection import access
from motcua.collection.ledger import add
from motcua.collection.models import Return, ReturnEvent
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def approve_return(*, actor: Actor, at: datetime, return_id: int, note: str = "") -> Return:
    """By who asked for it, and never by the person who handed it in."""
    record = access.return_to_judge(actor, return_id)
    if record.state != Return.State.SUBMITTED.value:
        raise Refusal("collection.not_submitted")
    if not actor.is_system and actor.person_id == record.submitted_by_id:
        raise Refusal("collection.own_work")
    changes = {"state": Return.State.APPROVED.value, "approved_at": at}
    add(record, ReturnEvent.Kind.APPROVED, actor=actor, at=at, note=note, changes=changes)
    return record
