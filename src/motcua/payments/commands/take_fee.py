"""Taking a fee at the counter (thu phí, lệ phí)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.outbox.publish import publish
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import charge_to_change
from motcua.payments.commands.vouchers import require_state, write
from motcua.payments.events import ChargeSettled
from motcua.payments.models import Payment
from motcua.payments.rules.charging import Act, ChargeState, Way


@transaction.atomic
def take_fee(
    *, actor: Actor, at: datetime, charge_id: int, way: Way = Way.CASH, reference: str = ""
) -> Payment:
    """Take the whole of a charge in cash, or note the transfer that came with the bank's ``reference``
    (``payment.reference_missing``); what comes through the gateway only the gateway tells
    (``payment.gateway_only``). Refuses ``payment.not_now`` where it is settled already."""
    charge = charge_to_change(actor, charge_id)
    require_state(charge, ChargeState.UNPAID)
    if way is Way.GATEWAY:
        raise Refusal("payment.gateway_only")
    if way is Way.TRANSFER and not reference.strip():
        raise Refusal("payment.reference_missing")
    payment = write(charge, Act.RECEIPT, actor=actor, at=at, way=way, reference=reference)
    publish(ChargeSettled(charge.dossier, charge.pk, Act.RECEIPT.value, at, payment.code), at=at)
    return payment
