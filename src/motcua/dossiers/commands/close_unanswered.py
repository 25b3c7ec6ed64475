"""Closing a dossier whose applicant did not complete it in time (đóng hồ sơ)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.charges import drop_charges
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.fee_waits import FEE
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.states import Outcome
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.public import unpaid_charges_of


@basis("118/2025/NĐ-CP", article=19, clause=5)
@transaction.atomic
def close_unanswered(*, actor: Actor, at: datetime, code: str) -> Dossier:
    """Close once the time to answer, or to pay, has run out (``dossier.answer_still_possible`` before). Who
    paid in the last minute is not closed out by news still on its way (``dossier.fee_is_paid``)."""
    dossier = dossier_to_change(actor, code, Verb.CLOSE)
    move(dossier.current_state, Verb.CLOSE)
    if dossier.answer_by is None or at <= dossier.answer_by:
        raise Refusal("dossier.answer_still_possible", answer_by=dossier.answer_by or "không đặt hạn")
    outcome = Outcome.CLOSED_UNANSWERED
    if dossier.waits_for == FEE:
        outcome = Outcome.CLOSED_UNPAID
        if not unpaid_charges_of(dossier.code):
            raise Refusal("dossier.fee_is_paid", code=code)
    drop_charges(dossier, actor=actor, at=at)
    return append(dossier, "dossier.closed", actor=actor, at=at, outcome=outcome.value)
