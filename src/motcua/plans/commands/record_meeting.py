"""Recording a briefing or conference; each decision becomes a task (giao ban, hội nghị)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.plans import access
from motcua.plans.commands.set_task import Leads, Wanted, write_task
from motcua.plans.models import Meeting
from motcua.plans.rules.contents import Source


@transaction.atomic
def record_meeting(
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    held_on: date,
    title: str,
    decisions: Sequence[Wanted],
    chair: str = "",
    conclusions: str = "",
) -> Meeting:
    """The meeting with its decisions, all or nothing."""
    access.require_planner_of(actor, agency_id)
    if not title.strip():
        raise Refusal("meeting.no_title")
    if held_on > local_day(at):
        raise Refusal("meeting.ahead", day=held_on)
    meeting = Meeting.objects.create(
        agency_id=agency_id,
        held_on=held_on,
        title=title.strip(),
        chair=chair.strip(),
        conclusions=conclusions.strip(),
        recorded_at=at,
        recorded_by=actor.name,
    )
    leads = Leads(agency_id)
    for one in decisions:
        wanted = replace(one, source=Source.MEETING, source_reference=one.source_reference or meeting.title)
        write_task(wanted, leads, actor=actor, at=at, agency_id=agency_id, meeting=meeting)
    record(
        "meeting.recorded",
        subject=f"meeting:{meeting.pk}",
        actor=actor,
        at=at,
        title=meeting.title,
        decisions=len(decisions),
    )
    return meeting
