"""Paying through the gateway: every notice has one clear answer, money is taken once and never lost."""

from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from django.test import Client
from tests.cast import moment
from tests.payments import gateway_double
from tests.payments.money import charge, refused

from motcua.payments.commands.hear_gateway import ask_gateway
from motcua.payments.commands.refund_fee import refund_fee
from motcua.payments.commands.return_surplus import return_surplus
from motcua.payments.commands.start_order import start_order
from motcua.payments.commands.take_fee import take_fee
from motcua.payments.jobs import ask_gateway as asking
from motcua.payments.models import Order, OrderNews, Payment
from motcua.payments.queries.cash import drawer
from motcua.payments.queries.charges import book
from motcua.payments.queries.online import gateway as in_use
from motcua.payments.queries.online import plain_order, to_give_back
from motcua.payments.rules.charging import ChargeState, Way
from motcua.payments.rules.online import OrderState

pytestmark = pytest.mark.django_db
NOTICE = "/thu-phi/cong/bao/"


@pytest.fixture
def gateway(settings):
    with gateway_double.running() as double:
        settings.PAYMENT_GATEWAY = "motcua.payments.ports.redirect.RedirectGateway"
        settings.PAYMENT_GATEWAY_OPTIONS = double.options()
        yield double


@pytest.fixture
def order(office, gateway, now) -> Order:
    """Lan has gone to the gateway with 520.000 đồng to pay."""
    now(moment(2, "10:00"))
    owed = charge(office)
    made = start_order(actor=office.lan, at=moment(2, "10:00"), dossier=owed.dossier, charge_id=owed.pk)
    back = "http://testserver/thu-phi/cong/ve/"
    with urlopen(in_use().pay_url(plain_order(made, return_url=back)), timeout=120) as page:
        assert "520000 đồng" in page.read().decode()
    return made


def tell(query: str) -> str:
    return Client().get(f"{NOTICE}?{query}").json()["RspCode"]


def test_paid_it_is_receipted_once_whatever_comes_again(gateway, order):
    query = gateway.notice(order.code, 520_000)
    assert [tell(query), tell(query)] == ["00", "02"]
    assert Client().post(NOTICE, dict(part.split("=") for part in query.split("&"))).json()["RspCode"] == "97"

    payment = Payment.objects.get()
    assert (payment.way, payment.code, payment.reference) == ("gateway", "PT26-000001", "14000001")
    assert order.charge.state is ChargeState.PAID
    assert (payment.officer, payment.officer_id) == ("Cổng mẫu", None)


def test_out_of_order_the_money_counts(gateway, order):
    failed = gateway.notice(order.code, 520_000, paid=False)
    assert [tell(failed), tell(gateway.notice(order.code, 520_000)), tell(failed)] == ["00", "00", "02"]
    assert Payment.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        (lambda double, one: double.notice(one.code, 52_000), "04"),
        (lambda double, one: double.notice(one.code, 520_000, vnp_Amount="52000050"), "04"),
        (lambda double, one: double.notice("MC000000", 520_000), "01"),
        (lambda double, one: double.notice(one.code, 520_000).replace("52000000", "1"), "97"),
        (lambda double, one: double.notice(one.code, 520_000, vnp_TmnCode="KHAC"), "97"),
        (lambda double, one: "", "97"),
    ],
    ids=["wrong amount", "half a dong", "unknown order", "changed on its way", "another office", "nothing"],
)
def test_what_is_wrong_is_said_kept_and_changes_nothing(gateway, order, change, answer):
    assert tell(change(gateway, order)) == answer
    assert not Payment.objects.exists()
    assert OrderNews.objects.count() == 1

    assert tell(gateway.notice(order.code, 520_000)) == "00", "the right one still counts"


def test_the_payer_coming_back_is_believed_by_the_signature_alone(gateway, order):
    way_back = urlsplit(gateway.finish(order.code, paid=True))
    answer = Client().get(f"{way_back.path}?{way_back.query}")
    assert answer["Location"] == f"/don-tra/{order.charge.dossier}/{order.code}/"
    assert Payment.objects.count() == 1

    forged = Client().get(f"{way_back.path}?{way_back.query}".replace("520000", "1"))
    assert forged.headers["X-Refusal"] == "payment.bad_signature"


