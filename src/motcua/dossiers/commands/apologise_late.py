"""Apologising for a dossier that is already late (thư xin lỗi): the due moment stays where it was."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=19, clause=6)
@transaction.atomic
def apologise_late(
    *, actor: Actor, at: datetime, code: str, expected_at: datetime, reason: str, letter: str
) -> Dossier:
    """Send the letter with the moment now expected; reports say "late, regularised by letter …".

    Refuses ``dossier.not_late`` while the dossier is in time, ``dossier.ground_missing``."""
    dossier = dossier_to_change(actor, code, Verb.APOLOGISE)
    move(dossier.current_state, Verb.APOLOGISE)
    if at <= dossier.due_at:
        raise Refusal("dossier.not_late", due=dossier.due_at)
    if not reason.strip() or not letter.strip():
        raise Refusal("dossier.ground_missing")
    if expected_at <= at:
        raise Refusal("dossier.extension_backwards", due=at)
    return append(
        dossier,
        "dossier.apologised",
        actor=actor,
        at=at,
        ground=letter,
        reason=reason,
        expected_at=expected_at,
        late_letter=letter.strip(),
    )
