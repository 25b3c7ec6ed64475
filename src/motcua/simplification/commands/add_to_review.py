"""Putting a procedure on a review plan that is not issued yet."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.procedures.public import Edition
from motcua.simplification import access
from motcua.simplification.models import ReviewItem
from motcua.workdays.public import calendar_for


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
