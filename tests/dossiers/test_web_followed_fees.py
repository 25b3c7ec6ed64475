"""Paying by the link of a slip: once, whoever presses, and without a word about the person."""

from ipaddress import ip_network

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import LAN_APPLIES, moment
from tests.dossiers.fees import charged
from tests.html import parsed, words

from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.payments.models import Order
from motcua.payments.public import charges_of

pytestmark = pytest.mark.django_db
OPTIONS = {"url": "http://x/", "api": "http://x/", "terminal": "X", "secret": "x", "title": "Cổng mẫu"}


@pytest.fixture(autouse=True)
def _gateway(settings):
    cache.clear()
    settings.PAYMENT_GATEWAY = "motcua.payments.ports.redirect.RedirectGateway"
    settings.PAYMENT_GATEWAY_OPTIONS = OPTIONS


@pytest.fixture
def owing(office):
    return submit_dossier(
        actor=office.lan,
        at=moment(2, "08:10"),
        agency=office.agency,
        edition=charged("1.009009"),
        applicant=LAN_APPLIES,
    )


def test_whoever_has_the_link_pays_once_and_reads_no_name(owing, now):
    now(moment(2, "10:00"))
    visitor, where = Client(), f"/tra-cuu/{owing.lookup_key}/phi/"
    [charge] = charges_of(owing.code)
    page = parsed(visitor.get(f"/tra-cuu/{owing.lookup_key}/"))
    assert page.cssselect(f"a[href='{where}']")
    page = parsed(visitor.get(where))
    assert words(page, "h1").startswith("Còn phải nộp")
    told = page.text_content()
    assert LAN_APPLIES.name not in told
    assert LAN_APPLIES.id_number not in told

    first = visitor.post(f"{where}{charge.pk}/tra/")
    again = Client().post(f"{where}{charge.pk}/tra/")
    assert first.url == again.url
    order = Order.objects.get()
    assert order.asked_by_id is None
    page = parsed(visitor.get(first.url))
    assert LAN_APPLIES.name not in page.text_content()
    assert page.cssselect("a.primary")[0].get("href").startswith("http://x/")

    back = f"/don-tra/{owing.code}/{order.code}/"
    assert visitor.get(back).url == first.url
    assert Client().get(back).url == f"/ho-so-cua-toi/{owing.code}/phi/don/{order.code}/"


def test_the_gateway_hears_who_pays_and_not_the_proxy_before_us(owing, now, settings):
    now(moment(2, "10:00"))
    settings.PROXIES = (ip_network("10.0.0.0/8"),)
    [charge] = charges_of(owing.code)
    payer = Client(REMOTE_ADDR="10.0.0.1", headers={"x-forwarded-for": "203.0.113.9"})
    order = payer.post(f"/tra-cuu/{owing.lookup_key}/phi/{charge.pk}/tra/")
    assert "203.0.113.9" in parsed(payer.get(order.url)).cssselect("a.primary")[0].get("href")


def test_a_link_opens_its_own_dossier_only(owing, office, now):
    now(moment(2, "10:00"))
    other = submit_dossier(
        actor=office.lan,
        at=moment(2, "08:20"),
        agency=office.agency,
        edition=owing.edition,
        applicant=LAN_APPLIES,
    )
    [charge] = charges_of(other.code)
    where = f"/tra-cuu/{owing.lookup_key}/phi/"
    assert Client().post(f"{where}{charge.pk}/tra/").status_code == 404
    Client().post(f"/tra-cuu/{other.lookup_key}/phi/{charge.pk}/tra/")
    order = Order.objects.get()
    assert Client().get(f"{where}don/{order.code}/").status_code == 404
    assert Client().get("/tra-cuu/AAAAAAAAAAAAAAAA/phi/").status_code == 404