def test_a_lost_call_is_found_by_asking(gateway, order):
    assert ask_gateway(code=order.code, at=moment(2, "10:01")) is None
    gateway.finish(order.code, paid=True)
    assert asking.run(moment(2, "10:10")) == 1
    assert (Payment.objects.get().at, asking.run(moment(2, "10:20"))) == (moment(2, "10:10"), 0)


def test_paid_at_the_counter_meanwhile_the_money_goes_back(office, gateway, order):
    take_fee(actor=office.binh, at=moment(2, "10:05"), charge_id=order.charge_id)
    assert tell(gateway.notice(order.code, 520_000)) == "00"
    assert [one.state for one in to_give_back(office.agency.pk)] == [OrderState.SURPLUS]
    with refused("payment.refund_way"):
        return_surplus(actor=office.binh, at=moment(3), order_id=order.pk, way=Way.CASH)

    return_surplus(actor=office.binh, at=moment(3), order_id=order.pk)
    assert (gateway.refunded, to_give_back(office.agency.pk)) == ([order.code], [])
    with refused("payment.nothing_to_return"):
        return_surplus(actor=office.binh, at=moment(3), order_id=order.pk)


def test_a_refund_goes_back_the_way_it_came(office, gateway, order):
    tell(gateway.notice(order.code, 520_000))
    given = {"actor": office.binh, "at": moment(3), "charge_id": order.charge_id, "reason": "Không tiếp nhận"}
    with refused("payment.refund_way"):
        refund_fee(**given)
    gateway.refuses = True
    with refused("payment.gateway_failed"):
        refund_fee(**given, way=Way.GATEWAY)
    gateway.refuses = False

    back = refund_fee(**given, way=Way.GATEWAY)
    assert (back.code, back.way, back.reference) == ("HP26-000001", "gateway", "914000001")
    assert gateway.refunded == [order.code]


def test_online_money_is_in_the_book_and_not_in_any_drawer(office, gateway, order):
    cash = charge(office, "H59.15-260302-0002")
    take_fee(actor=office.binh, at=moment(2, "10:20"), charge_id=cash.pk)
    tell(gateway.notice(order.code, 520_000))

    assert drawer(office.agency.pk, office.binh.person_id)[0].expected == 520_000
    day = book(office.agency.pk, moment(2).date(), moment(2).date())
    assert (day.cash, day.online, day.refunds) == (520_000, 520_000, 0)
    assert [one.code for one in day.vouchers] == ["PT26-000001", "PT26-000002"]


def test_a_double_press_makes_one_order(office, gateway, order):
    given = {"actor": office.lan, "dossier": order.charge.dossier, "charge_id": order.charge_id}
    assert start_order(at=moment(2, "10:01"), **given) == order
    assert start_order(at=moment(2, "10:31"), **given) != order, "the first one has run out"
    with refused("charge.not_found"):
        start_order(at=moment(2), **given | {"dossier": "H59.15-260302-0009"})


def test_no_officer_writes_gateway_money_by_hand(office, gateway, order):
    with refused("payment.gateway_only"):
        take_fee(actor=office.binh, at=moment(2), charge_id=order.charge_id, way=Way.GATEWAY)


def test_without_a_gateway_nothing_is_offered(office, settings):
    settings.PAYMENT_GATEWAY = "motcua.payments.ports.gateway.NoGateway"
    settings.PAYMENT_GATEWAY_OPTIONS = {}
    owed = charge(office)
    with refused("payment.no_gateway"):
        start_order(actor=office.lan, at=moment(2), dossier=owed.dossier, charge_id=owed.pk)
    assert asking.run(moment(2)) == 0
    assert Client().get(NOTICE).headers["X-Refusal"] == "payment.no_gateway"


def test_a_gateway_that_is_down_loses_nothing(office, gateway, order, settings):
    settings.PAYMENT_GATEWAY_OPTIONS = gateway.options() | {"api": "http://127.0.0.1:9/"}
    assert ask_gateway(code=order.code, at=moment(2, "10:10")) is None
    assert Order.objects.get().state is OrderState.OPEN
