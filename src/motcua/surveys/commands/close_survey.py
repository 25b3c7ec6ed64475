"""Closing a survey: what it measured is written down, and whom it asked is forgotten (đóng khảo sát)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.messaging.post import forget_about
from motcua.foundation.trail.record import record
from motcua.kernel.time import local_day
from motcua.organisation.public import SYSTEM, Actor
from motcua.surveys import access
from motcua.surveys.models import Measure, Survey
from motcua.surveys.queries.delivery import about
from motcua.surveys.queries.results import measured, results_of
from motcua.surveys.rules.states import State


@transaction.atomic
def close_survey(*, actor: Actor, at: datetime, survey_id: int) -> Survey:
    """Ends it for good. All invitations and messages to them are deleted, so that from now on nobody can
    tell, even from the database, who answered and who did not; the seed can still show who was drawn."""
    survey = access.survey_to_change(actor, survey_id, State.OPEN)
    found = results_of(survey, is_final=True)
    survey.invitations.all().delete()
    forget_about(about(survey.pk))
    Measure.objects.bulk_create(
        Measure(
            survey=survey,
            agency_id=one.agency_id,
            key=one.key,
            value=one.estimate.value,
            low=one.estimate.low,
            high=one.estimate.high,
            answered=one.estimate.count,
            asked=one.asked,
        )
        for one in measured(found)
    )
    survey.state, survey.closed_at = State.CLOSED.value, at
    survey.save(update_fields=["state", "closed_at"])
    facts = {"asked": found.asked, "answered": found.answered}
    record("survey.closed", subject=f"survey:{survey.pk}", actor=actor, at=at, **facts)
    return survey


def close_due(*, at: datetime) -> int:
    """Close every survey whose last day has gone by; how many."""
    due = Survey.objects.filter(state=State.OPEN.value, closes_on__lt=local_day(at))
    ids = list(due.order_by("pk").values_list("pk", flat=True))
    for survey_id in ids:
        close_survey(actor=SYSTEM, at=at, survey_id=survey_id)
    return len(ids)
