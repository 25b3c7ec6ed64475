"""Online orders: the gateway in use, an order as the port takes it, our side of a statement."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.module_loading import import_string

from motcua.kernel.time import ONE_DAY, day_start
from motcua.payments.models import Order, OrderNews, Payment
from motcua.payments.ports.gateway import Gateway, PayOrder
from motcua.payments.rules.charging import Act, Way
from motcua.payments.rules.online import News
from motcua.payments.rules.reconciliation import Gap, StatementLine
from motcua.payments.rules.vietqr import purpose_of

ASKED_FOR = timedelta(days=3)
"""How long the gateway is asked after an order of which nothing was heard."""


def gateway() -> Gateway:
    """The gateway that the settings name."""
    return _made(settings.PAYMENT_GATEWAY, tuple(sorted(settings.PAYMENT_GATEWAY_OPTIONS.items())))


@cache
def _made(name: str, options: tuple[tuple[str, Any], ...]) -> Gateway:
    found: Gateway = import_string(name)(**dict(options))
    return found


def plain_order(order: Order, *, return_url: str = "", payer_address: str = "") -> PayOrder:
    """The order as the port takes one."""
    return PayOrder(
        order.code,
        order.amount,
        purpose_of(order.charge.dossier),
        order.asked_at,
        order.expires_at,
        return_url,
        payer_address,
    )


def silent_orders(at: datetime, *, older_than: timedelta = timedelta(minutes=5)) -> list[str]:
    """Codes of orders of the last days that nothing final was heard of, oldest first."""
    asked = Order.objects.filter(asked_at__gte=at - ASKED_FOR, asked_at__lte=at - older_than)
    heard = Q(news__kind__in=[News.PAID.value, News.SURPLUS.value, News.WRONG_AMOUNT.value])
    return list(asked.exclude(heard).order_by("id").values_list("code", flat=True)[:500])


def to_give_back(agency_id: int) -> list[Order]:
    """Orders whose money must go back: paid for a charge that needed none any more."""
    came = Order.objects.filter(charge__agency=agency_id, news__kind=News.SURPLUS.value)
    found = came.exclude(news__kind=News.RETURNED.value).select_related("charge").prefetch_related("news")
    return list(found.order_by("id"))


def our_lines(agency_id: int, first: date, last: date) -> list[StatementLine]:
    """What our book says went through the gateway on those days."""
    start, end = day_start(first), day_start(last + ONE_DAY)
    paid = Payment.objects.filter(agency=agency_id, way=Way.GATEWAY.value, at__gte=start, at__lt=end)
    orders = _orders_of(paid.values_list("charge_id", flat=True))
    lines = [
        StatementLine(one.reference, orders.get(one.charge_id, ""), Act(one.act), one.amount)
        for one in paid.order_by("id")
    ]
    back = OrderNews.objects.filter(
        kind=News.RETURNED.value, source=Way.GATEWAY.value, order__charge__agency=agency_id
    )
    for news in back.filter(at__gte=start, at__lt=end).select_related("order").order_by("id"):
        lines.append(StatementLine(news.transaction, news.order.code, Act.REFUND, news.amount))
    return lines


def _orders_of(charges: Iterable[int]) -> dict[int, str]:
    """Charge to the order that paid it."""
    news = OrderNews.objects.filter(kind=News.PAID.value, order__charge__in=list(charges))
    return dict(news.values_list("order__charge_id", "order__code"))


def known_gaps(agency_id: int) -> dict[str, Gap]:
    """Orders of which we hold why the gateway has money that the book has not."""
    kinds = {News.SURPLUS.value: Gap.SURPLUS, News.WRONG_AMOUNT.value: Gap.WRONG_AMOUNT}
    news = OrderNews.objects.filter(order__charge__agency=agency_id, kind__in=list(kinds)).order_by("id")
    return {code: kinds[kind] for code, kind in news.values_list("order__code", "kind")}
