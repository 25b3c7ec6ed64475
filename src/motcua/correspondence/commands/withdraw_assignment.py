"""Taking work on a document back from somebody (rút lại phần việc đã giao)."""

from datetime import datetime

from django.db import transaction

from motcua.correspondence import access
from motcua.correspondence.commands.tell_assignee import tell_withdrawn
from motcua.correspondence.models import Assignment
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def withdraw_assignment(
    *, actor: Actor, at: datetime, document_id: int, assignment_id: int, reason: str
) -> Assignment:
    """By whoever may give it, with a reason the assignee is told; what is done stays done. That it was given
    stays on record, and it may be given again. Refuses ``document.withdrawn_already``,
    ``document.already_done`` and ``document.no_withdrawal_reason``."""
    document = access.document_to_assign(actor, document_id)
    given = Assignment.objects.select_for_update(of=("self",)).select_related("person")
    assignment = given.filter(document=document, pk=assignment_id).first()
    if assignment is None:
        raise Refusal("document.not_found")
    if assignment.withdrawn_at is not None:
        raise Refusal("document.withdrawn_already")
    if assignment.done_at is not None:
        raise Refusal("document.already_done")
    if not reason.strip():
        raise Refusal("document.no_withdrawal_reason")
    assignment.withdrawn_at, assignment.withdrawn_by = at, actor.name
    assignment.withdrawn_reason = reason.strip()
    assignment.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    record(
        "document.withdrawn",
        subject=f"document:{document.pk}",
        actor=actor,
        at=at,
        person=assignment.person_id,
        part=assignment.part,
        reason=assignment.withdrawn_reason,
    )
    tell_withdrawn(assignment, actor=actor, at=at)
    return assignment
