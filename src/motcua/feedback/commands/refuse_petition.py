"""Refusing a petition, with the reason (từ chối phản ánh, kiến nghị)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def refuse_petition(*, actor: Actor, at: datetime, code: str, reason: str) -> Petition:
    """Ends it; refuses ``petition.no_reason``."""
    if not reason.strip():
        raise Refusal("petition.no_reason")
    petition, petition.state = access.petition_to_move(actor, code, Verb.REFUSE)
    petition.reason, petition.closed_at = reason.strip(), at
    petition.save()
    record("petition.refused", subject=f"petition:{code}", actor=actor, at=at, ground=reason.strip())
    return petition
