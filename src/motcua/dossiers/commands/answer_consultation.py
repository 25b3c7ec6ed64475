"""A consulted unit answers (trả lời ý kiến phối hợp)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Consultation, Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def answer_consultation(*, actor: Actor, at: datetime, code: str, answer: str) -> Dossier:
    """Answer the oldest open question put to the actor's own unit (``dossier.no_open_question``)."""
    dossier = dossier_to_change(actor, code, Verb.ANSWER_CONSULTATION)
    move(dossier.current_state, Verb.ANSWER_CONSULTATION)
    if not answer.strip():
        raise Refusal("dossier.ground_missing")
    asked = Consultation.objects.select_related("unit").filter(
        dossier=dossier, answered_at=None, closed_at=None, unit__in=actor.unit_ids()
    )
    question = asked.order_by("asked_at", "id").first()
    if question is None:
        raise Refusal("dossier.no_open_question")
    question.answer, question.answered_by, question.answered_at = answer, actor.name, at
    question.save(update_fields=["answer", "answered_by", "answered_at"])
    return append(
        dossier,
        "dossier.consultation_answered",
        actor=actor,
        at=at,
        consulted=question.unit.name,
        answer=answer,
        answered_late=at > question.due_at,
    )
