"""Writing the history of a task: the only place that adds to it and moves the task's row."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans.models import Task, TaskEvent, TaskLead
from motcua.plans.rules.leads import together


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
    lead: TaskLead | None = None,
) -> Task:
    """One entry, and what it changes on the row, or on the part of one of several ``lead``s, from which the
    task follows. A closed task takes no more."""
    if kind is not TaskEvent.Kind.SET and (task.done_on or task.dropped_at):
        raise Refusal("task.closed")
    TaskEvent.objects.create(
        task=task,
        kind=kind.value,
        at=at,
        actor=actor.name,
        actor_id=actor.person_id,
        lead=lead.name if lead else "",
        note=note.strip(),
        percent=percent,
        day=day,
        **(proof or Proof())._asdict(),
    )
    if changes:
        _change(lead or task, changes)
        if lead is not None:
            _follow(task)
    return task


def _change(row: Task | TaskLead, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        setattr(row, name, value)
    row.save(update_fields=list(changes))


def _follow(task: Task) -> None:
    percent, claimed_at = together(list(task.leads.values_list("percent", "claimed_at")))
    _change(task, {"percent": percent, "claimed_at": claimed_at})
