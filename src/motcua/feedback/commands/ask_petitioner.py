"""Asking the writer for more (yêu cầu bổ sung phản ánh, kiến nghị)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def ask_petitioner(*, actor: Actor, at: datetime, code: str, question: str) -> Petition:
    """Once, within its own limit (``petition.ask_too_late``); the answer's limit goes on running."""
    if not question.strip():
        raise Refusal("petition.no_question")
    petition, petition.state = access.petition_to_move(actor, code, Verb.ASK)
    if petition.asked_at is not None:
        raise Refusal("petition.asked_already")
    if at > petition.ask_due_at:
        raise Refusal("petition.ask_too_late", due=petition.ask_due_at)
    petition.question, petition.asked_at = question.strip(), at
    petition.save()
    record("petition.asked", subject=f"petition:{code}", actor=actor, at=at)
    return petition
