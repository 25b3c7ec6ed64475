"""Recording that a decision's procedures were disclosed on the national database (công khai)."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.models import PublicationDecision


@transaction.atomic
def disclose_decision(
    *, actor: Actor, at: datetime, decision_id: int, disclosed_on: date
) -> PublicationDecision:
    """Disclosed on that day, once; whether that was in time is counted, never typed."""
    decision, _ = access.decision_to_change(actor, decision_id)
    if decision.withdrawn_at is not None:
        raise Refusal("procedure.decision_withdrawn", number=decision.number)
    if decision.disclosed_on is not None:
        raise Refusal("procedure.decision_disclosed", disclosed_on=decision.disclosed_on)
    if not decision.signed_on <= disclosed_on <= local_day(at):
        raise Refusal("procedure.disclosed_when", signed_on=decision.signed_on)
    decision.disclosed_on, decision.disclosed_by = disclosed_on, actor.name
    decision.save(update_fields=["disclosed_on", "disclosed_by"])
    record(
        "procedure.decision_disclosed",
        subject=f"decision:{decision.number}",
        actor=actor,
        at=at,
        disclosed_on=disclosed_on.isoformat(),
    )
    return decision
