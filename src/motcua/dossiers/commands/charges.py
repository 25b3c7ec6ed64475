"""What a dossier owes, written down when it is taken in."""

from collections.abc import Sequence
from datetime import datetime

from motcua.dossiers.models import Dossier
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.payments.public import Charge, ChargeLine, ask_charge, lines_for
from motcua.procedures.rules.edition import content_from, fees_on


def charge_fees(
    dossier: Dossier,
    *,
    actor: Actor,
    at: datetime,
    agency: Agency | None = None,
    lines: Sequence[ChargeLine] | None = None,
) -> Charge | None:
    """Ask for the fees of the dossier's case on the day of receipt, or for the given ``lines``; ``agency`` is
    whose desk takes the money. None, and no statement, where nothing is owed."""
    owed = fees_owed(dossier) if lines is None else lines
    if not owed:
        return None
    return ask_charge(
        actor=actor,
        at=at,
        agency=agency or dossier.agency,
        dossier=dossier.code,
        payer=dossier.applicant,
        subject=dossier.edition.name,
        lines=owed,
    )


def fees_owed(dossier: Dossier) -> tuple[ChargeLine, ...]:
    """The lines that follow from the edition, the case and the day alone."""
    day = local_day(dossier.received_at or dossier.submitted_at)
    return lines_for(fees_on(content_from(dossier.edition.content), day, dossier.case), dossier.case)
