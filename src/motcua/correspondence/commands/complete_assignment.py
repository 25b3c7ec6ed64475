"""Saying that one's part of a document is done, and how."""

from datetime import datetime

from django.db import transaction

from motcua.correspondence.models import Assignment
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def complete_assignment(*, actor: Actor, at: datetime, document_id: int, note: str) -> Assignment:
    """Only the person it was given to, once; late stays late, for the deadline is never touched."""
    assignment = (
        Assignment.objects.select_for_update()
        .filter(document_id=document_id, person_id=actor.person_id, withdrawn_at=None)
        .first()
    )
    if assignment is None:
        raise Refusal("document.not_found")
    if assignment.done_at is not None:
        raise Refusal("document.already_done")
    if not note.strip():
        raise Refusal("document.no_outcome")
    assignment.done_at, assignment.done_note = at, note.strip()
    assignment.save(update_fields=["done_at", "done_note"])
    record("document.part_done", subject=f"document:{document_id}", actor=actor, at=at, note=note)
    return assignment
