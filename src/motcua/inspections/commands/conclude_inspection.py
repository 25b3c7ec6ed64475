"""Concluding an inspection: its findings become tasks of those who mend them (kết luận kiểm tra)."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.inspections import access
from motcua.inspections.models import Finding, Inspection
from motcua.inspections.rules.checklist import content_names
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import SYSTEM, Actor
from motcua.plans.public import Task, Wanted, set_task
from motcua.plans.rules.contents import Content, Source


@transaction.atomic
def conclude_inspection(
    *,
    actor: Actor,
    at: datetime,
    inspection_id: int,
    number: str,
    concluded_on: date,
    conclusion: str,
    minutes: str = "",
) -> Inspection:
    """Needs a number and words. A task a finding, with its deadline; after this nothing changes but them."""
    inspection = access.inspection_to_change(actor, inspection_id)
    if not number.strip() or not conclusion.strip():
        raise Refusal("inspection.empty_conclusion")
    if not inspection.starts_on <= concluded_on <= local_day(at):
        raise Refusal("inspection.bad_conclusion_day", day=concluded_on)
    inspection.conclusion_number, inspection.conclusion = number.strip(), conclusion.strip()
    inspection.concluded_on, inspection.minutes = concluded_on, minutes.strip() or inspection.minutes
    inspection.save(update_fields=["conclusion_number", "conclusion", "concluded_on", "minutes"])
    for finding in inspection.findings.order_by("id"):
        finding.task = _task(inspection, finding, at)
        finding.save(update_fields=["task"])
    record(
        "inspection.concluded",
        subject=f"inspection:{inspection.pk}",
        actor=actor,
        at=at,
        number=inspection.conclusion_number,
    )
    return inspection


def _task(inspection: Inspection, finding: Finding, at: datetime) -> Task:
    """Who inspects need not plan for the agency: the conclusion itself gives the task."""
    wanted = Wanted(
        title=finding.recommendation[:600],
        lead=finding.lead,
        content=Content(finding.content),
        due_on=finding.due_on,
        source=Source.INSPECTION,
        source_reference=f"{inspection.conclusion_number}: {content_names()[finding.content]}",
    )
    return set_task(actor=SYSTEM, at=at, agency_id=inspection.agency_id, wanted=wanted)
