"""Sending a return back to be mended (trả lại)."""

from datetime import datetime

from django.db import transaction

from motcua.collection import access
from motcua.collection.ledger import add
from motcua.collection.models import Return, ReturnEvent
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def send_back_return(*, actor: Actor, at: datetime, return_id: int, note: str) -> Return:
    """With a reason; the day it was first handed in stays."""
    if not note.strip():
        raise Refusal("collection.no_reason")
    record = access.return_to_judge(actor, return_id)
    if record.state != Return.State.SUBMITTED.value:
        raise Refusal("collection.not_submitted")
    changes = {"state": Return.State.SENT_BACK.value}
    add(record, ReturnEvent.Kind.SENT_BACK, actor=actor, at=at, note=note, changes=changes)
    return record
