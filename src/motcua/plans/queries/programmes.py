"""Programmes of one kind with their tasks and activities, for one agency and year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from motcua.organisation.public import Agency
from motcua.plans.models import Activity, Plan, Task
from motcua.plans.queries.standings import Standings, calendar_of, progress_of, with_standing
from motcua.plans.rules.contents import PlanKind
from motcua.plans.rules.standing import Progress


@dataclass(frozen=True, slots=True)
class Programme:
    """One plan with its tasks and where each stands, and its activities by day."""

    plan: Plan
    tasks: Sequence[Standings]
    activities: Sequence[Activity]

    @property
    def progress(self) -> Progress:
        return progress_of(self.tasks)


def programmes_of(agency: Agency, year: int, kind: PlanKind, today: date) -> list[Programme]:
    """The programmes of a year, the first written first (four queries and the calendar)."""
    found = Plan.objects.filter(agency=agency, year=year, kind=kind.value).prefetch_related(
        Prefetch("tasks", Task.objects.prefetch_related("leads").order_by("id")),
        Prefetch("activities", Activity.objects.order_by("held_on", "id")),
    )
    calendar = calendar_of(agency.code)
    return [
        Programme(plan, with_standing(plan.tasks.all(), today, calendar), list(plan.activities.all()))
        for plan in found.order_by("id")
    ]
