"""Taken in under another case than it was paid for: what is missing is asked for, what is over is shown."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.fees import charged
from tests.html import parsed, words

from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.payments.public import ChargeState, charges_of, refund_fee, take_fee

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

FEES = [
    {"amount": 300_000, "kind": "fee", "basis": "Thông tư mẫu", "case": "Cấp lại"},
    {"amount": 500_000, "kind": "fee", "basis": "Thông tư mẫu", "case": "Cấp mới"},
]
LIMIT = {"value": 5, "unit": "working_day"}


def paid(office, case):
    terms = [{"statutory": LIMIT, "case": one["case"]} for one in FEES]
    office.edition = charged(waits=(), fees=FEES, terms=terms)
    dossier = stages.submitted(office, case=case)
    take_fee(actor=office.binh, at=moment(2, "08:30"), charge_id=charges_of(dossier.code)[0].pk)
    return dossier.code


def taken_in(office, code, case):
    return receive_dossier(actor=office.binh, at=moment(2, "09:00"), code=code, case=case)


def test_only_the_difference_is_asked_for(office):
    code = paid(office, "Cấp lại")
    taken_in(office, code, "Cấp mới")
    assert [(one.amount, one.state) for one in charges_of(code)] == [
        (300_000, ChargeState.PAID),
        (200_000, ChargeState.UNPAID),
    ]


def test_what_is_over_stands_on_the_page_until_it_went_back(office):
    code = paid(office, "Cấp mới")
    taken_in(office, code, "Cấp lại")
    assert [one.state for one in charges_of(code)] == [ChargeState.PAID]
    binh = Client()
    binh.force_login(office.people["binh"])
    page = parsed(binh.get(f"/ho-so/{code}/"))
    assert "200.000 đồng" in words(page, "[aria-labelledby=phi] a[href*=so-tien]")
    charge = charges_of(code)[0].pk
    refund_fee(actor=office.binh, at=moment(2, "10:00"), charge_id=charge, reason="Cấp lại", amount=200_000)
    page = parsed(binh.get(f"/ho-so/{code}/"))
    assert not page.cssselect("[aria-labelledby=phi] a[href*=so-tien]")
    assert "Đã hoàn một phần" in page.text_content()
