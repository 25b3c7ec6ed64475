"""Sending a petition on to whose it is (chuyển phản ánh, kiến nghị)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def forward_petition(*, actor: Actor, at: datetime, code: str, to: str) -> Petition:
    """Ends it here; refuses ``petition.no_target``."""
    if not to.strip():
        raise Refusal("petition.no_target")
    petition, petition.state = access.petition_to_move(actor, code, Verb.FORWARD)
    petition.forwarded_to, petition.closed_at = to.strip(), at
    petition.save()
    record("petition.forwarded", subject=f"petition:{code}", actor=actor, at=at, to=to.strip())
    return petition
