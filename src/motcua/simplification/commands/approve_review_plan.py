"""Issuing a review plan by its document."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import ReviewPlan


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
