"""Revoking a published result (thu hồi): from now on its page of verification says so."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.outbox.publish import publish
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.results.access import result_to_change
from motcua.results.commands.draft_result import subject_of
from motcua.results.events import ResultRevoked
from motcua.results.models import Result
from motcua.results.rules.chain import Act


@transaction.atomic
def revoke_result(*, actor: Actor, at: datetime, code: str, reason: str, ground: str) -> Result:
    """Revoke with reason and legal ground (``result.reason_missing``)."""
    result = result_to_change(actor, code, Act.REVOKE)
    if not (reason.strip() and ground.strip()):
        raise Refusal("result.reason_missing")
    result.revoked_at, result.revoked_by = at, actor.name
    result.revoke_reason, result.revoke_ground = reason, ground
    result.save(update_fields=["revoked_at", "revoked_by", "revoke_reason", "revoke_ground"])
    record("result.revoked", subject=subject_of(result), actor=actor, at=at, ground=ground, reason=reason)
    publish(ResultRevoked(result.pk, code, result.number, ground), at=at)
    return result
