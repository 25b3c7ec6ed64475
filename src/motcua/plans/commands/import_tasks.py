"""Taking in a whole table of tasks, all of it or nothing."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.commands.set_task import Leads, Wanted, write_task
from motcua.plans.models import Task
from motcua.plans.queries.importing import rows_to_set
from motcua.plans.rules.table import TaskRow


@transaction.atomic
def import_tasks(
    *, actor: Actor, at: datetime, plan_id: int, rows: Sequence[TaskRow], source: str, sha256: str = ""
) -> list[Task]:
    """Add the rows to a plan; one whose title and lead stand there already is passed over, so that a table
    sent twice sets nothing twice. ``source`` is the name of the file, ``sha256`` its digest."""
    plan = access.plan_to_change(actor, plan_id)
    if plan.approved_at is not None:
        raise Refusal("plan.already_approved", title=plan.title)
    leads, made = Leads(plan.agency_id), []
    for row in rows_to_set(plan, rows):
        wanted = Wanted(
            title=row.title,
            lead=row.lead,
            beside=row.beside,
            content=row.content,
            product=row.product,
            support=row.support,
            due_on=row.due_on,
            due_words=row.due_words,
            target=row.target,
            budget=row.budget,
        )
        made.append(write_task(wanted, leads, actor=actor, at=at, agency_id=plan.agency_id, plan=plan))
    record(
        "plan.tasks_imported",
        subject=f"plan:{plan.pk}",
        actor=actor,
        at=at,
        source=source,
        sha256=sha256,
        count=len(made),
    )
    return made
