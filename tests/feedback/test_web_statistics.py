"""The officer sees petitions that repeat others, and the figures of a period."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import moment, office
from tests.feedback.petitioners import filed
from tests.html import parsed, words

from motcua.feedback.commands.answer_petition import answer_petition
from motcua.feedback.commands.file_petition import Writer
from motcua.feedback.commands.receive_petition import receive_petition
from motcua.feedback.models import Petition

pytestmark = pytest.mark.django_db
COUNTER = "Quầy số 3 bắt tôi nộp thêm giấy xác nhận hộ khẩu dù danh mục niêm yết không có giấy này"


@pytest.fixture
def mai(now):
    cache.clear()
    now(moment(20, "10:00"))
    here = office()
    client = Client()
    client.force_login(here.people["mai"])
    client.here = here
    return client


def test_a_repeat_in_other_words_is_shown_with_its_link(mai):
    first = filed(mai.here, text=COUNTER)
    said = f"Thưa Sở, {COUNTER.lower()}."
    other = filed(mai.here, at=moment(9), writer=Writer("Người Mẫu 8", "0900000888"), text=said)
    filed(mai.here, at=moment(9), writer=Writer("Người Mẫu 9", "0900000999"), text="Trang nộp báo lỗi")
    page = parsed(mai.get(f"/phan-anh/xu-ly/{other.code}/"))
    assert page.cssselect(f'.note a[href="/phan-anh/xu-ly/{first.code}/"]')
    assert "nội dung giống" in words(page, ".note")
    assert len(page.cssselect(".note li")) == 1


def test_the_figures_of_a_period_open_their_rows(mai, query_budget):
    one = filed(mai.here)
    by = {"actor": mai.here.mai, "code": one.code}
    receive_petition(at=moment(3), kind=Petition.Kind.POLICY, **by)
    answer_petition(at=moment(6), answer="Đã bỏ ô ấy.", **by)
    filed(mai.here, at=moment(4))
    with query_budget(6):
        page = parsed(mai.get("/phan-anh/thong-ke/?tu=01/03/2026&den=31/03/2026"))
    assert "2 phản ánh, kiến nghị" in words(page, "main")
    assert page.cssselect(f'a[href="/phan-anh/xu-ly/{one.code}/"]')
    assert mai.get("/phan-anh/thong-ke/?tu=01/03/2026&den=31/03/2026&tai=xlsx").content[:2] == b"PK"
    wrong = parsed(mai.get("/phan-anh/thong-ke/?tu=31/03/2026&den=01/03/2026"), 422)
    assert "trước ngày" in words(wrong, "main")
