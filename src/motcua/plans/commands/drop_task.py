"""Taking a task out of its plan by a document (đưa ra khỏi kế hoạch)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent


@transaction.atomic
def drop_task(*, actor: Actor, at: datetime, task_id: int, note: str, document_number: str) -> Task:
    """Not once its day has gone by: what is late stays late."""
    task = access.task_to_judge(actor, task_id)
    if not note.strip() or not document_number.strip():
        raise Refusal("task.drop_ungrounded")
    if task.due_on is not None and task.due_on < local_day(at):
        raise Refusal("task.late_stays", day=task.due_on)
    return add(
        task,
        TaskEvent.Kind.DROPPED,
        actor=actor,
        at=at,
        note=note,
        proof=Proof(document_number=document_number.strip()),
        changes={"dropped_at": at},
    )
