"""Plans and tasks as lists ask for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Max, Min, Prefetch, Q, QuerySet

from motcua.organisation.public import Actor, Agency
from motcua.plans import access
from motcua.plans.models import Meeting, Plan, Task, TaskLead
from motcua.plans.queries.standings import (
    Standings,
    calendar_of,
    progress_of,
    standing_by_agency,
    with_standing,
)
from motcua.plans.rules.contents import FROM_ABOVE, Source
from motcua.plans.rules.standing import Progress

MOST_YEARS = 20


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan with its tasks in figures."""

    plan: Plan
    progress: Progress


def plans_of_year(actor: Actor, agency_id: int, agency_code: str, year: int, today: date) -> list[PlanLine]:
    """Plans of a year that the actor may read, the reform plan first (two queries and the calendar)."""
    tasks = Prefetch("tasks", Task.objects.order_by("id"))
    found = access.readable_plans(actor).filter(agency_id=agency_id, year=year)
    calendar = calendar_of(agency_code)
    lines = [
        PlanLine(plan, progress_of(with_standing(plan.tasks.all(), today, calendar)))
        for plan in found.prefetch_related(tasks).order_by("id")
    ]
    return sorted(lines, key=lambda line: (line.plan.kind != "reform", line.plan.pk))


def plan_years(actor: Actor, agency_id: int) -> list[int]:
    """Years with a plan, the latest first."""
    years = access.readable_plans(actor).filter(agency_id=agency_id).values_list("year", flat=True)
    return sorted(set(years), reverse=True)


def tasks_of_plan(plan: Plan, today: date, agency_code: str) -> list[Standings]:
    """The tasks of a plan in the order they were set."""
    listed = plan.tasks.prefetch_related("leads").order_by("id")
    return with_standing(listed, today, calendar_of(agency_code))


def tasks_for(actor: Actor, today: date, agency_code: str) -> list[Standings]:
    """Open tasks the actor works on: led by the actor's unit or agency; the most urgent first."""
    led = access.led_by(units=actor.unit_ids(), agencies=actor.agency_ids())
    mine = Task.objects.filter(led, done_on=None, dropped_at=None).select_related("plan", "meeting")
    mine = mine.prefetch_related("leads")
    listed = with_standing(mine.order_by("id"), today, calendar_of(agency_code))
    return sorted(listed, key=lambda one: (one.task.due_on or date.max, one.task.pk))


def tasks_of_year(
    agency: Agency, sources: Iterable[Source], year: int, today: date
) -> tuple[list[Standings], list[Standings]]:
    """Tasks of an agency's approved plans of a year, and those that came from the sources and are due in it;
    one may be both (two queries and the calendar)."""
    planned = Q(plan__year=year, plan__approved_at__isnull=False)
    sourced = Q(source__in=[source.value for source in sources], due_on__year=year)
    found = Task.objects.filter(planned | sourced, agency=agency)
    marks = {"is_planned": planned, "is_sourced": sourced}
    listed = found.annotate(**{name: ExpressionWrapper(mark, BooleanField()) for name, mark in marks.items()})
    stood = with_standing(listed.prefetch_related("leads").order_by("id"), today, calendar_of(agency.code))
    first, second = ([one for one in stood if getattr(one.task, name)] for name in marks)
    return first, second


def progress_by_agency(agencies: Mapping[int, str], year: int, today: date) -> dict[int, Progress]:
    """How far the approved plans of a year are in each of the agencies (id to code) that has tasks (one
    query and the calendars)."""
    found = Task.objects.filter(agency__in=agencies, plan__year=year, plan__approved_at__isnull=False)
    return standing_by_agency(found, agencies, today)


def tasks_from_above(
    actor: Actor, agency_id: int, year: int, today: date, agency_code: str
) -> list[Standings]:
    """Tasks of the Government and the Prime Minister, counted apart: those due in a year, in this one those
    without a day and those still open from before too."""
    wanted = [source.value for source in FROM_ABOVE]
    mine = Q(due_on__year=year)
    if year == today.year:
        mine |= Q(due_on=None) | Q(due_on__lt=date(year, 1, 1), done_on=None, dropped_at=None)
    found = access.readable_tasks(actor).filter(mine, agency_id=agency_id, source__in=wanted)
    listed = found.prefetch_related("leads").order_by("due_on", "id")
    return with_standing(listed, today, calendar_of(agency_code))


def years_from_above(agency_id: int) -> list[int]:
    """From the first to the last year in which such a task is due, the latest first."""
    wanted = [source.value for source in FROM_ABOVE]
    found = Task.objects.filter(agency_id=agency_id, source__in=wanted).aggregate(
        Min("due_on"), Max("due_on")
    )
    first, last = found["due_on__min"], found["due_on__max"]
    return list(range(last.year, max(first.year, last.year - MOST_YEARS) - 1, -1)) if first else []


def meetings_of(agency_id: int, most: int = 50) -> Sequence[Meeting]:
    """The latest meetings with their tasks."""
    found = Meeting.objects.filter(agency_id=agency_id).prefetch_related(
        Prefetch("tasks", Task.objects.prefetch_related("leads").order_by("id"))
    )
    return list(found.order_by("-held_on", "-id")[:most])


def parts_beside(**where: Any) -> QuerySet[TaskLead]:
    """Open parts of leads that stand after the first of their task."""
    return TaskLead.objects.filter(place__gt=0, task__done_on=None, task__dropped_at=None, **where)


def open_tasks() -> QuerySet[Task]:
    """Every task that is neither claimed, done nor dropped, for the jobs."""
    return (
        Task.objects.filter(done_on=None, dropped_at=None, claimed_at=None, due_on__isnull=False)
        .select_related("agency")
        .order_by("id")
    )
