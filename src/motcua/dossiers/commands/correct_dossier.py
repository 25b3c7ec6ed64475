"""Correcting a wrongly recorded fact (đính chính), on record; dates that happened are not among them."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

CORRECTABLE = frozenset({"sector_id", "channel", "is_digitised", "is_declaration"})
"""What may be corrected; no date is here, so lateness cannot be corrected away."""


@transaction.atomic
def correct_dossier(
    *, actor: Actor, at: datetime, code: str, changes: dict[str, Any], reason: str, letter: str
) -> Dossier:
    """Correct facts with reason and document number; figures as known before keep what they said.

    Refuses ``dossier.not_correctable`` and ``dossier.ground_missing``."""
    dossier = dossier_to_change(actor, code, Verb.CORRECT)
    move(dossier.current_state, Verb.CORRECT)
    for field in changes:
        if field not in CORRECTABLE:
            raise Refusal("dossier.not_correctable", field=field)
    if not changes or not reason.strip() or not letter.strip():
        raise Refusal("dossier.ground_missing")
    before = {field: getattr(dossier, field) for field in changes}
    return append(
        dossier,
        "dossier.corrected",
        actor=actor,
        at=at,
        ground=letter,
        reason=reason,
        before=before,
        **changes,
    )
