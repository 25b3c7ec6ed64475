"""Urging who leads a task, by hand or by rule (đôn đốc)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent


@transaction.atomic
def urge_task(*, actor: Actor, at: datetime, task_id: int, note: str, document_number: str = "") -> Task:
    """On record with its words; a claimed task waits for us and is not urged."""
    task = access.task_to_urge(actor, task_id)
    if task.claimed_at is not None:
        raise Refusal("task.already_claimed")

    return add(
        task,
        TaskEvent.Kind.URGED,
        actor=actor,
        at=at,
        note=note,
        proof=Proof(document_number=document_number),
    )
