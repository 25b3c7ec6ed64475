"""Asking another unit for its opinion (lấy ý kiến phối hợp); this does not stop the clock."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.advance import lawful_here
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Consultation, Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, units_of


@basis("118/2025/NĐ-CP", article=19, clause=4)
@transaction.atomic
def consult_unit(
    *, actor: Actor, at: datetime, code: str, unit_id: int, question: str, due_at: datetime
) -> Dossier:
    """Ask with a content and a deadline. Refuses ``dossier.no_such_unit``, ``dossier.ground_missing``."""
    dossier = dossier_to_change(actor, code, Verb.CONSULT)
    move(dossier.current_state, Verb.CONSULT)
    lawful_here(dossier, Verb.CONSULT)
    unit = next((unit for unit in units_of(dossier.agency_id) if unit.pk == unit_id), None)
    if unit is None:
        raise Refusal("dossier.no_such_unit")
    if not question.strip():
        raise Refusal("dossier.ground_missing")
    Consultation.objects.create(
        dossier=dossier, unit=unit, question=question, asked_by=actor.name, asked_at=at, due_at=due_at
    )
    return append(
        dossier,
        "dossier.unit_consulted",
        actor=actor,
        at=at,
        consulted=unit.name,
        question=question,
        opinion_due=due_at,
    )
