"""The administrator says where transfers go; the trail remembers."""

import pytest
from tests.cast import moment
from tests.payments.money import refused

from motcua.foundation.trail.models import TrailEntry
from motcua.payments.commands.set_account import set_account
from motcua.payments.queries.charges import account_of
from motcua.payments.rules.vietqr import BankAccount

pytestmark = pytest.mark.django_db

FIRST, SECOND = (
    BankAccount("970436", "0011001", "So Y te", "VCB"),
    BankAccount("970418", "22002", "So Y te", "BIDV"),
)


def test_the_account_changes_and_the_trail_keeps_what_it_was(office):
    for account in (FIRST, SECOND):
        set_account(actor=office.quantri, at=moment(2), agency_id=office.agency.pk, account=account)

    assert account_of(office.agency.pk) == SECOND
    assert TrailEntry.objects.filter(kind="payment.account_set").last().facts["was"]["number"] == "0011001"


def test_nobody_else_and_no_nonsense(office):
    with refused("payment.forbidden"):
        set_account(actor=office.binh, at=moment(2), agency_id=office.agency.pk, account=FIRST)
    with refused("payment.bad_account"):
        set_account(
            actor=office.quantri, at=moment(2), agency_id=office.agency.pk, account=BankAccount("1", "2")
        )
