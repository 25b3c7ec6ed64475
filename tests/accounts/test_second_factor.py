"""A second factor: asked for after the password, never the same code twice, a paper code when all is lost."""

from base64 import b32decode

import pytest
from django.test import Client
from tests.accounts.apps import shown
from tests.cast import moment
from tests.html import parsed

from motcua.accounts.models import Authenticator, RecoveryCode
from motcua.accounts.rules.factors import must_have_one, steps_to_try

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

PASSWORD = {"password": "motcua-demo"}


def app_code(page, at):
    """What the app would show for the secret on the page."""
    typed = page.cssselect(".big-code")[0].text_content().replace(" ", "")
    secret = b32decode(typed + "=" * (-len(typed) % 8))
    return shown(secret, at)


def signed_in(office, name):
    client = Client()
    client.force_login(office.people[name])
    return client


def switched_on(client):
    """The app is on; the page that shows the recovery codes."""
    page = parsed(client.get("/tai-khoan/ung-dung-tao-ma/"))
    assert page.cssselect(".qr svg")[0].get("viewbox") or page.cssselect(".qr svg")[0].get("viewBox")
    sent = {"code": app_code(page, moment(2, "10:00"))}
    after = parsed(client.post("/tai-khoan/ung-dung-tao-ma/", sent))
    return page, [one.text_content() for one in after.cssselect(".recovery li")]


def test_the_password_alone_opens_nothing_once_the_app_is_on(office, now):
    lan = signed_in(office, "lan")
    page, codes = switched_on(lan)
    assert len(codes) == len(set(codes)) == 10
    client = Client()
    assert client.post("/dang-nhap/", {"username": "lan", **PASSWORD}).url == "/dang-nhap/lop-thu-hai/"
    assert client.get("/tai-khoan/").status_code == 302
    again = client.post("/dang-nhap/lop-thu-hai/", {"code": app_code(page, moment(2, "10:00"))})
    assert again.status_code == 422, "the code that switched it on does not serve twice"
    now(moment(2, "10:01"))
    before = client.session.session_key
    done = client.post("/dang-nhap/lop-thu-hai/", {"code": app_code(page, moment(2, "10:01"))})
    assert done.url == "/ho-so-cua-toi/"
    assert client.session.session_key != before
    assert client.get("/tai-khoan/").status_code == 200


def test_a_recovery_code_serves_once(office):
    _, codes = switched_on(signed_in(office, "lan"))
    for expected in (302, 422):
        client = Client()
        client.post("/dang-nhap/", {"username": "lan", **PASSWORD})
        typed = codes[3].upper().replace("-", " ")
        assert client.post("/dang-nhap/lop-thu-hai/", {"code": typed}).status_code == expected
    assert RecoveryCode.objects.filter(used_at=None).count() == 9


def test_guessing_is_stopped_with_429_and_the_step_is_over_after_ten_minutes(office, now):
    switched_on(signed_in(office, "lan"))
    client = Client()
    client.post("/dang-nhap/", {"username": "lan", **PASSWORD})
    answers = [client.post("/dang-nhap/lop-thu-hai/", {"code": "000000"}).status_code for _ in range(7)]
    assert answers == [422] * 6 + [429]
    now(moment(2, "10:11"))
    assert client.get("/dang-nhap/lop-thu-hai/").status_code == 422


def test_a_role_that_must_have_one_sets_it_up_before_the_first_page(office, settings, now):
    settings.SECOND_FACTOR_ROLES = frozenset({"director"})
    client = Client()
    first = client.post("/dang-nhap/", {"username": "dung", **PASSWORD, "next": "/bang-dieu-hanh/"})
    assert first.url == "/dang-nhap/bat-lop-thu-hai/"
    assert client.get("/bang-dieu-hanh/").status_code == 403
    page = parsed(client.get(first.url))
    after = parsed(client.post(first.url, {"code": app_code(page, moment(2, "10:00"))}))
    assert len(after.cssselect(".recovery li")) == 10
    assert client.get("/bang-dieu-hanh/").status_code == 200
    assert client.post("/tai-khoan/ung-dung-tao-ma/tat/").status_code == 422, "the role must keep one"
    assert Client().post("/dang-nhap/", {"username": "binh", **PASSWORD}).url == "/ban-lam-viec/"


def test_switching_it_off_takes_the_recovery_codes_along(office):
    lan = signed_in(office, "lan")
    switched_on(lan)
    lan.post("/tai-khoan/ung-dung-tao-ma/tat/")
    assert not Authenticator.objects.exists()
    assert not RecoveryCode.objects.exists()


def test_the_secret_is_not_kept_in_the_clear(office):
    page, _ = switched_on(signed_in(office, "lan"))
    typed = page.cssselect(".big-code")[0].text_content().replace(" ", "")
    secret = b32decode(typed + "=" * (-len(typed) % 8))
    assert secret not in bytes(Authenticator.objects.get().secret)


def test_the_rules_of_steps_and_roles():
    assert steps_to_try(900.0, 0) == [29, 30, 31]
    assert steps_to_try(900.0, 30) == [31]
    assert must_have_one(["clerk"], frozenset({"*"}))
    assert not must_have_one([], frozenset({"*"})), "citizens are offered one, not made to"
