"""Writing down a plan before it is approved."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.models import Plan
from motcua.plans.rules.contents import PlanKind

YEARS = range(2000, 2101)


@transaction.atomic
def draft_plan(
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    year: int,
    kind: PlanKind,
    title: str,
    parent_id: int | None = None,
    goals: str = "",
    document_number: str = "",
    issued_on: date | None = None,
) -> Plan:
    """One plan of each title a year and kind; a linked plan names its parent of the same agency."""
    access.require_planner_of(actor, agency_id)
    title = " ".join(title.split())
    if not title:
        raise Refusal("plan.no_title")
    if year not in YEARS:
        raise Refusal("plan.bad_year", year=year)
    if parent_id is not None and not Plan.objects.filter(pk=parent_id, agency_id=agency_id).exists():
        raise Refusal("plan.not_found")
    same = Plan.objects.filter(agency_id=agency_id, year=year, kind=kind.value, title=title)
    if same.exists():
        raise Refusal("plan.exists", title=title, year=year)
    plan = Plan.objects.create(
        agency_id=agency_id,
        year=year,
        kind=kind.value,
        title=title,
        parent_id=parent_id,
        goals=goals.strip(),
        document_number=document_number.strip(),
        issued_on=issued_on,
        recorded_at=at,
        recorded_by=actor.name,
    )
    record("plan.drafted", subject=f"plan:{plan.pk}", actor=actor, at=at, title=title, year=year)
    return plan
