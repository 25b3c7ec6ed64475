"""A calendar change moves the promises of open dossiers, on record and with its reason."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.clock import both_clocks, moving_events, timeline
from motcua.organisation.public import Actor


@transaction.atomic
def recompute_due(*, actor: Actor, at: datetime, dossier_id: int, reason: str, ground: str) -> bool:
    """Count the dossier again on the calendar now in force; True where a promise moved.

    What was promised before stays in the ledger. A dossier finished or paused is left alone: the
    pause's answer counts on the new calendar anyway."""
    rows = Dossier.objects.select_for_update(of=("self",)).select_related("agency")
    dossier = rows.filter(pk=dossier_id, finished_at=None, paused_at=None).exclude(term="").first()
    if dossier is None or dossier.received_at is None:
        return False
    clocks = both_clocks(dossier, timeline(moving_events(dossier)))
    due, service_due = clocks.legal.due_if_resumed(at), clocks.measured.due_if_resumed(at)
    if (due, service_due) == (dossier.due_at, dossier.service_due_at):
        return False
    append(
        dossier,
        "dossier.due_recomputed",
        actor=actor,
        at=at,
        ground=ground,
        reason=reason,
        due_before=dossier.due_at,
        due_at=due,
        service_due_at=service_due,
    )
    return True
