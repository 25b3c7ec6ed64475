"""Saving the activities of a cost sheet."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import CostSheet
from motcua.simplification.queries.counting import counted
from motcua.simplification.rules.cost import Activity
from motcua.simplification.rules.cost_table import kept


@transaction.atomic
def save_cost_sheet(
    *,
    actor: Actor,
    at: datetime,
    sheet_id: int,
    before: Sequence[Activity],
    after: Sequence[Activity],
    note: str = "",
    estimate: int | None = None,
    estimate_ground: str = "",
    seen: str = "",
) -> CostSheet:
    """``seen`` is the mark of what the writer had before their eyes. An estimate of the dossiers is taken
    only where the ledger has none of that year."""
    sheet = access.sheet_to_change(actor, sheet_id)
    if seen and seen != sheet.mark:
        raise Refusal("cost.changed", by=sheet.saved_by)
    ground = " ".join(estimate_ground.split())
    if estimate is not None:
        if estimate <= 0 or not ground:
            raise Refusal("cost.estimate_needs_ground")
        if has := counted([sheet])[sheet.pk].dossiers:
            raise Refusal("cost.countable", year=sheet.year, count=has)
    sheet.before, sheet.after, sheet.note = kept(before), kept(after), note.strip()
    sheet.estimate, sheet.estimate_ground = estimate, ground if estimate else ""
    sheet.saved_at, sheet.saved_by = at, actor.name
    sheet.save()
    record(
        "cost.saved",
        subject=f"procedure:{sheet.procedure.code}",
        actor=actor,
        at=at,
        sheet=sheet.pk,
        before=sheet.before,
        after=sheet.after,
    )
    return sheet
