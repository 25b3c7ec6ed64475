"""Not accepting yet that a task is done (yêu cầu làm tiếp)."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent


@transaction.atomic
def send_back_task(
    *, actor: Actor, at: datetime, task_id: int, note: str, lead_id: int | None = None
) -> Task:
    """Says what is missing; the claim falls away and the day stays. Of several leads it goes back to every
    one that said it is done, or to the one of ``lead_id``."""
    if not note.strip():
        raise Refusal("task.no_note")
    task = access.task_to_judge(actor, task_id)
    leads = access.leads_named(task, lead_id)
    claimed = [one for one in leads if one.claimed_at is not None]
    if not claimed and (leads or task.claimed_at is None):
        raise Refusal("task.not_claimed")
    changes = {"claimed_at": None, "percent": 99}
    for lead in claimed or [None]:
        add(task, TaskEvent.Kind.SENT_BACK, actor=actor, at=at, note=note, changes=changes, lead=lead)
    return task
