"""What a dossier owes by its edition, and what was paid beyond it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from motcua.dossiers.models import Dossier
from motcua.kernel.time import local_day
from motcua.payments.public import Charge, ChargeLine, lines_for, still_due
from motcua.procedures.rules.edition import content_from, fees_on


def fees_owed(edition: Any, day: date, case: str) -> tuple[ChargeLine, ...]:
    """The lines that follow from the edition, the case and the day alone."""
    return lines_for(fees_on(content_from(edition.content), day, case), case)


def paid_too_much(dossier: Dossier, charges: Iterable[Charge]) -> int:
    """How much more is held than the case it was taken in under costs; nothing is said where fees do not
    depend on the case. What went back already was taken off what was too much."""
    rows = list(charges)
    fees = content_from(dossier.edition.content).fees
    if dossier.received_at is None or not any(fee.case for fee in fees):
        return 0
    taken = [one for one in rows if one.receipt is not None]
    paid = [line for one in taken for line in one.plain_lines]
    back = sum(one.amount - one.kept for one in taken)
    owed = fees_owed(dossier.edition, local_day(dossier.submitted_at or dossier.received_at), dossier.case)
    return max(0, still_due(owed, paid)[1] - back) if paid else 0
