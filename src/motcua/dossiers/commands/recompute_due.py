"""A calendar change moves the promise of an open dossier, on record and with its reason."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.ledger import append
from motcua.dossiers.queries.recounts import counting, move_of, promises_of
from motcua.organisation.public import Actor
from motcua.workdays.public import calendar_for


@transaction.atomic
def recompute_due(*, actor: Actor, at: datetime, dossier_id: int, reason: str, ground: str) -> bool:
    """Count the dossier again on the calendar now in force; True where a promise moved.

    What was promised before stays in the ledger. A dossier finished or paused is left alone: the
    pause's answer counts on the new calendar anyway. So is a date that a register stated."""
    rows = counting().select_for_update(of=("self",)).select_related("agency")
    dossier = rows.filter(pk=dossier_id).first()
    if dossier is None:
        return False
    move = move_of(dossier, promises_of([dossier])[dossier.pk], calendar_for(dossier.agency.code))
    if move is None:
        return False
    append(
        dossier,
        "dossier.due_recomputed",
        actor=actor,
        at=at,
        ground=ground,
        reason=reason,
        due_before=move.due_before,
        due_at=move.due_at,
        service_due_at=move.service_due_at,
    )
    return True
