"""Proposing what should change in a procedure that was reviewed."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import CostSheet, Proposal
from motcua.simplification.rules.review import Kind


@transaction.atomic
def propose_change(
    *, actor: Actor, at: datetime, item_id: int, kind: Kind, text: str, sheet_id: int | None = None
) -> Proposal:
    """What should change; ``sheet_id`` is the settled cost sheet of the procedure that says what it saves."""
    item = access.item_to_change(actor, item_id)
    if item.reviewed_at is None:
        raise Refusal("review.not_reviewed")
    if not text.strip():
        raise Refusal("review.no_text")
    settled = CostSheet.objects.filter(
        pk=sheet_id or 0, procedure=item.procedure_id, agency=item.plan.agency_id, settled_at__isnull=False
    )
    sheet = settled.first()
    if sheet_id is not None and sheet is None:
        raise Refusal("review.sheet_of_another")
    proposal = Proposal.objects.create(
        item=item, kind=kind.value, text=text.strip()[:1_000], sheet=sheet, made_at=at, made_by=actor.name
    )
    record(
        "review.proposed",
        subject=f"review:{item.plan_id}",
        actor=actor,
        at=at,
        procedure=item.procedure.code,
        proposal=proposal.pk,
        what=kind.value,
    )
    return proposal
