"""Taking a publication decision back before its effect (gỡ quyết định trước ngày hiệu lực)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.models import Edition, EditionChange, PublicationDecision
from motcua.procedures.rules.states import Action


@transaction.atomic
def withdraw_decision(*, actor: Actor, at: datetime, decision_id: int, reason: str) -> PublicationDecision:
    """Everything it touched is again what it was; the decision stays on record with who took it back and
    why. Refused once it has effect, and where a later decision builds upon it."""
    decision, changes = access.decision_to_change(actor, decision_id)
    if decision.withdrawn_at is not None:
        raise Refusal("procedure.decision_withdrawn", number=decision.number)
    if local_day(at) >= decision.effective_on:
        raise Refusal(
            "procedure.decision_in_force", number=decision.number, effective_on=decision.effective_on
        )
    if not (reason := " ".join(reason.split())):
        raise Refusal("procedure.reason_missing")
    _refuse_built_upon(decision, changes)
    for change in changes:
        _put_back(change)
    decision.withdrawn_at, decision.withdrawn_by, decision.withdrawn_reason = at, actor.name, reason[:600]
    decision.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    record(
        "procedure.decision_withdrawn",
        subject=f"decision:{decision.number}",
        actor=actor,
        at=at,
        ground=reason[:300],
        changes=[[change.edition.procedure.code, change.edition.number, change.action] for change in changes],
    )
    return decision


def _refuse_built_upon(decision: PublicationDecision, changes: list[EditionChange]) -> None:
    procedures = [change.edition.procedure_id for change in changes]
    later = EditionChange.objects.filter(
        edition__procedure__in=procedures, decision__withdrawn_at=None, decision__gt=decision.pk
    ).select_related("decision")
    if (found := later.first()) is not None:
        raise Refusal("procedure.decision_built_upon", number=found.decision.number)


def _put_back(change: EditionChange) -> None:
    edition: Edition = change.edition
    edition.state = change.state_before
    if change.action == Action.REPEAL:
        edition.valid_to = change.until_before
        edition.save(update_fields=["state", "valid_to"])
        return
    edition.valid_from = None
    edition.save(update_fields=["state", "valid_from"])
    if change.replaced is not None:
        change.replaced.valid_to = change.until_before
        change.replaced.save(update_fields=["valid_to"])
