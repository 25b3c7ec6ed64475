"""Paying back what came in for a charge that needed no money any more (hoàn tiền thừa)."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import order_to_change
from motcua.payments.models import OrderNews
from motcua.payments.queries.online import gateway, plain_order
from motcua.payments.rules.charging import Way
from motcua.payments.rules.online import News, OrderState


@transaction.atomic
def return_surplus(
    *, actor: Actor, at: datetime, order_id: int, way: Way = Way.GATEWAY, reference: str = ""
) -> OrderNews:
    """Through the gateway, or by a transfer with its ``reference``. Refuses ``payment.nothing_to_return``,
    ``payment.refund_way`` for cash, ``payment.reference_missing`` and ``payment.gateway_failed``."""
    order = order_to_change(actor, order_id)
    if order.state is not OrderState.SURPLUS:
        raise Refusal("payment.nothing_to_return")
    if way is Way.CASH:
        raise Refusal("payment.refund_way")
    if way is Way.GATEWAY:
        reference = gateway().refund(
            plain_order(order), order.transaction, amount=order.amount, by=actor.name, at=at
        )
    elif not reference.strip():
        raise Refusal("payment.reference_missing")
    return OrderNews.objects.create(
        order=order,
        kind=News.RETURNED.value,
        source=way.value,
        amount=order.amount,
        transaction=reference.strip(),
        officer=actor.name,
        at=at,
    )
