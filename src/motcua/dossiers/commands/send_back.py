"""The head sends a proposal back to be worked on (trả lại chuyên viên)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.drafted import require_draft
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def send_back(*, actor: Actor, at: datetime, code: str, reason: str, draft: str = "") -> Dossier:
    """Send back with the reason (``dossier.ground_missing`` without one), together with the draft it was
    proposed with (``dossier.goes_with_draft``)."""
    dossier = dossier_to_change(actor, code, Verb.SEND_BACK)
    move(dossier.current_state, Verb.SEND_BACK)
    require_draft(dossier, draft)
    if not reason.strip():
        raise Refusal("dossier.ground_missing")
    return append(dossier, "dossier.sent_back", actor=actor, at=at, reason=reason, outcome="")
