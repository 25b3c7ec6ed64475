"""A session is read with its person, and ends for everybody who may no longer use it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import office

from motcua.organisation.access import session_of
from motcua.organisation.models import Post, Session

pytestmark = pytest.mark.django_db

DESK, ANYWHERE = "/ban-lam-viec/", "/thu-tuc/"


@pytest.fixture
def here():
    return office()


@pytest.fixture
def binh(client, here):
    client.force_login(here.people["binh"])
    return client


def is_known(client):
    return "Đăng xuất" in client.get(ANYWHERE).content.decode()


def test_the_person_and_the_posts_come_with_the_session_in_one_statement(binh):
    key = binh.session.session_key
    with CaptureQueriesContext(connection) as asked:
        found = session_of(key, timezone.now())
    assert len(asked) == 1
    assert found.person.username == "binh"
    assert [(dated.post.role, dated.post.unit_name) for dated in found.person.known_posts] == [
        ("one_stop", "Bộ phận một cửa")
    ]


def test_the_session_row_says_whose_it_is(binh, here):
    assert Session.objects.get().person == here.people["binh"]


def test_a_citizen_without_posts_is_known_and_is_no_officer(client, here):
    client.force_login(here.people["lan"])
    assert is_known(client)
    assert client.get(DESK).status_code == 403


def test_a_person_with_two_posts_holds_both(binh, here):
    Post.objects.create(person=here.people["binh"], agency=here.agency, role="inspector", is_acting=True)
    posts = session_of(binh.session.session_key, timezone.now()).person.known_posts
    assert [(dated.post.role, dated.post.is_acting) for dated in posts] == [
        ("one_stop", False),
        ("inspector", True),
    ]


def test_a_session_that_has_run_out_opens_nothing(binh):
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert not is_known(binh)


def test_a_session_taken_out_of_the_table_opens_nothing(binh):
    Session.objects.all().delete()
    assert binh.get(DESK).status_code == 403


def test_a_copied_cookie_is_worth_nothing_after_signing_out(binh, client):
    cookie = binh.cookies["sessionid"].value
    binh.post("/dang-xuat/")
    client.cookies["sessionid"] = cookie
    assert client.get(DESK).status_code == 403


def test_an_invented_key_is_nobodys(client, here):
    client.cookies["sessionid"] = "a" * 32
    assert not is_known(client)


def test_a_session_under_the_secret_before_moves_over_and_stays(binh, settings):
    key, settings.SECRET_KEY_FALLBACKS = binh.session.session_key, [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new secret of the office, put in place today"
    assert is_known(binh)
    assert binh.session.session_key != key
    settings.SECRET_KEY_FALLBACKS = []
    assert is_known(binh)


def test_a_session_under_a_secret_that_is_no_longer_honoured_is_over(binh, settings):
    settings.SECRET_KEY = "a new secret of the office, put in place today"
    assert not is_known(binh)
    assert not Session.objects.exists()


def test_a_way_of_signing_in_that_was_taken_away_lets_nobody_in(binh, settings):
    settings.AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
    assert not is_known(binh)
