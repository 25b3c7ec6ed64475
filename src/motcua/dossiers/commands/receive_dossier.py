"""Taking a filed dossier in at the desk and promising a date (tiếp nhận và hẹn trả kết quả)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.charges import UNPROMISED, owed_at_receipt, waiting_for_fee
from motcua.dossiers.commands.intake import promise
from motcua.dossiers.ledger import Entries
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.answering import answered
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.basis import basis
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=17, clause=3)
@transaction.atomic
def receive_dossier(*, actor: Actor, at: datetime, code: str, case: str = "") -> Dossier:
    """Receive; the clock starts now, and stands at once where the law of the procedure lets it wait for an
    unpaid fee. Refuses ``dossier.step_not_allowed`` and ``dossier.no_term``."""
    dossier = dossier_to_change(actor, code, Verb.RECEIVE)
    move(dossier.current_state, Verb.RECEIVE)
    promised = promise(dossier.agency.code, dossier.edition, case or dossier.case, at, term=dossier.term)
    told = answered(dossier.answer_due_at, dossier.answered_at, at)
    owed = owed_at_receipt(dossier, promised["case"], actor=actor, at=at)
    entries = Entries(dossier, actor=actor, at=at)
    wait = waiting_for_fee(dossier, promised, owed, at=at)
    entries.add("dossier.received", **promised | told | (UNPROMISED if wait else {}))
    if wait:
        entries.add("dossier.payment_awaited", **wait)
    return entries.save()
