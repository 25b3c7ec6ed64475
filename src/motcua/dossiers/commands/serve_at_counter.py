"""Everything that one visit to the counter brings about, all or nothing (một lượt tại quầy)."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.models import Dossier
from motcua.organisation.public import Actor
from motcua.payments.public import ChargeState, Way, charges_of, take_fee
from motcua.queueing.public import close_ticket


@transaction.atomic
def serve_at_counter(
    *,
    actor: Actor,
    at: datetime,
    pay: Way | None = None,
    reference: str = "",
    ticket_id: int | None = None,
    **walk_in: Any,
) -> Dossier:
    """Register the walk-in (as ``register_walk_in``), take its fee where ``pay`` says how, and close the
    number the person was called by. Sent twice it takes no money twice."""
    dossier = register_walk_in(actor=actor, at=at, pays_now=pay is not None, **walk_in)
    if pay is not None:
        for charge in charges_of(dossier.code):
            if charge.state is ChargeState.UNPAID:
                take_fee(actor=actor, at=at, charge_id=charge.pk, way=pay, reference=reference)
    if ticket_id is not None:
        close_ticket(actor=actor, at=at, ticket_id=ticket_id, dossier=dossier.code)
    return dossier
