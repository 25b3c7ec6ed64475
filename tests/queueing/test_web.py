"""The number machine, the hall screen and the officer's queue on screen."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.html import parsed, words

from motcua.queueing.access import kiosk_key
from motcua.queueing.models import Ticket

pytestmark = pytest.mark.django_db


@pytest.fixture
def kiosk(office, now):
    now(moment(2, "08:00"))
    return f"/lay-so/{office.agency.code}/{kiosk_key(office.agency.code)}/"


def signed_in(office, name: str) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def test_one_touch_gives_a_number_and_a_second_person_the_next(office, kiosk):
    machine = Client()
    machine.post(kiosk, {"service": "A", "priority": "elderly"})
    page = parsed(machine.post(kiosk, {"service": "A", "priority": ""}, follow=True))

    assert words(page, ".huge") == "A002"
    assert "1 người đang chờ trước bạn" in page.text_content()
    assert Ticket.objects.first().priority == "elderly"


def test_nobody_draws_numbers_without_the_machines_address(office, kiosk):
    assert Client().get(f"/lay-so/{office.agency.code}/guessed/").status_code == 404
    assert Client().post(f"/lay-so/{office.agency.code}/guessed/", {"service": "A"}).status_code == 404
    assert not Ticket.objects.exists()


def test_the_hall_sees_who_is_called_and_renews_itself(office, kiosk):
    Client().post(kiosk, {"service": "A"})
    signed_in(office, "binh").post("/quay/goi-so/", {"desk": "3"})
    page = parsed(Client().get(f"/man-hinh/{office.agency.code}/"))

    assert words(page, ".huge") == "A001"
    assert "đến quầy 3" in page.text_content()
    assert page.cssselect("meta[http-equiv=refresh]")[0].get("content") == "5"


def test_the_officer_calls_again_marks_missed_and_calls_back(office, kiosk):
    Client().post(kiosk, {"service": "B"})
    binh, ticket = signed_in(office, "binh"), Ticket.objects.get()
    binh.post("/quay/goi-so/", {"desk": "1"})
    for act in ("goi-lai", "vang"):
        binh.post(f"/quay/goi-so/{ticket.pk}/{act}/")
    page = parsed(binh.get("/quay/goi-so/"))
    assert "vắng mặt" in page.text_content()
    binh.post(f"/quay/goi-so/{ticket.pk}/goi-lai/")
    ticket.refresh_from_db()

    assert (ticket.state, ticket.calls, ticket.desk) == ("called", 3, "1")
    assert binh.post(f"/quay/goi-so/{ticket.pk}/no-such-act/").status_code == 404


def test_the_specialist_calls_nobody(office, kiosk):
    assert signed_in(office, "hoa").get("/quay/goi-so/").status_code == 403
