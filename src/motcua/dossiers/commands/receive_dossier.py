"""Taking a filed dossier in at the desk and promising a date (tiếp nhận và hẹn trả kết quả)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.intake import promise
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.answering import answered
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.basis import basis
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=17, clause=3)
@transaction.atomic
def receive_dossier(*, actor: Actor, at: datetime, code: str, case: str = "") -> Dossier:
    """Receive; the clock starts now. Refuses ``dossier.step_not_allowed`` and ``dossier.no_term``."""
    dossier = dossier_to_change(actor, code, Verb.RECEIVE)
    move(dossier.current_state, Verb.RECEIVE)
    promised = promise(dossier.agency.code, dossier.edition, case or dossier.case, at, term=dossier.term)
    told = answered(dossier.answer_due_at, dossier.answered_at, at)
    return append(dossier, "dossier.received", actor=actor, at=at, **promised, **told)
