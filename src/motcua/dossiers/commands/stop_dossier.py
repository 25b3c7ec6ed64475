"""Stopping a dossier (thông báo dừng giải quyết, mẫu 05)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.charges import drop_charges
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.states import Outcome
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=21)
@transaction.atomic
def stop_dossier(*, actor: Actor, at: datetime, code: str, reason: str, ground: str) -> Dossier:
    """Stop with reason and legal ground (``dossier.ground_missing``)."""
    dossier = dossier_to_change(actor, code, Verb.STOP)
    move(dossier.current_state, Verb.STOP)
    if not reason.strip() or not ground.strip():
        raise Refusal("dossier.ground_missing")
    drop_charges(dossier, actor=actor, at=at)
    return append(
        dossier,
        "dossier.stopped",
        actor=actor,
        at=at,
        ground=ground,
        reason=reason,
        outcome=Outcome.STOPPED.value,
    )
