"""Signing in: the right password opens, guessing is slowed down, the demo's password stays in the demo."""

from datetime import date

import pytest
from django.core.cache import cache
from tests.cast import office
from tests.html import parsed

from motcua.organisation.models import Person, Post

pytestmark = pytest.mark.django_db

ADDRESS = "/dang-nhap/"
RIGHT = {"username": "binh", "password": "motcua-demo"}
WRONG = {"username": "binh", "password": "khong-phai"}


@pytest.fixture(autouse=True)
def _forget_tries():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def here():
    return office()


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_an_officer_goes_to_the_desk_and_a_citizen_to_their_dossiers(client, here):
    assert client.post(ADDRESS, RIGHT).headers["Location"] == "/ban-lam-viec/"
    client.post("/dang-xuat/")
    assert client.post(ADDRESS, RIGHT | {"username": "lan"}).headers["Location"] == "/ho-so-cua-toi/"


def test_a_wrong_password_and_an_unknown_name_are_told_alike(client, here):
    answers = [client.post(ADDRESS, WRONG), client.post(ADDRESS, WRONG | {"username": "ai"})]
    assert [answer.status_code for answer in answers] == [422, 422]
    for answer in answers:
        assert "Tên đăng nhập hoặc mật khẩu không đúng." in answer.content.decode()
        assert "khong-phai" not in answer.content.decode()
    assert not is_signed_in(client)


def test_after_five_failures_even_the_right_password_waits(client, here):
    for _ in range(5):
        assert client.post(ADDRESS, WRONG).status_code == 422
    assert client.post(ADDRESS, RIGHT).status_code == 429
    assert client.post(ADDRESS, RIGHT | {"username": "BINH"}).status_code == 429
    assert not is_signed_in(client)
    assert client.post(ADDRESS, RIGHT | {"username": "hoa"}).status_code == 302


def test_guessing_from_elsewhere_does_not_lock_the_officer_out(client, here):
    for _ in range(6):
        client.post(ADDRESS, WRONG, REMOTE_ADDR="203.0.113.9")
    assert client.post(ADDRESS, RIGHT, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_one_address_cannot_go_through_many_names(client, here):
    for n in range(60):
        client.post(ADDRESS, {"username": f"ten{n}", "password": "x"})
    assert client.post(ADDRESS, RIGHT).status_code == 429


def test_the_demo_password_opens_nothing_outside_the_demo(client, here, settings):
    settings.DEMO = False
    settings.SECRET_KEY = "of the tests"
    assert client.post(ADDRESS, RIGHT).status_code == 422
    assert "motcua-demo" not in client.get(ADDRESS).content.decode()
    binh = here.people["binh"]
    binh.set_password("mot-mat-khau-khac")
    binh.save()
    assert client.post(ADDRESS, RIGHT | {"password": "mot-mat-khau-khac"}).status_code == 302


def test_a_locked_account_stays_out_and_loses_its_session(client, here):
    client.post(ADDRESS, RIGHT)
    Person.objects.filter(username="binh").update(is_active=False)
    assert "Đăng xuất" not in client.get("/thu-tuc/").content.decode()
    assert client.post(ADDRESS, RIGHT).status_code == 422


def test_a_post_taken_away_or_given_counts_from_the_next_request(client, here):
    client.post(ADDRESS, RIGHT)
    assert client.get("/ban-lam-viec/").status_code == 200
    Post.objects.filter(person=here.people["binh"]).update(valid_to=date(2000, 1, 1))
    assert client.get("/ban-lam-viec/").status_code == 403
    Post.objects.filter(person=here.people["binh"]).update(valid_to=None)
    assert client.get("/ban-lam-viec/").status_code == 200


def test_a_changed_password_ends_the_sessions_of_an_officer(client, here):
    client.post(ADDRESS, RIGHT)
    binh = Person.objects.get(username="binh")
    binh.set_password("mot-mat-khau-khac")
    binh.save()
    assert client.get("/ban-lam-viec/").status_code == 403


@pytest.mark.parametrize("wanted", ["https://example.org/", "//example.org", "javascript:alert(1)"])
def test_nobody_is_sent_to_another_site(client, here, wanted):
    assert client.post(ADDRESS, RIGHT | {"next": wanted}).headers["Location"] == "/ban-lam-viec/"


def test_the_person_goes_where_they_were_going(client, here):
    assert 'value="/bao-cao/"' in client.get(ADDRESS, {"next": "/bao-cao/"}).content.decode()
    assert client.post(ADDRESS, RIGHT | {"next": "/bao-cao/"}).headers["Location"] == "/bao-cao/"


def test_a_page_for_officers_leads_back_to_itself_through_signing_in(client, here):
    turned = parsed(client.get("/ke-hoach/?nam=2026&loai=it"), 403)
    assert turned.cssselect("h1")[0].text_content() == "Trang này cần đăng nhập"
    [way] = [one.get("href") for one in turned.cssselect("main a.primary")]
    form = parsed(client.get(way)).cssselect("main form")[0]
    given = {one.get("name"): one.get("value") for one in form.cssselect("input[type=hidden]")}
    there = client.post(ADDRESS, RIGHT | {"next": given["next"]}).headers["Location"]
    assert there == "/ke-hoach/?nam=2026&loai=it"


def test_signing_out_needs_a_form_and_forgets(client, here):
    client.post(ADDRESS, RIGHT)
    assert client.get("/dang-xuat/").status_code == 405
    assert client.post("/dang-xuat/").status_code == 302
    assert not is_signed_in(client)


def test_an_empty_form_says_what_is_missing(client, here):
    answer = client.post(ADDRESS, {})
    assert answer.status_code == 422
    assert "chưa nhập mật khẩu" in answer.content.decode()


@pytest.mark.parametrize(
    ("who", "page"),
    [
        ("binh", "/ban-lam-viec/"), ("hoa", "/ban-lam-viec/"), ("tuan", "/ban-lam-viec/"),
        ("dung", "/ban-lam-viec/"), ("son", "/ban-lam-viec/"), ("ngoc", "/thu-tuc/danh-muc/"),
        ("lan", "/ho-so-cua-toi/"),
    ],
)  # fmt: skip
def test_everybodys_day_begins_at_the_page_of_the_job(here, client, who, page):
    sent = {"username": who, "password": "motcua-demo"}
    assert client.post(ADDRESS, sent).headers["Location"] == page


@pytest.mark.parametrize("who", ["mai", "kien", "quantri"])
def test_those_without_dossiers_of_their_own_do_not_begin_at_everybodys(here, client, who):
    answer = client.post(ADDRESS, {"username": who, "password": "motcua-demo"})
    assert answer.headers["Location"] != "/ban-lam-viec/"
    assert client.get(answer.headers["Location"]).status_code == 200
