"""Drafting a survey from a questionnaire (lập cuộc khảo sát)."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.surveys import access
from motcua.surveys.models import Survey
from motcua.surveys.rules.questionnaire import questionnaire_from
from motcua.surveys.rules.states import Access

YEARS = range(2000, 2101)


@transaction.atomic
def draft_survey(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    title: str,
    year: int,
    document: Mapping[str, Any],
    who: Access = Access.SAMPLE,
    is_index: bool = False,
) -> Survey:
    """A draft with its own copy of the questionnaire. Only a sampled one can be the satisfaction index."""
    if not access.keeps(actor, agency.pk):
        raise Refusal("survey.forbidden")
    title = " ".join(title.split())
    if not title:
        raise Refusal("survey.no_title")
    if year not in YEARS:
        raise Refusal("survey.bad_year", year=year)
    if is_index and who is not Access.SAMPLE:
        raise Refusal("survey.index_needs_sample")
    questionnaire_from(document)
    if Survey.objects.filter(agency=agency, year=year, title=title).exists():
        raise Refusal("survey.exists", title=title, year=year)
    survey = Survey.objects.create(
        agency=agency,
        title=title,
        year=year,
        access=who.value,
        is_index=is_index,
        questionnaire=dict(document) | {"edition": str(document["edition"])},
        key=secrets.token_urlsafe(12),
        recorded_at=at,
        recorded_by=actor.name,
    )
    record("survey.drafted", subject=f"survey:{survey.pk}", actor=actor, at=at, title=title)
    return survey
