"""The demo's gateway takes only what this office signed, and brings the payer back the agreed way."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from tests.cast import moment
from tests.html import parsed, words
from tests.payments.money import charge

from motcua.payments.commands.start_order import start_order
from motcua.payments.models import Payment
from motcua.payments.queries.online import gateway, plain_order

pytestmark = pytest.mark.django_db


def test_paying_at_the_demo_gateway_is_receipted(office, now):
    now(moment(2, "10:00"))
    owed = charge(office)
    order = start_order(actor=office.lan, at=moment(2), dossier=owed.dossier, charge_id=owed.pk)
    url = gateway().pay_url(plain_order(order, return_url="http://testserver/thu-phi/cong/ve/"))
    page = parsed(Client().get(url))
    assert words(page, "h1") == "Trả 520.000 đồng"

    way = page.cssselect("main a.primary")[0].get("href")
    back = Client().get(f"/so-lieu/cong-mau/{way}")
    assert urlsplit(back["Location"]).path == "/thu-phi/cong/ve/"
    Client().get(back["Location"])
    assert Payment.objects.get().amount == 520_000
    assert Client().get(url.replace("5200", "1")).status_code == 404
