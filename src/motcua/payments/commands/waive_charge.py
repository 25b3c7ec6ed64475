"""Giving up a charge that is not due (miễn, thôi thu)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.outbox.publish import publish
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import charge_to_change
from motcua.payments.commands.vouchers import require_state, write
from motcua.payments.events import ChargeSettled
from motcua.payments.models import Payment
from motcua.payments.rules.charging import Act, ChargeState


@transaction.atomic
def waive_charge(*, actor: Actor, at: datetime, charge_id: int, reason: str) -> Payment:
    """Note that nothing is taken, with the reason or the ground (``payment.reason_missing``)."""
    charge = charge_to_change(actor, charge_id)
    require_state(charge, ChargeState.UNPAID)
    if not reason.strip():
        raise Refusal("payment.reason_missing")
    payment = write(charge, Act.WAIVER, actor=actor, at=at, reason=reason)
    publish(ChargeSettled(charge.dossier, charge.pk, Act.WAIVER.value, at), at=at)
    return payment
