"""Recording what was found wanting, with what is recommended and until when (tồn tại, kiến nghị)."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.inspections import access
from motcua.inspections.models import Finding
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def record_finding(
    *,
    actor: Actor,
    at: datetime,
    inspection_id: int,
    content: str,
    description: str,
    recommendation: str,
    due_on: date,
    lead: str = "",
) -> Finding:
    """Belongs to one of the inspection's contents; the inspected mends it where no other lead is named."""
    inspection = access.inspection_to_change(actor, inspection_id)
    if content not in inspection.contents:
        raise Refusal("inspection.no_contents")
    if not description.strip() or not recommendation.strip():
        raise Refusal("inspection.empty_finding")
    if due_on < inspection.ends_on:
        raise Refusal("inspection.finding_due_early", day=inspection.ends_on)
    finding = Finding.objects.create(
        inspection=inspection,
        content=content,
        description=description.strip(),
        recommendation=recommendation.strip(),
        lead=lead.strip() or inspection.target_name,
        due_on=due_on,
        recorded_at=at,
        recorded_by=actor.name,
    )
    record("inspection.found", subject=f"inspection:{inspection.pk}", actor=actor, at=at, finding=finding.pk)
    return finding
