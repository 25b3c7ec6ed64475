"""Recording that a procedure is offered on the National Public Service Portal (tích hợp Cổng DVCQG)."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.models import PortalStep, Procedure
from motcua.procedures.rules.portal import Portal


@transaction.atomic
def set_portal_listing(
    *, actor: Actor, at: datetime, procedure_id: int, since: date | None, ground: str = ""
) -> Procedure:
    """Offered there since that day; ``None`` takes it off."""
    procedure = access.procedure_to_change(actor, procedure_id)
    before, procedure.portal_since = procedure.portal_since, since
    procedure.save(update_fields=["portal_since"])
    if since is not None or before is not None:
        PortalStep.objects.create(
            procedure=procedure,
            state=(Portal.REGISTERED if since else Portal.OFF).value,
            since=since or local_day(at),
            ground=ground,
            recorded_at=at,
            recorded_by=actor.name,
        )
    record(
        "procedure.portal_listed",
        subject=f"procedure:{procedure.code}",
        actor=actor,
        at=at,
        ground=ground,
        before=before.isoformat() if before else "",
        after=since.isoformat() if since else "",
    )
    return procedure
