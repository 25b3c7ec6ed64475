"""Money is taken once, under the next number, and the record never changes."""

import pytest
from django.db import DatabaseError, transaction
from tests.cast import moment
from tests.cast import office as another
from tests.payments.money import charge, refused

from motcua.payments.commands.take_fee import take_fee
from motcua.payments.models import Charge, Payment
from motcua.payments.rules.charging import ChargeState, Way

pytestmark = pytest.mark.django_db


def take(office, owed, clock="09:00", **facts):
    return take_fee(**{"actor": office.binh, "at": moment(2, clock), "charge_id": owed.pk} | facts)


def test_cash_is_taken_whole_under_a_number(office):
    owed = charge(office)
    payment = take(office, owed)

    assert (payment.amount, payment.code, payment.way) == (520_000, "PT26-000001", "cash")
    assert Charge.objects.get().state is ChargeState.PAID


def test_numbers_have_no_gap_even_after_a_refusal(office):
    first, second = charge(office), charge(office, "H59.15-260302-0002")
    take(office, first)
    with refused("payment.not_now"):
        take(office, first)

    assert take(office, second).code == "PT26-000002"


def test_a_transfer_needs_the_banks_reference(office):
    owed = charge(office)
    with refused("payment.reference_missing"):
        take(office, owed, way=Way.TRANSFER, reference="  ")

    assert take(office, owed, way=Way.TRANSFER, reference="FT2606100001").reference == "FT2606100001"


@pytest.mark.parametrize("who", ["hoa", "dung", "quantri"])
def test_only_the_desk_takes_money(office, who):
    owed = charge(office)
    with refused("payment.forbidden"):
        take(office, owed, actor=getattr(office, who))


def test_another_agency_cannot_tell_that_the_charge_exists(office):
    owed, elsewhere = charge(office), another("H22.10", prefix="x")
    with refused("charge.not_found"):
        take(office, owed, actor=elsewhere.binh)


@pytest.mark.parametrize("table", [Charge, Payment])
def test_the_database_refuses_to_change_the_record(office, table):
    take(office, charge(office))
    for spoil in (lambda: table.objects.update(amount=1), lambda: table.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            spoil()


def test_nothing_to_pay_makes_no_charge(office):
    assert charge(office, lines=[]) is None


def test_taking_money_costs_few_statements(office, query_budget):
    owed, actor = charge(office), office.binh
    with query_budget(10):
        take(office, owed, actor=actor)
