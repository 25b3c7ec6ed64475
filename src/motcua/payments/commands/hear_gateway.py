"""Hearing the gateway (báo có trực tuyến): a notice once in effect, whatever comes twice or out of order."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from motcua.foundation.outbox.publish import publish
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.payments.access import order_to_settle
from motcua.payments.commands.vouchers import write
from motcua.payments.events import ChargeSettled
from motcua.payments.models import Order, OrderNews
from motcua.payments.ports.gateway import Notice
from motcua.payments.queries.online import gateway, plain_order
from motcua.payments.rules.charging import Act, ChargeState, Way
from motcua.payments.rules.online import News, Verdict, judged

_KEPT = 500


def hear_gateway(
    *, fields: Mapping[str, str], source: str, at: datetime, keep_stray: bool = True
) -> tuple[Verdict, str]:
    """The verdict on signed fields and the order they name. What is not signed by the gateway is kept on
    record where ``keep_stray``, and changes nothing."""
    try:
        notice = gateway().read(fields)
    except Refusal:
        if keep_stray:
            _stray(str(sorted(fields.items())), source, at)
        return Verdict.BAD_SIGNATURE, ""
    return take_news(notice, source=source, at=at), notice.order


@transaction.atomic
def take_news(notice: Notice, *, source: str, at: datetime) -> Verdict:
    """What an authentic notice brings about: the voucher and the news in one transaction."""
    order = order_to_settle(notice.order)
    if order is None:
        _stray(f"{notice.order} {notice.amount} {notice.transaction} {notice.said}", source, at)
        return Verdict.UNKNOWN_ORDER
    verdict, news = judged(
        is_paid=notice.is_paid,
        amount=notice.amount,
        owed=order.amount,
        known=order.known,
        charge_is_open=order.charge.state is ChargeState.UNPAID,
    )
    if news is None:
        return verdict
    OrderNews.objects.create(
        order=order,
        kind=news.value,
        source=source,
        amount=notice.amount,
        transaction=notice.transaction,
        said=notice.said,
        at=at,
    )
    if news is News.PAID:
        _settle(order, notice, at)
    return verdict


def ask_gateway(*, code: str, at: datetime) -> Verdict | None:
    """Ask the gateway after an order that it has not told us of, and take what it says; None where it cannot
    tell. The question is asked outside of any transaction."""
    order = Order.objects.select_related("charge").filter(code=code).first()
    notice = gateway().ask(plain_order(order), at=at) if order is not None else None
    if notice is None or notice.order != code:
        return None
    return take_news(notice, source="asked", at=at)


def _settle(order: Order, notice: Notice, at: datetime) -> None:
    charge, payer = order.charge, Actor(person_id=None, name=order.gateway, is_system=True)
    payment = write(charge, Act.RECEIPT, actor=payer, at=at, way=Way.GATEWAY, reference=notice.transaction)
    publish(ChargeSettled(charge.dossier, charge.pk, Act.RECEIPT.value, at, payment.code), at=at)


def _stray(said: str, source: str, at: datetime) -> None:
    OrderNews.objects.create(order=None, kind=News.STRAY.value, source=source, said=said[:_KEPT], at=at)
