"""Drawing up the review plan of a year (kế hoạch rà soát)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.simplification import access
from motcua.simplification.models import ReviewPlan

YEARS = range(2010, 2101)


@transaction.atomic
def draft_review_plan(*, actor: Actor, at: datetime, agency: Agency, year: int, title: str) -> ReviewPlan:
    """Each title once a year."""
    access.require_control(actor, agency.pk)
    title = " ".join(title.split())
    if not title:
        raise Refusal("review.no_title")
    if year not in YEARS:
        raise Refusal("control.bad_year")
    if ReviewPlan.objects.filter(agency=agency, year=year, title=title).exists():
        raise Refusal("review.exists", title=title, year=year)
    plan = ReviewPlan.objects.create(agency=agency, year=year, title=title, made_at=at, made_by=actor.name)
    record("review.drafted", subject=f"review:{plan.pk}", actor=actor, at=at, title=title, year=year)
    return plan
