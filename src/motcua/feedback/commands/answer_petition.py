"""Answering a petition (trả lời phản ánh, kiến nghị)."""

from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import Verb, clock_of, due
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.workdays.public import calendar_for


@transaction.atomic
def answer_petition(*, actor: Actor, at: datetime, code: str, answer: str) -> Petition:
    """Late or not, the limit stays what it was; the limit of publication begins."""
    if not answer.strip():
        raise Refusal("petition.no_answer")
    petition, petition.state = access.petition_to_move(actor, code, Verb.ANSWER)
    clock = clock_of(local_day(petition.filed_at))
    petition.answer, petition.answered_at = answer.strip(), at
    petition.publish_due_at = due(calendar_for(petition.agency.code), at, clock.publish)
    petition.save()
    record("petition.answered", subject=f"petition:{code}", actor=actor, at=at)
    return petition
