"""Petitions on screen: a visitor files and follows, the reform office answers and publishes."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import moment
from tests.feedback.petitioners import TEXT, filed
from tests.html import parsed, words

from motcua.feedback.models import Petition

pytestmark = pytest.mark.django_db
SENT = {"about": "procedure", "text": TEXT, "name": "Người Mẫu 7", "phone": "0900000777"}


@pytest.fixture
def mai(office, now) -> Client:
    cache.clear()
    now(moment(2, "10:00"))
    client = Client()
    client.force_login(office.people["mai"])
    return client


def test_a_petition_goes_from_the_visitor_to_the_published_answer(office, mai, client):
    page = parsed(client.post("/phan-anh/", {**SENT, "agency": office.agency.pk}, follow=True))
    code = Petition.objects.get().code
    assert code in words(page, "h1")
    at = f"/phan-anh/xu-ly/{code}/"
    assert "còn 2 ngày làm việc" in words(parsed(mai.get("/phan-anh/xu-ly/")), "main")
    parsed(mai.post(f"{at}tiep-nhan/", {"kind": "policy"}, follow=True))
    parsed(mai.post(f"{at}tra-loi/", {"answer": "Đã bỏ ô ấy."}, follow=True))
    page = parsed(mai.post(f"{at}cong-khai/", {"public_text": "Người Mẫu 7 hỏi"}), 422)
    assert "Nội dung công khai còn tên" in words(page, "main")
    parsed(mai.post(f"{at}cong-khai/", {"public_text": "Về biểu mẫu"}, follow=True))
    shown = words(parsed(client.get("/phan-anh/tra-loi/")), "main")
    assert "Về biểu mẫu" in shown
    assert "Người Mẫu" not in shown
    page = parsed(client.post("/phan-anh/theo-doi/", {"code": code, "digits": "0777"}, follow=True))
    assert "đã công khai" in words(page, "h1")


def test_wrong_digits_open_nothing(office, mai, client):
    page = parsed(client.post("/phan-anh/theo-doi/", {"code": filed(office).code, "digits": "1"}), 422)
    assert "Xem lại cả hai" in words(page, "main")


def test_the_officer_is_shown_what_came_before(office, mai):
    first, second = filed(office), filed(office, text=f"{TEXT} Xin xem lại.")
    page = parsed(mai.get(f"/phan-anh/xu-ly/{second.code}/"))
    assert page.cssselect(f'a[href="/phan-anh/xu-ly/{first.code}/"]')
