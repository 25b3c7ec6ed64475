"""Approving a plan: from then on its tasks count."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Role
from motcua.plans import access
from motcua.plans.models import Plan


@transaction.atomic
def approve_plan(*, actor: Actor, at: datetime, plan_id: int, document_number: str, issued_on: date) -> Plan:
    """The director's act, with the number and day of the document that issues it; needs a task at least."""
    plan = access.plan_to_change(actor, plan_id)
    if not actor.is_system and actor.holds({Role.DIRECTOR}, plan.agency_id) is None:
        raise Refusal("plan.director_only")
    if plan.approved_at is not None:
        raise Refusal("plan.already_approved", title=plan.title)
    if not plan.tasks.exists():
        raise Refusal("plan.empty", title=plan.title)
    if not document_number.strip():
        raise Refusal("plan.no_number")
    plan.approved_at, plan.approved_by = at, actor.name
    plan.document_number, plan.issued_on = document_number.strip(), issued_on
    plan.save(update_fields=["approved_at", "approved_by", "document_number", "issued_on"])
    record(
        "plan.approved", subject=f"plan:{plan.pk}", actor=actor, at=at, document_number=plan.document_number
    )
    return plan
