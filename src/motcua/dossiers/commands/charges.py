"""What a dossier owes: written down when it is filed or taken in, given up when it comes to nothing."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.clock import counted_from
from motcua.dossiers.queries.fees_owed import fees_owed
from motcua.dossiers.rules.fee_waits import awaited
from motcua.dossiers.rules.states import State
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.payments.public import (
    Charge,
    ChargeLine,
    ChargeState,
    ask_charge,
    charges_of,
    give_up_charges,
    still_due,
)
from motcua.procedures.rules.edition import content_from

UNPROMISED = {"due_at": None, "first_due_at": None, "service_due_at": None}
"""What a receipt promises while the clock waits for the fee from the start."""


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
    day = local_day(dossier.received_at or dossier.submitted_at)
    owed = fees_owed(dossier.edition, day, dossier.case) if lines is None else lines
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


def owed_at_receipt(dossier: Dossier, case: str, *, actor: Actor, at: datetime) -> int:
    """What is unpaid of a filed dossier that is being taken in under that case. What was not asked for at
    filing is asked for now; an unpaid charge of another case is given up and asked for anew, and of a paid
    one only what is missing is asked for. No statement where the edition has no fees."""
    if not dossier.edition.content.get("fees"):
        return 0
    lines = fees_owed(dossier.edition, local_day(dossier.submitted_at or at), case)
    known = charges_of(dossier.code)
    unpaid = [one for one in known if one.state is ChargeState.UNPAID]
    if lines and unpaid and case != dossier.case and [one.plain_lines for one in unpaid] != [lines]:
        give_up_charges(actor=actor, at=at, dossier=dossier.code, why="other_case")
        unpaid = known = []
    paid = [line for one in known if one.state is ChargeState.PAID for line in one.plain_lines]
    if paid and not unpaid and case != dossier.case and (more := still_due(lines, paid)[0]):
        unpaid = [charge_fees(dossier, actor=actor, at=at, lines=more)]
    if not known and (asked := charge_fees(dossier, actor=actor, at=at, lines=lines)):
        unpaid = [asked]
    return sum(one.amount for one in unpaid)


def waiting_for_fee(dossier: Dossier, promised: dict[str, Any], owed: int, *, at: datetime) -> dict[str, Any]:
    """The data of the event that stops the clock for the fee; empty where the law does not stop it."""
    found = awaited(content_from(dossier.edition.content), local_day(at), promised["case"], owed)
    if found is None:
        return {}
    until = None
    if found.within:
        until = counted_from(at, found.within, dossier.agency.code, promised["profile"])
    return {
        **found.facts(),
        "state_before": State.RECEIVED.value,
        "pay_by": until,
        "answer_by": until if found.closes else None,
    }


def drop_charges(dossier: Dossier, *, actor: Actor, at: datetime) -> None:
    """Nothing unpaid is owed any more of a dossier that came to nothing; no statement where its edition has
    no fees."""
    if dossier.edition.content.get("fees"):
        give_up_charges(actor=actor, at=at, dossier=dossier.code, why="came_to_nothing")
