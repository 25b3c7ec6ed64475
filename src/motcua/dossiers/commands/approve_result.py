"""The head of the agency approves and signs the result (ký duyệt)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.organisation.public import Actor


@transaction.atomic
def approve_result(*, actor: Actor, at: datetime, code: str, note: str = "") -> Dossier:
    """Approve what was proposed."""
    dossier = dossier_to_change(actor, code, Verb.APPROVE)
    move(dossier.current_state, Verb.APPROVE)
    return append(dossier, "dossier.approved", actor=actor, at=at, note=note, signed_by=actor.name)
