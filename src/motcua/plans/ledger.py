"""Writing the history of a task: the only place that adds to it and moves the task's row."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans.models import Task, TaskEvent


def add(
    task: Task,
    kind: TaskEvent.Kind,
    *,
    actor: Actor,
    at: datetime,
    note: str = "",
    percent: int | None = None,
    day: date | None = None,
    proof: Proof | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Task:
    """One entry, and what it changes on the row. A closed task takes no more."""
    if kind is not TaskEvent.Kind.SET and (task.done_on or task.dropped_at):
        raise Refusal("task.closed")
    TaskEvent.objects.create(
        task=task,
        kind=kind.value,
        at=at,
        actor=actor.name,
        actor_id=actor.person_id,
        note=note.strip(),
        percent=percent,
        day=day,
        **(proof or Proof())._asdict(),
    )
    for name, value in (changes or {}).items():
        setattr(task, name, value)
    if changes:
        task.save(update_fields=list(changes))
    return task
