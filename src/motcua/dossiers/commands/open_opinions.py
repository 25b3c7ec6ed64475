"""Asking several units at the same time (lấy ý kiến song song); the step waits until they have answered."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.commands.advance import place_for
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Consultation, Dossier
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.standing import ASKED
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, units_of


@basis("118/2025/NĐ-CP", article=19, clause=4)
@transaction.atomic
def open_opinions(*, actor: Actor, at: datetime, code: str, question: str, due_at: datetime) -> Dossier:
    """Put one question to every unit the step names; the clock runs on. Refuses
    ``dossier.ground_missing``, ``dossier.no_such_unit``, ``process.date_passed``."""
    place = place_for(actor, code, Verb.OPEN_OPINIONS)
    step, dossier = place.step, place.dossier
    if not question.strip():
        raise Refusal("dossier.ground_missing")
    if due_at <= at:
        raise Refusal("process.date_passed")
    known = {unit.code: unit for unit in units_of(dossier.agency_id)}
    if any(wanted not in known for wanted in step.units):
        raise Refusal("dossier.no_such_unit")
    asked = [known[wanted] for wanted in step.units]
    Consultation.objects.bulk_create(
        Consultation(
            dossier=dossier,
            unit=unit,
            question=question,
            asked_by=actor.name,
            asked_at=at,
            due_at=due_at,
            step_key=step.key,
        )
        for unit in asked
    )
    return append(
        dossier,
        "dossier.opinions_opened",
        actor=actor,
        at=at,
        units=[unit.name for unit in asked],
        question=question,
        opinion_due=due_at,
        step_state=ASKED,
    )
