"""The fee that the clock waited for is paid, or given up: the dossier goes on (đã nộp phí)."""

from datetime import datetime
from typing import Any

from motcua.dossiers.access import dossier_if_there
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.clock import both_clocks, moving_events, timeline
from motcua.dossiers.rules.courses import Pause, PauseKind
from motcua.dossiers.rules.fee_waits import FEE
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.states import State
from motcua.organisation.public import SYSTEM
from motcua.payments.events import ChargeSettled
from motcua.payments.public import ChargeState, charges_of


def hear_charge_settled(event: ChargeSettled, *, at: datetime) -> None:
    """Let the clock run on from the moment of payment, once nothing is owed any more. A dossier that does
    not wait for money (any more) stays as it is, so hearing twice is hearing once."""
    dossier = dossier_if_there(SYSTEM, event.dossier, Verb.SETTLE_PAYMENT)
    if dossier is None or not _waits(dossier):
        return
    if any(one.state is ChargeState.UNPAID for one in charges_of(dossier.code)):
        return
    settled_at = min(max(event.settled_at or at, dossier.paused_at), at)
    append(
        dossier,
        "dossier.payment_settled",
        actor=SYSTEM,
        at=at,
        happened_at=settled_at,
        settled_by=event.act,
        voucher=event.voucher,
        **_goes_on(dossier, settled_at),
    )


def _waits(dossier: Dossier) -> bool:
    return dossier.current_state in MOVES[Verb.SETTLE_PAYMENT].sources and dossier.waits_for == FEE


def _goes_on(dossier: Dossier, settled_at: datetime) -> dict[str, Any]:
    """State and promise from now on. Where the clock stood from the receipt on, this is the first date that
    was ever promised."""
    line = timeline(moving_events(dossier))
    paid = Pause(dossier.paused_at, settled_at, PauseKind.FEE, line.pauses[-1].ground)
    clocks = both_clocks(dossier, line, more_pauses=[paid])
    due_at = clocks.legal.due_if_resumed(settled_at)
    first = {"first_due_at": due_at} if dossier.first_due_at is None else {}
    return {
        "state": State(dossier.state_before or State.RECEIVED.value).value,
        "due_at": due_at,
        "service_due_at": clocks.measured.due_if_resumed(settled_at),
        **first,
    }
