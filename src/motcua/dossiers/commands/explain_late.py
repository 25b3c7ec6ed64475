"""Recording why a dossier is late (ghi nguyên nhân trễ): by choice and in words; it stays late."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.late_causes import late_cause
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.timeliness import is_late
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=19, clause=6)
@transaction.atomic
def explain_late(*, actor: Actor, at: datetime, code: str, cause: str, note: str) -> Dossier:
    """Put the cause on record; a later one replaces it, both stay in the ledger.

    Refuses ``dossier.not_late``, ``dossier.no_such_cause`` and ``dossier.cause_untold``."""
    dossier = dossier_to_change(actor, code, Verb.EXPLAIN_LATE)
    move(dossier.current_state, Verb.EXPLAIN_LATE)
    if dossier.due_at is None or not is_late(dossier.due_at, dossier.finished_at, dossier.paused_at, at):
        raise Refusal("dossier.not_late", due=dossier.due_at or "–")
    chosen = late_cause(cause)
    if not note.strip():
        raise Refusal("dossier.cause_untold")
    return append(
        dossier,
        "dossier.late_explained",
        actor=actor,
        at=at,
        late_cause=chosen.key,
        cause=chosen.words,
        is_ours=chosen.is_ours,
        note=note.strip(),
    )
