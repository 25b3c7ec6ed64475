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
def urge_task(
    *,
    actor: Actor,
    at: datetime,
    task_id: int,
    note: str,
    document_number: str = "",
    lead_id: int | None = None,
) -> Task:
    """On record with its words; a claimed task waits for us and is not urged. Of several leads every one that
    is behind is urged, or the one of ``lead_id``."""
    task = access.task_to_urge(actor, task_id)
    leads = access.leads_named(task, lead_id)
    behind = [one for one in leads if one.claimed_at is None]
    if task.claimed_at is not None or (leads and not behind):
        raise Refusal("task.already_claimed")

    proof = Proof(document_number=document_number)
    for lead in behind or [None]:
        add(task, TaskEvent.Kind.URGED, actor=actor, at=at, note=note, proof=proof, lead=lead)
    return task
