"""Not accepting yet that a task is done (yêu cầu làm tiếp)."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent


@transaction.atomic
def send_back_task(*, actor: Actor, at: datetime, task_id: int, note: str) -> Task:
    """Says what is missing; the claim falls away and the day stays."""
    if not note.strip():
        raise Refusal("task.no_note")
    task = access.task_to_judge(actor, task_id)
    if task.claimed_at is None:
        raise Refusal("task.not_claimed")
    return add(
        task,
        TaskEvent.Kind.SENT_BACK,
        actor=actor,
        at=at,
        note=note,
        changes={"claimed_at": None, "percent": 99},
    )
