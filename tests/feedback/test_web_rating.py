"""Rating on screen, by somebody who is not signed in; the card; what the office sees."""

from datetime import date

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import moment
from tests.feedback.cards import returned, token
from tests.html import parsed, words

from motcua.feedback.access import token_of
from motcua.feedback.models import Rating

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_monday(now):
    cache.clear()
    now(moment(9, "10:00"))


def signed_in(office, name: str) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def test_a_visitor_rates_and_is_thanked(office, client):
    address = f"/danh-gia/{token(office)}/"
    assert len(parsed(client.get(address)).cssselect("fieldset")) == 9
    sent = {"points": "4", "time": "1", "comment": "Được"}
    page = parsed(client.post(address, sent, follow=True))
    assert "Cảm ơn bạn" in words(page, "h1")
    assert Rating.objects.get().answers == {"time": 1}


def test_a_rating_without_points_comes_back_as_it_was(office, client):
    address = f"/danh-gia/{token(office)}/"
    page = parsed(client.post(address, {"attitude": "2"}), 422)
    assert "chọn một trong năm mức" in words(page, "main")
    assert page.cssselect('input[name="attitude"][value="2"][checked]')
    assert not Rating.objects.exists()


def test_a_page_left_open_says_that_the_card_was_used(office, client):
    address = f"/danh-gia/{token(office)}/"
    client.post(address, {"points": "5"})
    page = parsed(client.post(address, {"points": "1"}), 422)
    assert "Phiếu này đã được dùng" in words(page, "body")


def test_the_dossier_page_hands_out_the_card(office):
    dossier = returned(office)
    binh = signed_in(office, "binh")
    page = parsed(binh.get(f"/ho-so/{dossier.code}/"))
    [link] = page.cssselect(f'a[href="/danh-gia/phieu/{dossier.code}.pdf"]')
    answer = binh.get(link.get("href"))
    assert answer.content.startswith(b"%PDF-")


def test_the_page_of_the_follower_leads_to_the_rating(office, client):
    dossier = returned(office)
    page = parsed(client.get(f"/tra-cuu/{dossier.lookup_key}/"))
    assert page.cssselect(f'a[href="/danh-gia/ho-so/{dossier.lookup_key}/"]')
    answer = client.get(f"/danh-gia/ho-so/{dossier.lookup_key}/")
    assert answer.headers["Location"] == f"/danh-gia/{token_of(dossier)}/"


def test_the_reform_office_sees_a_month_without_names(office, query_budget):
    for points, comment in ((5, ""), (4, "Hướng dẫn rõ"), (1, "Phải đi lại nhiều")):
        Rating.objects.create(
            agency=office.agency, month=date(2026, 3, 1), points=points, comment=comment, answers={"time": 1}
        )
    mai = signed_in(office, "mai")
    with query_budget(7):
        page = parsed(mai.get("/danh-gia/ket-qua/"))
    assert "3,3 trên 5 điểm, 3 lượt" in words(page, "main")
    assert "Phải đi lại nhiều" in words(page, "main")
