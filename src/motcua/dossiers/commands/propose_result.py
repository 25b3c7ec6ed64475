"""Proposing the result to the head (trình kết quả): grant, or deny with the reason."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.advance import lawful_here
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Amendment, Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.states import Outcome
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=19, clause=3)
@transaction.atomic
def propose_result(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    outcome: Outcome = Outcome.GRANTED,
    note: str = "",
    ground: str = "",
    draft: str = "",
) -> Dossier:
    """Propose; a denial needs its reason and legal ground (``dossier.ground_missing``). ``draft`` names the
    drafted result it goes with: from then on it is sent back, signed and issued with that draft only.
    What the applicant asks to change is answered first (``amendment.first``)."""
    dossier = dossier_to_change(actor, code, Verb.PROPOSE)
    move(dossier.current_state, Verb.PROPOSE)
    lawful_here(dossier, Verb.PROPOSE)
    if Amendment.objects.filter(dossier=dossier, answered_at=None).exists():
        raise Refusal("amendment.first", code=code)
    if outcome is Outcome.DENIED and not (note.strip() and ground.strip()):
        raise Refusal("dossier.ground_missing")
    facts = {"outcome": outcome.value, "note": note} | ({"draft": draft} if draft else {})
    return append(dossier, "dossier.proposed", actor=actor, at=at, ground=ground, **facts)
