"""Beginning to pay a charge through the gateway (tạo đơn trả trực tuyến)."""

import secrets
from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.payments.access import charge_of_dossier
from motcua.payments.models import Order
from motcua.payments.queries.online import gateway
from motcua.payments.rules.charging import ChargeState
from motcua.payments.rules.online import OPEN_FOR, OrderState


@transaction.atomic
def start_order(*, actor: Actor, at: datetime, dossier: str, charge_id: int) -> Order:
    """An order for the whole charge; one that is still open is given again, so that a double press makes one.
    Who may pay for the dossier is decided by whoever keeps it. Refuses ``payment.no_gateway``,
    ``charge.not_found`` and ``payment.not_now`` where nothing is owed any more."""
    using = gateway()
    if not using.is_there:
        raise Refusal("payment.no_gateway")
    charge = charge_of_dossier(dossier, charge_id)
    if charge.state is not ChargeState.UNPAID:
        raise Refusal("payment.not_now", charge=charge.state.value)
    for known in charge.orders.filter(expires_at__gt=at).prefetch_related("news"):
        if known.state is OrderState.OPEN:
            return known
    return Order.objects.create(
        charge=charge,
        code=f"MC{local_day(at):%y%m%d}{secrets.token_hex(6).upper()}",
        amount=charge.amount,
        gateway=using.title,
        asked_at=at,
        asked_by_id=actor.person_id,
        expires_at=at + OPEN_FOR,
    )
