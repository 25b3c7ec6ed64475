"""A new officer, from the administrator's screen to the first day of work; and the way out again."""

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.html import parsed, words

from motcua.organisation.models import Person

pytestmark = pytest.mark.django_db
NEW = {
    "full_name": "Mai Thị Nga",
    "username": "nga",
    "address": "chị Nga",
    "role": "specialist",
    "since": "16/03/2026",
}


@pytest.fixture
def here(now):
    now(moment(16, "10:00"))
    return office()


def client_of(here, who):
    client = Client()
    client.force_login(here.people[who])
    return client


def signed_in(name, password):
    client = Client()
    return client, client.post("/dang-nhap/", {"username": name, "password": password}, follow=True)


def test_a_new_officer_chooses_a_password_and_begins_to_work(here):
    boss = client_of(here, "quantri")
    assert words(parsed(boss.get("/to-chuc/nguoi/")), "main h1") == "Người và vị trí"
    missing = boss.post("/to-chuc/nguoi/moi/", NEW)
    assert "đơn vị" in words(parsed(missing, 422), ".note.late")
    shown = parsed(boss.post("/to-chuc/nguoi/moi/", NEW | {"unit": str(here.division.pk)}))
    password = shown.cssselect("dd.big")[1].text_content()

    client, first = signed_in("nga", password)
    assert words(parsed(first), "main h1") == "Chọn mật khẩu của bạn"
    assert client.get("/ban-lam-viec/").status_code == 403
    same = client.post("/dang-nhap/mat-khau-cua-toi/", {"password": password})
    assert "phải khác" in words(parsed(same, 422), ".note.late")
    done = client.post("/dang-nhap/mat-khau-cua-toi/", {"password": "mot-cua-cua-nga-2026"}, follow=True)
    assert words(parsed(done), "main h1") == "Bàn làm việc hôm nay"
    assert words(parsed(signed_in("nga", password)[1], 422), "main h1") == "Đăng nhập"


def test_a_handed_over_password_does_not_wait_for_ever(here, now):
    boss, hoa = client_of(here, "quantri"), here.people["hoa"]
    shown = parsed(boss.post(f"/to-chuc/nguoi/{hoa.pk}/mat-khau/"))
    password = shown.cssselect("dd.big")[1].text_content()
    now(moment(24, "10:00"))
    assert "quá 7 ngày" in parsed(signed_in("hoa", password)[1], 422).text_content()


def test_who_is_locked_is_out_and_may_come_back(here):
    boss, hoa = client_of(here, "quantri"), here.people["hoa"]
    hers = client_of(here, "hoa")
    url = f"/to-chuc/nguoi/{hoa.pk}/"
    assert "lý do" in words(parsed(boss.post(f"{url}khoa/"), 422), ".note.late")
    locked = parsed(boss.post(f"{url}khoa/", {"ground": "QĐ 12/QĐ-SYT"}, follow=True))
    assert "QĐ 12/QĐ-SYT" in words(locked, "[aria-labelledby=nhat-ky] li")
    assert hers.get("/ban-lam-viec/").status_code == 403
    parsed(boss.post(f"{url}mo/", {"ground": "Trở lại"}, follow=True))
    assert Person.objects.get(pk=hoa.pk).is_active


def test_posts_are_given_and_ended_on_the_page(here):
    boss, hoa = client_of(here, "quantri"), here.people["hoa"]
    url = f"/to-chuc/nguoi/{hoa.pk}/"
    head = {"vi-tri-role": "division_head", "vi-tri-unit": str(here.division.pk), "vi-tri-acting": "on"}
    given = parsed(boss.post(f"{url}vi-tri/", head | {"vi-tri-since": "01/04/2026"}, follow=True))
    assert "Lãnh đạo phòng" in words(given, "table")
    post = Person.objects.get(pk=hoa.pk).posts.get(role="specialist")
    bad = boss.post(f"{url}het-vi-tri/", {"post": post.pk, "until": "31/02/2026", "ground": "Nghỉ hưu"})
    assert "Ngày cuối" in words(parsed(bad, 422), ".note.late")
    right = {"post": post.pk, "until": "31/03/2026", "ground": "Nghỉ hưu"}
    assert "31/03/2026" in words(parsed(boss.post(f"{url}het-vi-tri/", right, follow=True)), "table")


def test_units_and_letterhead(here):
    boss = client_of(here, "quantri")
    unit = {"viec": "don-vi", "don-vi-name": "Phòng Kế hoạch", "don-vi-kind": "division"}
    assert "Phòng Kế hoạch" in words(parsed(boss.post("/to-chuc/don-vi/", unit, follow=True)), "table")
    assert "đã có" in words(parsed(boss.post("/to-chuc/don-vi/", unit), 422), ".note.late")
    head = {"viec": "dau-thu", "dau-thu-parent_body": "UBND tỉnh Trà Vinh", "dau-thu-place": "Trà Vinh"}
    parsed(boss.post("/to-chuc/don-vi/", head, follow=True))
    here.agency.refresh_from_db()
    assert here.agency.parent_body == "UBND tỉnh Trà Vinh"


def test_the_list_asks_a_fixed_number_of_questions(here, query_budget):
    boss = client_of(here, "quantri")
    boss.get("/to-chuc/nguoi/")
    with query_budget(7):
        found = parsed(boss.get("/to-chuc/nguoi/", {"q": "pham thi hoa"}))
    assert len(found.cssselect("main tbody tr")) == 1
