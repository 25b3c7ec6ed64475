"""The door of plans: what other areas may take from it."""

from motcua.plans.commands.set_task import Wanted, set_task
from motcua.plans.models import Activity, Plan, Task
from motcua.plans.queries.listing import (
    parts_beside,
    progress_by_agency,
    tasks_of_year,
)
from motcua.plans.queries.programmes import Programme, programmes_of
from motcua.plans.queries.standings import Standings, progress_of, standing_by_agency, with_standing

__all__ = [
    "Activity",
    "Plan",
    "Programme",
    "Standings",
    "Task",
    "Wanted",
    "parts_beside",
    "programmes_of",
    "progress_by_agency",
    "progress_of",
    "set_task",
    "standing_by_agency",
    "tasks_of_year",
    "with_standing",
]
