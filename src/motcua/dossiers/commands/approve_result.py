"""The head of the agency approves and signs the result (ký duyệt)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.drafted import require_draft
from motcua.dossiers.rules.process import Verb, move
from motcua.organisation.public import Actor


@transaction.atomic
def approve_result(*, actor: Actor, at: datetime, code: str, note: str = "", draft: str = "") -> Dossier:
    """Approve what was proposed; ``draft`` names the signed result where one was proposed with it
    (``dossier.goes_with_draft`` otherwise)."""
    dossier = dossier_to_change(actor, code, Verb.APPROVE)
    move(dossier.current_state, Verb.APPROVE)
    require_draft(dossier, draft)
    return append(dossier, "dossier.approved", actor=actor, at=at, note=note, signed_by=actor.name)
