"""Registering, a forgotten password, another address: by a code that came over real SMTP."""

from datetime import timedelta

import pytest
from django.test import Client
from tests.cast import moment
from tests.html import parsed

from motcua.accounts.models import Contact, SentCode
from motcua.foundation.messaging.models import Message
from motcua.foundation.messaging.post import carry_waiting
from motcua.organisation.models import Person, Session

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

WHO = {"full_name": "Nguyễn Văn Mẫu 100", "reach": "Mau100@Vidu.vn ", "password": "mot-cau-that-dai"}
NEW = "mot-cau-khac-han"


def registered(client, box, **changes):
    where = client.post("/dang-ky/", WHO | changes).url
    client.post(where, {"code": box.code()})
    return where


def is_in(client):
    return "_auth_user_id" in client.session


def test_a_code_from_the_mailbox_makes_the_account_and_signs_in(client, post_box):
    where = client.post("/dang-ky/?next=/ho-so-cua-toi/", WHO).url
    assert not Person.objects.exists()
    assert post_box.letters[0][0] == "mau100@vidu.vn"
    assert "Nguyễn" not in "".join(post_box.letters[0])
    visitor = client.session.session_key
    answer = client.post(where, {"code": post_box.code()})
    assert answer.url == "/ho-so-cua-toi/"
    assert client.session.session_key != visitor
    person = Person.objects.get()
    assert (person.full_name, person.email) == ("Nguyễn Văn Mẫu 100", "mau100@vidu.vn")
    assert Contact.objects.get().person == person
    # What waited beside the code is gone, and so is the letter's code.
    assert SentCode.objects.get().facts == {}


def test_the_address_signs_in_as_a_name_does(client, post_box):
    registered(client, post_box)
    client.post("/dang-xuat/")
    assert (
        client.post("/dang-nhap/", {"username": "MAU100@vidu.vn", "password": WHO["password"]}).status_code
        == 302
    )
    assert is_in(client)


def test_nobody_learns_which_addresses_have_accounts(client, post_box, now):
    registered(client, post_box)
    now(moment(2, "10:05"))
    stranger = Client()
    for where, sent in (("/dang-ky/", WHO), ("/quen-mat-khau/", {"reach": "ai@vidu.vn"})):
        known = stranger.post(where, sent | {"reach": "mau100@vidu.vn"})
        unknown = stranger.post(where, sent | {"reach": "khong-co@vidu.vn"})
        assert (known.status_code, unknown.status_code) == (302, 302)
        texts = [
            parsed(stranger.get(one.url)).cssselect("main h1 + p")[0].text_content()
            for one in (known, unknown)
        ]
        assert texts[0].replace("m•••", "k•••") == texts[1]
        now(moment(2, "10:10"))
    assert len(post_box.letters) == 5
    assert "đã gắn với một tài khoản" in post_box.letters[1][2]
    assert "chưa có tài khoản" in post_box.letters[4][2]


def test_a_wrong_code_is_counted_and_the_fifth_ends_it(client, post_box):
    where = client.post("/dang-ky/", WHO).url
    wrong = "000000" if post_box.code() != "000000" else "111111"
    answers = [client.post(where, {"code": wrong}) for _ in range(5)]
    assert [one.status_code for one in answers] == [422] * 5
    assert "còn thử được 4 lần" in answers[0].content.decode()
    assert client.post(where, {"code": post_box.code()}).status_code == 422
    assert not Person.objects.exists()


def test_a_code_is_over_after_a_quarter_of_an_hour_and_after_use(client, post_box, now):
    where = client.post("/dang-ky/", WHO).url
    now(moment(2, "10:15"))
    assert client.post(where, {"code": post_box.code()}).status_code == 422
    where = registered(client, post_box)
    assert Client().get(where).status_code == 422


def test_sending_again_waits_a_minute_and_says_so_with_429(client, post_box, now):
    client.post("/dang-ky/", WHO)
    answer = client.post("/dang-ky/", WHO)
    assert answer.status_code == 429
    assert "Chờ 60 giây" in answer.content.decode()
    for minute in range(2, 6):
        now(moment(2, f"10:0{minute}"))
        assert client.post("/dang-ky/", WHO).status_code == 302
    now(moment(2, "10:30"))
    assert client.post("/dang-ky/", WHO).status_code == 429
    now(moment(2, "11:01"))
    assert client.post("/dang-ky/", WHO).status_code == 302


