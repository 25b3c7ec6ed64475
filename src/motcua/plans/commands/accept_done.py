"""Accepting that a task is done (công nhận hoàn thành)."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent


@transaction.atomic
def accept_done(*, actor: Actor, at: datetime, task_id: int, note: str = "") -> Task:
    """The task counts as done on the day it was claimed: who judges slowly makes nobody late, and a claim
    after the day stays late."""
    task = access.task_to_judge(actor, task_id)
    if task.claimed_at is None:
        raise Refusal("task.not_claimed")
    day = local_day(task.claimed_at)
    return add(
        task,
        TaskEvent.Kind.ACCEPTED,
        actor=actor,
        at=at,
        note=note,
        day=day,
        changes={"done_on": day},
    )
