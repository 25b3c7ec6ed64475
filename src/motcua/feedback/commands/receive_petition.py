"""Taking a petition in, with its class (tiếp nhận phản ánh, kiến nghị)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb
from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor


@transaction.atomic
def receive_petition(*, actor: Actor, at: datetime, code: str, kind: Petition.Kind) -> Petition:
    """Its class decides who answers; the clock has run since it was filed."""
    petition, petition.state = access.petition_to_move(actor, code, Verb.RECEIVE)
    petition.kind, petition.received_at = kind.value, at
    petition.save()
    record("petition.received", subject=f"petition:{code}", actor=actor, at=at, petition_kind=kind.value)
    return petition
