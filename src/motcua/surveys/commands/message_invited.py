"""Short messages with their own address to those asked who have not answered (nhắn tin mời)."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from motcua.foundation.messaging.carriers import is_connected
from motcua.foundation.messaging.models import Message
from motcua.foundation.messaging.post import write_many
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.surveys import access
from motcua.surveys.models import Survey
from motcua.surveys.queries.delivery import CHANNEL, about, due_now
from motcua.surveys.rules.states import Access, State
from motcua.surveys.rules.waves import Wave, decent_moment, key_of
from motcua.surveys.words import SHORT_MESSAGES


@transaction.atomic
def message_invited(*, actor: Actor, at: datetime, survey_id: int) -> int:
    """How many were written: the invitation, or the reminder of who did not answer it. The message says who
    asks and nothing of the person or the dossier; its words are forgotten once it has left."""
    survey = access.survey_to_change(actor, survey_id, State.OPEN)
    if survey.access != Access.SAMPLE:
        raise Refusal("survey.not_sampled")
    access.refuse_closed(survey, local_day(at))
    if not is_connected(CHANNEL):
        raise Refusal("survey.no_short_messages")
    waiting = due_now(survey, at)
    if not waiting:
        raise Refusal("survey.nobody_to_message")
    wait = decent_moment(at)
    count = write_many(
        Message(
            kind="survey",
            channel=CHANNEL,
            to=phone,
            body=_words(survey, number, wave),
            about=about(survey.pk),
            key=key_of(survey.pk, number, wave),
            is_secret=True,
            made_at=at,
            not_before=wait,
        )
        for number, (wave, phone) in waiting.items()
    )
    record("survey.messaged", subject=f"survey:{survey.pk}", actor=actor, at=at, count=count)
    return count


def _words(survey: Survey, number: int, wave: Wave) -> str:
    url = settings.PUBLIC_URL.rstrip("/") + reverse("survey-invited", args=[access.token_of(survey, number)])
    return SHORT_MESSAGES[wave].format(url=url, day=survey.closes_on)
