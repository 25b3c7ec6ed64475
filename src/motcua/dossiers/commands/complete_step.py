"""Completing one step of the internal process (hoàn thành bước)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.organisation.public import Actor
from motcua.procedures.rules.edition import content_from


@transaction.atomic
def complete_step(*, actor: Actor, at: datetime, code: str, note: str = "") -> Dossier:
    """Mark the step in hand done; its name comes from the edition's process."""
    dossier = dossier_to_change(actor, code, Verb.COMPLETE_STEP)
    move(dossier.current_state, Verb.COMPLETE_STEP)
    steps = content_from(dossier.edition.content).process
    name = steps[dossier.step].name if dossier.step < len(steps) else f"Bước {dossier.step + 1}"
    return append(
        dossier, "dossier.step_completed", actor=actor, at=at, step=dossier.step + 1, name=name, note=note
    )
