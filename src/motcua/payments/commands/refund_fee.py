"""Paying a fee back (hoàn phí): the dossier was refused or withdrawn, or the fee was taken in error."""

from datetime import datetime

from django.db import transaction
from django.db.models import prefetch_related_objects

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import charge_to_change, paid_order
from motcua.payments.commands.vouchers import require_state, write
from motcua.payments.models import Charge, Payment
from motcua.payments.queries.online import gateway, plain_order
from motcua.payments.rules.charging import HOLDS_MONEY, Act, Way, check_refund, ways_back


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
    turn: int | None = None,
) -> Payment:
    """Pay back what is left of a taken charge, or ``amount`` of it (``payment.refund_amount``), with the
    reason (``payment.reason_missing``): money of the gateway through it, or by a transfer
    (``payment.refund_way``). ``turn`` is which refund of the charge this is to the person who asks: asked
    twice it is done once, and ``payment.refunded_meanwhile`` where somebody else was faster. Refuses
    ``payment.gateway_failed`` where the gateway does not agree; then nothing is written."""
    charge = charge_to_change(actor, charge_id)
    prefetch_related_objects([charge], "payments")
    done = charge.refunds
    if turn is not None and 0 < turn <= len(done):
        return _same(done[turn - 1], amount, reason, way)
    require_state(charge, *HOLDS_MONEY)
    if not reason.strip():
        raise Refusal("payment.reason_missing")
    back = charge.kept if amount is None else amount
    check_refund(back, charge.kept)
    receipt = charge.receipt
    if way not in ways_back(receipt.way):
        raise Refusal("payment.refund_way")
    if way is Way.TRANSFER and not reference.strip():
        raise Refusal("payment.reference_missing")
    turn = len(done) + 1
    if way is Way.GATEWAY:
        reference = _through_gateway(charge, receipt.reference, back, turn=turn, by=actor.name, at=at)
    said = {"reason": reason, "reference": reference}
    return write(charge, Act.REFUND, actor=actor, at=at, way=way, amount=back, turn=turn, **said)


def _same(done: Payment, amount: int | None, reason: str, way: Way) -> Payment:
    """The refund that was asked for already; another one in its place is refused."""
    if (done.amount, done.reason, done.way) != (amount or done.amount, reason.strip(), way.value):
        raise Refusal("payment.refunded_meanwhile", amount=done.amount, voucher=done.code)
    return done


def _through_gateway(
    charge: Charge, transaction_number: str, amount: int, *, turn: int, by: str, at: datetime
) -> str:
    """The reference of the gateway's own repayment."""
    order = plain_order(paid_order(charge))
    return gateway().refund(order, transaction_number, amount=amount, turn=turn, by=by, at=at)
