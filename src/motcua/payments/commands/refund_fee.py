"""Paying a fee back (hoàn phí): the dossier was refused or withdrawn, or the fee was taken in error."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import charge_to_change
from motcua.payments.commands.vouchers import require_state, write
from motcua.payments.models import Payment
from motcua.payments.rules.charging import Act, ChargeState, Way


@transaction.atomic
def refund_fee(
    *, actor: Actor, at: datetime, charge_id: int, reason: str, way: Way = Way.CASH, reference: str = ""
) -> Payment:
    """Pay the whole of a taken charge back, with the reason (``payment.reason_missing``)."""
    charge = charge_to_change(actor, charge_id)
    require_state(charge, ChargeState.PAID)
    if not reason.strip():
        raise Refusal("payment.reason_missing")
    return write(charge, Act.REFUND, actor=actor, at=at, way=way, reason=reason, reference=reference)
