"""Answering a survey: by invitation, off a paper, or where anybody may (trả lời khảo sát).

Only the paper leaves a trail: an officer typed it in. Of citizens nothing is kept but answers."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import IntegrityError, transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.surveys import access
from motcua.surveys.models import Invitation, Response, Slip
from motcua.surveys.rules.questionnaire import checked, questionnaire_from
from motcua.surveys.rules.states import Channel

MOST_OPEN = 20_000
"""Answers an open survey takes; more come from a machine."""


@transaction.atomic
def answer_invited(*, token: str, at: datetime, answers: Mapping[str, Any]) -> Response:
    """Once an invitation. Refuses ``survey.answered_already``, ``survey.not_open`` and faulty answers."""
    return _use(access.invitation_to_use(token, local_day(at)), Channel.ONLINE, answers)


@transaction.atomic
def enter_paper(*, actor: Actor, at: datetime, token: str, answers: Mapping[str, Any]) -> Response:
    """The same off a paper form; marked as entered from paper, with who typed it in the trail."""
    if not actor.is_system:
        access.invitation_for(actor, token)
    invitation = access.invitation_to_use(token, local_day(at))
    made = _use(invitation, Channel.PAPER, answers)
    record("survey.paper_entered", subject=f"survey:{invitation.survey_id}", actor=actor, at=at)
    return made


@transaction.atomic
def answer_open(*, key: str, at: datetime, slip: str, answers: Mapping[str, Any]) -> Response | None:
    """One answer for each form that was handed out (``slip``); the same form again counts nothing."""
    survey = access.open_survey_of(key)
    access.refuse_closed(survey, local_day(at))
    kept = checked(questionnaire_from(survey.questionnaire), answers)
    try:
        with transaction.atomic():
            Slip.objects.create(survey=survey, mark=sha256(slip.encode()).hexdigest())
    except IntegrityError:
        return None
    if Response.objects.filter(survey=survey).count() >= MOST_OPEN:
        raise Refusal("survey.full")
    return Response.objects.create(survey=survey, channel=Channel.ANYBODY.value, answers=kept)


def _use(invitation: Invitation, channel: Channel, answers: Mapping[str, Any]) -> Response:
    kept = checked(questionnaire_from(invitation.survey.questionnaire), answers)
    invitation.is_used = True
    invitation.save(update_fields=["is_used"])
    return Response.objects.create(
        survey_id=invitation.survey_id,
        stratum_id=invitation.stratum_id,
        channel=channel.value,
        answers=kept,
    )
