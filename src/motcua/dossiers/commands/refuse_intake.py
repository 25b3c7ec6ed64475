"""Refusing a filed dossier at intake (từ chối tiếp nhận, phiếu mẫu 03)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.charges import drop_charges
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.answering import answered
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.states import Outcome
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=17, clause="1c")
@transaction.atomic
def refuse_intake(*, actor: Actor, at: datetime, code: str, reason: str, ground: str) -> Dossier:
    """Refuse with the reason and its legal ground; without both it is refused itself
    (``dossier.ground_missing``)."""
    dossier = dossier_to_change(actor, code, Verb.REFUSE_INTAKE)
    move(dossier.current_state, Verb.REFUSE_INTAKE)
    if not reason.strip() or not ground.strip():
        raise Refusal("dossier.ground_missing")
    drop_charges(dossier, actor=actor, at=at)
    return append(
        dossier,
        "dossier.refused_at_intake",
        actor=actor,
        at=at,
        ground=ground,
        reason=reason,
        outcome=Outcome.REFUSED_AT_INTAKE.value,
        **answered(dossier.answer_due_at, dossier.answered_at, at),
    )
