"""Opening a survey for answers, and giving it more days (mở, gia hạn khảo sát)."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.surveys import access
from motcua.surveys.models import Survey
from motcua.surveys.rules.questionnaire import questionnaire_from
from motcua.surveys.rules.states import Access, State


@transaction.atomic
def open_survey(*, actor: Actor, at: datetime, survey_id: int, closes_on: date) -> Survey:
    """From now on it is answered, and neither questions nor sample change."""
    survey = access.survey_to_change(actor, survey_id, State.DRAFT)
    if closes_on < local_day(at):
        raise Refusal("survey.closes_before", day=local_day(at))
    questionnaire = questionnaire_from(survey.questionnaire)
    if not questionnaire.questions:
        raise Refusal("survey.no_questions")
    if survey.is_index and not questionnaire.scales:
        raise Refusal("survey.index_needs_scale")
    if survey.access == Access.SAMPLE and survey.drawn_at is None:
        raise Refusal("survey.not_drawn")
    survey.state, survey.opened_at, survey.closes_on = State.OPEN.value, at, closes_on
    survey.save(update_fields=["state", "opened_at", "closes_on"])
    record("survey.opened", subject=f"survey:{survey.pk}", actor=actor, at=at, until=closes_on.isoformat())
    return survey


@transaction.atomic
def extend_survey(*, actor: Actor, at: datetime, survey_id: int, closes_on: date) -> Survey:
    """A later last day; never an earlier one."""
    survey = access.survey_to_change(actor, survey_id, State.OPEN)
    before = survey.closes_on
    if before is not None and closes_on <= before:
        raise Refusal("survey.closes_before", day=before)
    survey.closes_on = closes_on
    survey.save(update_fields=["closes_on"])
    facts = {"until": closes_on.isoformat(), "before": str(before)}
    record("survey.extended", subject=f"survey:{survey.pk}", actor=actor, at=at, **facts)
    return survey