def test_one_place_cannot_have_letters_sent_to_the_whole_town(client, post_box):
    for number in range(10):
        client.post("/quen-mat-khau/", {"reach": f"ai{number}@vidu.vn"})
    assert client.post("/quen-mat-khau/", {"reach": "ai11@vidu.vn"}).status_code == 429
    assert len(post_box.letters) == 10


def test_a_forgotten_password_is_set_anew_and_every_session_is_over(client, post_box, now):
    registered(client, post_box)
    now(moment(2, "10:05"))
    other = Client()
    where = other.post("/quen-mat-khau/", {"reach": "mau100@vidu.vn"}).url
    assert other.post(where, {"code": post_box.code(), "password": "ngan"}).status_code == 422
    assert other.post(where, {"code": post_box.code(), "password": NEW}).status_code == 302
    assert is_in(other)
    assert client.get("/tai-khoan/").status_code == 302
    fresh = Client()
    assert (
        fresh.post("/dang-nhap/", {"username": "mau100@vidu.vn", "password": WHO["password"]}).status_code
        == 422
    )
    assert fresh.post("/dang-nhap/", {"username": "mau100@vidu.vn", "password": NEW}).status_code == 302


def test_a_changed_password_keeps_this_device_and_ends_the_others(client, post_box):
    registered(client, post_box)
    other = Client()
    other.post("/dang-nhap/", {"username": "mau100@vidu.vn", "password": WHO["password"]})
    wrong = client.post("/tai-khoan/mat-khau/", {"current": "khong-phai", "password": NEW})
    assert wrong.status_code == 422
    assert other.get("/tai-khoan/").status_code == 200
    right = client.post("/tai-khoan/mat-khau/", {"current": WHO["password"], "password": NEW})
    assert right.url == "/tai-khoan/"
    assert client.get("/tai-khoan/").status_code == 200
    assert other.get("/tai-khoan/").status_code == 302
    assert Session.objects.count() == 1


def test_a_telephone_is_added_and_another_person_cannot_use_the_code_page(client, post_box):
    registered(client, post_box)
    where = client.post("/tai-khoan/lien-lac/", {"reach": "+84 900 000 100"}).url
    body = Message.objects.get(channel="sms").body
    code = next(part for part in body.replace(",", " ").split() if part.isdigit() and len(part) == 6)
    stranger = Client()
    stranger.force_login(Person.objects.create(username="khac", full_name="Khác"))
    assert stranger.post(where, {"code": code}).status_code == 422
    assert client.post(where, {"code": code}).url == "/tai-khoan/"
    assert Person.objects.get(full_name=WHO["full_name"]).phone == "0900000100"
    assert Contact.objects.count() == 2


@pytest.mark.parametrize(
    "reach", ["", "khong phai", "a@b", "0123", "+1 555 0100", "a..b@vidu.vn", "a@vidu.vn\nBcc: x@y.vn"]
)
def test_what_is_no_address_gets_a_clear_answer_and_no_letter(client, post_box, reach):
    answer = client.post("/dang-ky/", WHO | {"reach": reach})
    assert answer.status_code in (422, 302)
    assert all("\n" not in to for to, _, _ in post_box.letters)
    if answer.status_code == 422:
        assert parsed(answer, status=422).cssselect(".error")
        assert post_box.letters == []


def test_a_mail_server_that_refuses_is_tried_again_by_the_job(client, post_box):
    post_box.refuses = True
    assert client.post("/dang-ky/", WHO).status_code == 302
    waiting = Message.objects.get()
    assert (waiting.state, waiting.tries) == ("waiting", 1)
    assert "451" in waiting.error
    post_box.refuses = False
    assert carry_waiting(at=moment(2, "10:00")) == 0
    assert carry_waiting(at=moment(2, "10:00") + timedelta(minutes=3)) == 1
    assert carry_waiting(at=moment(2, "10:30")) == 0
    assert len(post_box.letters) == 1


def test_where_nothing_is_connected_nobody_is_promised_a_letter(client, settings):
    settings.CARRIERS = {"email": "", "sms": ""}
    assert "Đăng ký" not in client.get("/dang-nhap/").content.decode()
    answer = client.post("/dang-ky/", WHO)
    assert answer.status_code == 422
    assert "chưa bật gửi mã" in answer.content.decode()
