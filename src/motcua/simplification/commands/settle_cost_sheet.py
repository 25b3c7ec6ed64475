"""Settling a cost sheet (chốt): its dossiers and its income stand still, for a decision to lean on."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import CostSheet
from motcua.simplification.queries.costs import costed


@transaction.atomic
def settle_cost_sheet(*, actor: Actor, at: datetime, sheet_id: int) -> CostSheet:
    """Needs something that costs, an income of the year, and dossiers counted or estimated."""
    sheet = access.sheet_to_change(actor, sheet_id)
    found = costed([sheet])[0]
    if not found.one.before:
        raise Refusal("cost.nothing_to_settle")
    if found.income is None:
        raise Refusal("cost.no_income", year=sheet.year)
    if not found.volume:
        raise Refusal("cost.no_volume", year=sheet.year)
    sheet.settled = {
        "dossiers": found.counted.dossiers,
        "people": found.counted.people,
        "per_head": found.income.per_head,
        "source": found.income.source,
        "is_verified": found.income.is_verified,
        "one_before": found.one.before,
        "one_after": found.one.after,
    }
    sheet.settled_at, sheet.settled_by = at, actor.name
    sheet.save()
    record(
        "cost.settled",
        subject=f"procedure:{sheet.procedure.code}",
        actor=actor,
        at=at,
        sheet=sheet.pk,
        **sheet.settled,
    )
    return sheet
