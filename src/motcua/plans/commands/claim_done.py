"""Saying that a task is done, with what proves it (báo hoàn thành)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent


@transaction.atomic
def claim_done(
    *, actor: Actor, at: datetime, task_id: int, note: str, proof: Proof, lead_id: int | None = None
) -> Task:
    """Needs evidence: the number of a document, or a file. Of several leads each says it of its own part;
    the last makes the task a claimed one."""
    if not proof.document_number and not proof.file_sha256:
        raise Refusal("task.no_evidence")
    task, lead = access.task_to_work(actor, task_id, lead_id)
    return add(
        task,
        TaskEvent.Kind.CLAIMED,
        actor=actor,
        at=at,
        note=note,
        percent=100,
        proof=proof,
        changes={"percent": 100, "claimed_at": at},
        lead=lead,
    )
