"""Recording a step of a procedure towards the National Public Service Portal, or off it."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.models import PortalStep, Procedure
from motcua.procedures.rules.portal import Portal, may_follow


@transaction.atomic
def set_portal_state(
    *,
    actor: Actor,
    at: datetime,
    procedure_id: int,
    state: Portal,
    since: date,
    ground: str,
    reference: str = "",
) -> PortalStep:
    """What has happened, not what is hoped for: a day in the past, after the step before, with a reason."""
    procedure = access.procedure_to_change(actor, procedure_id)
    before = _before(procedure, state, since)
    if since > local_day(at):
        raise Refusal("portal.in_future")
    if not ground.strip():
        raise Refusal("portal.no_ground")
    step = PortalStep.objects.create(
        procedure=procedure,
        state=state.value,
        since=since,
        ground=ground.strip(),
        reference=reference.strip(),
        recorded_at=at,
        recorded_by=actor.name,
    )
    procedure.portal_since = None if state is Portal.OFF else procedure.portal_since or since
    procedure.save(update_fields=["portal_since"])
    record(
        "procedure.portal_step",
        subject=f"procedure:{procedure.code}",
        actor=actor,
        at=at,
        ground=step.ground,
        reference=step.reference,
        before=before or "",
        after=state.value,
        since=since.isoformat(),
    )
    return step


def _before(procedure: Procedure, state: Portal, since: date) -> Portal | None:
    """The state until now, where the step may follow it on that day."""
    last = procedure.portal_steps.order_by("-pk").first()
    before = Portal(last.state) if last else None
    if not may_follow(before, state):
        raise Refusal("portal.wrong_step", code=procedure.code, portal_before=before or "none", portal=state)
    if last is not None and since < last.since:
        raise Refusal("portal.before_last", code=procedure.code, last=last.since)
    return before
