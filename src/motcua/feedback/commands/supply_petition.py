"""The writer adds what was asked for (bổ sung phản ánh, kiến nghị)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM, Actor


@transaction.atomic
def supply_petition(*, actor: Actor, at: datetime, key: str, text: str) -> Petition:
    """By whoever holds the link; refuses ``petition.no_text`` and where nothing is asked."""
    if not text.strip():
        raise Refusal("petition.no_text")
    code = access.petition_by_key(key).code
    petition, petition.state = access.petition_to_move(SYSTEM, code, Verb.SUPPLY)
    petition.supplied = text.strip()
    petition.save(update_fields=["state", "supplied"])
    record("petition.supplied", subject=f"petition:{code}", actor=actor, at=at)
    return petition
