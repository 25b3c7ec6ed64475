"""The door of plans: what other areas may take from it."""

from motcua.plans.commands.set_task import Wanted, set_task
from motcua.plans.models import Activity, Plan, Task
from motcua.plans.queries.listing import (
    plan_tasks_of_year,
    tasks_of_sources,
)
from motcua.plans.queries.programmes import Programme, programmes_of
from motcua.plans.queries.standings import Standings, progress_of, with_standing

__all__ = [
    "Activity",
    "Plan",
    "Programme",
    "Standings",
    "Task",
    "Wanted",
    "plan_tasks_of_year",
    "programmes_of",
    "progress_of",
    "set_task",
    "tasks_of_sources",
    "with_standing",
]
