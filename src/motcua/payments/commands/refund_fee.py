"""Paying a fee back (hoàn phí): the dossier was refused or withdrawn, or the fee was taken in error."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import charge_to_change, paid_order
from motcua.payments.commands.vouchers import require_state, write
from motcua.payments.models import Charge, Payment
from motcua.payments.queries.online import gateway, plain_order
from motcua.payments.rules.charging import Act, ChargeState, Way, ways_back


@transaction.atomic
def refund_fee(
    *, actor: Actor, at: datetime, charge_id: int, reason: str, way: Way = Way.CASH, reference: str = ""
) -> Payment:
    """Pay the whole of a taken charge back, with the reason (``payment.reason_missing``): money of the
    gateway through it, or by a transfer (``payment.refund_way``). Refuses ``payment.gateway_failed`` where
    the gateway does not agree; then nothing is written."""
    charge = charge_to_change(actor, charge_id)
    require_state(charge, ChargeState.PAID)
    if not reason.strip():
        raise Refusal("payment.reason_missing")
    receipt = charge.receipt
    if way not in ways_back(receipt.way):
        raise Refusal("payment.refund_way")
    if way is Way.TRANSFER and not reference.strip():
        raise Refusal("payment.reference_missing")
    if way is Way.GATEWAY:
        reference = _through_gateway(charge, receipt.reference, by=actor.name, at=at)
    return write(charge, Act.REFUND, actor=actor, at=at, way=way, reason=reason, reference=reference)


def _through_gateway(charge: Charge, transaction_number: str, *, by: str, at: datetime) -> str:
    """The reference of the gateway's own repayment."""
    order = paid_order(charge)
    return gateway().refund(plain_order(order), transaction_number, by=by, at=at)
