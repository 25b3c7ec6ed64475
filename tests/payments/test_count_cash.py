"""The drawer is counted once a day: expected, counted, difference with its reason."""

import pytest
from tests.cast import moment
from tests.payments.money import charge, refused

from motcua.payments.commands.count_cash import count_cash
from motcua.payments.commands.refund_fee import refund_fee
from motcua.payments.commands.take_fee import take_fee
from motcua.payments.rules.charging import Way

pytestmark = pytest.mark.django_db


def taken(office, number, clock="09:00", day=2, **facts):
    owed = charge(office, f"H59.15-260302-{number:04}")
    take_fee(actor=office.binh, at=moment(day, clock), charge_id=owed.pk, **facts)
    return owed


def count(office, counted, reason="", clock="16:30", day=2):
    return count_cash(actor=office.binh, at=moment(day, clock), counted=counted, reason=reason)


def test_transfers_stay_out_and_refunds_are_taken_off(office):
    taken(office, 1)
    taken(office, 2, way=Way.TRANSFER, reference="FT1")
    back = taken(office, 3)
    refund_fee(actor=office.binh, at=moment(2, "11:00"), charge_id=back.pk, reason="Rút hồ sơ")
    done = count(office, 520_000)

    assert (done.expected, done.difference, done.receipts, done.refunds) == (520_000, 0, 2, 1)


def test_a_gap_is_explained_or_the_drawer_stays_open(office):
    taken(office, 1)
    with refused("payment.difference_unexplained"):
        count(office, 500_000)

    assert count(office, 500_000, "Trả thừa 20.000").difference == -20_000


def test_once_a_day_and_what_comes_later_belongs_to_the_next_count(office):
    taken(office, 1)
    count(office, 520_000)
    taken(office, 2, "16:45")
    with refused("payment.already_counted"):
        count(office, 520_000, clock="17:00")

    assert count(office, 520_000, day=3).expected == 520_000


def test_only_who_takes_money_counts_it(office):
    with refused("payment.forbidden"):
        count_cash(actor=office.dung, at=moment(2), counted=0)
