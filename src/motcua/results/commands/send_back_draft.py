"""Sending a draft back to be changed (trả lại): the dossier goes back to the specialist with it."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.public import send_back
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.results.access import result_to_change
from motcua.results.commands.draft_result import subject_of
from motcua.results.models import Result
from motcua.results.rules.chain import Act, Purpose


@transaction.atomic
def send_back_draft(*, actor: Actor, at: datetime, code: str, reason: str) -> Result:
    """Back to drafting, initials gone; ``result.reason_missing`` without a reason."""
    result = result_to_change(actor, code, Act.SEND_BACK)
    if not reason.strip():
        raise Refusal("result.reason_missing")
    result.proposed_at = result.initialled_at = None
    result.proposed_by = result.initialled_by = ""
    result.save(update_fields=["proposed_at", "proposed_by", "initialled_at", "initialled_by"])
    if result.purpose == Purpose.FIRST:
        send_back(actor=actor, at=at, code=code, reason=reason, draft=result.key)
    record("result.sent_back", subject=subject_of(result), actor=actor, at=at, reason=reason)
    return result
