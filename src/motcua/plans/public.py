"""The door of plans: what other areas may take from it."""

from motcua.plans.commands.set_task import Wanted, set_task
from motcua.plans.models import Activity, Plan, Task
from motcua.plans.queries.listing import (
    tasks_of_year,
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
    "programmes_of",
    "progress_of",
    "set_task",
    "tasks_of_year",
    "with_standing",
]
