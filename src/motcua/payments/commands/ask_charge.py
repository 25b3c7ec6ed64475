"""Writing down what a dossier owes (ghi khoản phải thu)."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.organisation.public import Actor, Agency
from motcua.payments.models import Charge
from motcua.payments.rules.charging import ChargeLine, total_of


@transaction.atomic
def ask_charge(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    dossier: str,
    payer: str,
    subject: str,
    lines: Sequence[ChargeLine],
) -> Charge | None:
    """One charge for a dossier's fees (one statement); None where there is nothing to pay. Who may ask is
    decided by whoever keeps the dossier."""
    owed = [line for line in lines if line.amount > 0]
    if not owed:
        return None
    return Charge.objects.create(
        agency=agency,
        dossier=dossier,
        payer=payer,
        subject=subject,
        lines=[{"kind": line.kind, "amount": line.amount, "case": line.case} for line in owed],
        amount=total_of(owed),
        asked_at=at,
        asked_by=actor.name,
        asked_by_id=actor.person_id,
    )
