"""Inspections as people look at them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from motcua.inspections import access
from motcua.inspections.models import Check, Finding, Inspection, Pack, Team
from motcua.organisation.public import Actor
from motcua.plans.public import Standings, Task, progress_of, standing_by_agency, with_standing
from motcua.plans.rules.contents import PlanKind
from motcua.plans.rules.standing import Progress
from motcua.workdays.public import calendar_for


@dataclass(frozen=True, slots=True)
class InspectionPage:
    """An inspection with everything around it; ``followed`` the tasks its findings became."""

    inspection: Inspection
    teams: list[Team]
    checks: list[Check]
    findings: list[Finding]
    packs: list[Pack]
    followed: dict[int, Standings]

    @property
    def mended(self) -> Progress:
        return progress_of(self.followed.values())


def inspection_page(inspection: Inspection, today: date) -> InspectionPage:
    """Everything about one inspection (four queries and the calendar)."""
    findings = list(inspection.findings.select_related("task").order_by("id"))
    tasks = [one.task for one in findings if one.task is not None]
    standings = with_standing(tasks, today, calendar_for(inspection.agency.code)) if tasks else []
    return InspectionPage(
        inspection,
        list(inspection.teams.order_by("id")),
        list(inspection.checks.order_by("id")),
        findings,
        list(inspection.packs.order_by("-id").defer("body")),
        {one.task.pk: one for one in standings},
    )


def inspections_of(actor: Actor, agency_id: int) -> list[Inspection]:
    """Inspections in an agency's register that the actor may read, and those that visit it; latest first."""
    found = access.readable(actor).select_related("target")
    return list(found.order_by("-starts_on", "-id")[:200])


@dataclass(frozen=True, slots=True)
class InspectedYear:
    """How many units the plan of a year visits and how many were visited, and what was mended since."""

    planned: int
    visited: int
    mended: Progress


def inspected_year(agency_id: int, agency_code: str, year: int, today: date) -> InspectedYear:
    """One agency's year of inspections (three queries and the calendar)."""
    plan = {"plan__kind": PlanKind.INSPECTION.value, "plan__year": year, "plan__approved_at__isnull": False}
    begun = Inspection.objects.filter(agency_id=agency_id, starts_on__year=year, starts_on__lte=today)
    return InspectedYear(
        Task.objects.filter(**plan, agency_id=agency_id, dropped_at=None).count(),
        begun.values("target_name").distinct().count(),
        mended_of_year(agency_id, agency_code, year, today),
    )


def mended_of_year(agency_id: int, agency_code: str, year: int, today: date) -> Progress:
    """Findings concluded in a year and how many of them were mended."""
    return progress_of(followed_of_year(agency_id, agency_code, year, today))


def mended_by_agency(agencies: Mapping[int, str], year: int, today: date) -> dict[int, Progress]:
    """Agency (id to code) to the findings it concluded in a year (one query and the calendars)."""
    concluded = {"inspection__agency__in": agencies, "inspection__concluded_on__year": year}
    followed = Finding.objects.filter(**concluded, task__isnull=False)
    return standing_by_agency(Task.objects.filter(pk__in=followed.values("task")), agencies, today)


def followed_of_year(agency_id: int, agency_code: str, year: int, today: date) -> list[Standings]:
    """The tasks that findings concluded in a year became."""
    findings = Finding.objects.filter(
        inspection__agency_id=agency_id, inspection__concluded_on__year=year, task__isnull=False
    ).select_related("task")
    tasks = [one.task for one in findings.order_by("id") if one.task is not None]
    return with_standing(tasks, today, calendar_for(agency_code))
