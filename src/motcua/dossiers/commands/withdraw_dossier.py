"""The applicant withdraws the dossier, until the decision is issued (rút hồ sơ)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.charges import drop_charges
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.states import Outcome
from motcua.kernel.basis import basis
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=21)
@transaction.atomic
def withdraw_dossier(*, actor: Actor, at: datetime, code: str, reason: str = "", letter: str = "") -> Dossier:
    """Withdraw, by the applicant or by the desk on the applicant's letter."""
    dossier = dossier_to_change(actor, code, Verb.WITHDRAW, at=at)
    move(dossier.current_state, Verb.WITHDRAW)
    drop_charges(dossier, actor=actor, at=at)
    return append(
        dossier,
        "dossier.withdrawn",
        actor=actor,
        at=at,
        ground=letter,
        reason=reason,
        outcome=Outcome.WITHDRAWN.value,
    )
