"""Money goes back with a reason; a charge that is not due is given up with one."""

import pytest
from tests.cast import moment
from tests.payments.money import charge, refused

from motcua.kernel.time import local_day
from motcua.payments.commands.refund_fee import refund_fee
from motcua.payments.commands.take_fee import take_fee
from motcua.payments.commands.waive_charge import waive_charge
from motcua.payments.models import Charge
from motcua.payments.queries.cash import drawer
from motcua.payments.queries.charges import book
from motcua.payments.rules.charging import ChargeState

pytestmark = pytest.mark.django_db


def do(command, office, owed, clock="10:00", **facts):
    return command(**{"actor": office.binh, "at": moment(2, clock), "charge_id": owed.pk} | facts)


def test_a_fee_goes_back_under_a_number_of_its_own(office):
    owed = charge(office)
    do(take_fee, office, owed)
    back = do(refund_fee, office, owed, reason="Không tiếp nhận hồ sơ")

    assert (back.code, back.amount, back.reason) == ("HP26-000001", 520_000, "Không tiếp nhận hồ sơ")
    assert Charge.objects.get().state is ChargeState.REFUNDED
    with refused("payment.not_now"):
        do(refund_fee, office, owed, reason="Lần nữa")


def test_a_part_goes_back_and_the_drawer_knows_it(office):
    owed = charge(office)
    do(take_fee, office, owed)
    for amount in (0, -1, 520_001):
        with refused("payment.refund_amount"):
            do(refund_fee, office, owed, reason="Thu thừa", amount=amount)
    back = do(refund_fee, office, owed, reason="Thu theo trường hợp khác", amount=200_000)

    found = Charge.objects.get()
    assert (back.amount, found.state, found.kept) == (200_000, ChargeState.PARTLY_REFUNDED, 320_000)
    assert drawer(office.agency.pk, office.binh.person_id)[0].expected == 320_000
    day = local_day(moment(2))
    assert (book(office.agency.pk, day, day).refunds, book(office.agency.pk, day, day).owed) == (200_000, 0)
    with refused("payment.refund_amount"):
        do(refund_fee, office, owed, reason="Lần nữa", amount=320_001)


def test_the_rest_goes_back_later_and_each_turn_once(office):
    owed = charge(office)
    do(take_fee, office, owed)
    first = {"reason": "Thu thừa", "amount": 200_000, "turn": 1}
    again = [do(refund_fee, office, owed, **first).code for _ in range(2)]
    assert again == ["HP26-000001"] * 2
    with refused("payment.refunded_meanwhile"):
        do(refund_fee, office, owed, reason="Người khác", amount=10_000, turn=1)

    rest = do(refund_fee, office, owed, reason="Người nộp rút", turn=2)
    found = Charge.objects.get()
    assert (rest.code, rest.amount, found.state, found.kept) == (
        "HP26-000002",
        320_000,
        ChargeState.REFUNDED,
        0,
    )
    with refused("payment.not_now"):
        do(refund_fee, office, owed, reason="Nữa", amount=1)


def test_nothing_goes_back_that_was_not_taken_or_without_a_reason(office):
    owed = charge(office)
    with refused("payment.not_now"):
        do(refund_fee, office, owed, reason="x")
    do(take_fee, office, owed)
    with refused("payment.reason_missing"):
        do(refund_fee, office, owed, reason=" ")


def test_a_waived_charge_is_not_taken_any_more(office):
    owed = charge(office)
    with refused("payment.reason_missing"):
        do(waive_charge, office, owed, reason="")
    do(waive_charge, office, owed, reason="Hộ nghèo")

    assert Charge.objects.get().state is ChargeState.WAIVED
    with refused("payment.not_now"):
        do(take_fee, office, owed)
