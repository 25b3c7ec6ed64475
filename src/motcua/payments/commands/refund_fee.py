"""Paying a fee back (hoàn phí): the dossier was refused or withdrawn, or the fee was taken in error."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import charge_to_change, paid_order
from motcua.payments.commands.vouchers import require_state, write
from motcua.payments.models import Charge, Payment
from motcua.payments.queries.online import gateway, plain_order
from motcua.payments.rules.charging import Act, ChargeState, Way, check_refund, ways_back


@transaction.atomic
def refund_fee(
    *,
    actor: Actor,
    at: datetime,
    charge_id: int,
    reason: str,
    way: Way = Way.CASH,
    reference: str = "",
    amount: int | None = None,
) -> Payment:
    """Pay a taken charge back, whole or ``amount`` of it (``payment.refund_amount``), once, with the reason
    (``payment.reason_missing``): money of the gateway through it, or by a transfer (``payment.refund_way``).
    Refuses ``payment.gateway_failed`` where the gateway does not agree; then nothing is written."""
    charge = charge_to_change(actor, charge_id)
    require_state(charge, ChargeState.PAID)
    if not reason.strip():
        raise Refusal("payment.reason_missing")
    back = charge.amount if amount is None else amount
    check_refund(back, charge.amount)
    receipt = charge.receipt
    if way not in ways_back(receipt.way):
        raise Refusal("payment.refund_way")
    if way is Way.TRANSFER and not reference.strip():
        raise Refusal("payment.reference_missing")
    if way is Way.GATEWAY:
        reference = _through_gateway(charge, receipt.reference, back, by=actor.name, at=at)
    said = {"reason": reason, "reference": reference}
    return write(charge, Act.REFUND, actor=actor, at=at, way=way, amount=back, **said)


def _through_gateway(charge: Charge, transaction_number: str, amount: int, *, by: str, at: datetime) -> str:
    """The reference of the gateway's own repayment."""
    order = paid_order(charge)
    return gateway().refund(plain_order(order), transaction_number, amount=amount, by=by, at=at)
