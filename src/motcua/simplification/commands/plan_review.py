"""Drawing up the review plan of a year (kế hoạch rà soát): the plan, its procedures, its issue."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.procedures.public import Edition
from motcua.simplification import access
from motcua.simplification.models import ReviewItem, ReviewPlan
from motcua.workdays.public import calendar_for

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


@transaction.atomic
def add_to_review(
    *,
    actor: Actor,
    at: datetime,
    plan_id: int,
    edition: Edition,
    lead: str,
    due_on: date,
    reason: str = "",
) -> ReviewItem:
    """A procedure, the unit that reviews it and the last day; a day off moves on to the next working day."""
    plan = access.plan_to_change(actor, plan_id)
    if plan.approved_on is not None:
        raise Refusal("review.approved", number=plan.document_number)
    if not lead.strip():
        raise Refusal("review.no_lead")
    due = calendar_for(plan.agency.code).on_or_after(due_on)
    if plan.year not in (due_on.year, due.year):
        raise Refusal("review.wrong_year", year=plan.year)
    if plan.items.filter(procedure=edition.procedure).exists():
        raise Refusal("review.twice")
    item = ReviewItem.objects.create(
        plan=plan,
        procedure=edition.procedure,
        edition=edition,
        lead=" ".join(lead.split()),
        reason=reason.strip(),
        due_on=due,
    )
    subject = f"review:{plan.pk}"
    record(
        "review.added", subject=subject, actor=actor, at=at, procedure=edition.procedure.code, due=str(due)
    )
    return item


@transaction.atomic
def approve_review_plan(
    *, actor: Actor, at: datetime, plan_id: int, document_number: str, approved_on: date
) -> ReviewPlan:
    """The document that issues it; from then on the list of procedures stands."""
    plan = access.plan_to_change(actor, plan_id)
    if plan.approved_on is not None:
        raise Refusal("review.approved", number=plan.document_number)
    if not document_number.strip():
        raise Refusal("review.no_number")
    if not plan.items.exists():
        raise Refusal("review.empty")
    plan.document_number, plan.approved_on, plan.approved_by = (
        document_number.strip(),
        approved_on,
        actor.name,
    )
    plan.save(update_fields=["document_number", "approved_on", "approved_by"])
    record("review.approved", subject=f"review:{plan.pk}", actor=actor, at=at, number=plan.document_number)
    return plan
