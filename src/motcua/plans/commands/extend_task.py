"""Giving a task more time, on record (gia hạn); the day first set goes on deciding whether it was late."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent


@transaction.atomic
def extend_task(
    *, actor: Actor, at: datetime, task_id: int, until: date, note: str, document_number: str
) -> Task:
    """Needs a reason and the document that allows it; only forwards."""
    task = access.task_to_judge(actor, task_id)
    if not note.strip() or not document_number.strip():
        raise Refusal("task.extension_ungrounded")
    latest = task.extended_to or task.due_on
    if latest is None or until <= latest:
        raise Refusal("task.extension_backwards", day=latest)
    return add(
        task,
        TaskEvent.Kind.EXTENDED,
        actor=actor,
        at=at,
        note=note,
        day=until,
        proof=Proof(document_number=document_number.strip()),
        changes={"extended_to": until},
    )
