"""Saying how far a task has come (báo cáo tiến độ)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent


@transaction.atomic
def report_progress(
    *,
    actor: Actor,
    at: datetime,
    task_id: int,
    percent: int,
    note: str,
    proof: Proof | None = None,
    lead_id: int | None = None,
) -> Task:
    """The lead's own word with its evidence, of several leads each for its own part; a hundred per cent is
    said with ``claim_done``."""
    if not 0 <= percent < 100:
        raise Refusal("task.bad_percent", percent=percent)
    if not note.strip():
        raise Refusal("task.no_note")
    task, lead = access.task_to_work(actor, task_id, lead_id)
    return add(
        task,
        TaskEvent.Kind.REPORTED,
        actor=actor,
        at=at,
        note=note,
        percent=percent,
        proof=proof or Proof(),
        changes={"percent": percent},
        lead=lead,
    )
