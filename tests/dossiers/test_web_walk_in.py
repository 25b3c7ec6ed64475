"""The counter on screen: find by a few letters, one page, sent twice it makes one dossier."""

import pytest
from django.test import Client
from tests.html import parsed, words

from motcua.dossiers.models import Dossier

pytestmark = pytest.mark.django_db

ALL_PAPERS = {"giay-1": "on", "giay-2": "on", "goc-1": "on"}
PERSON = {"name": "Nguyễn Văn Mẫu 009", "phone": "0900000009", "channel": "counter", "delivery": "counter"}


@pytest.fixture
def binh(office) -> Client:
    client = Client()
    client.force_login(office.people["binh"])
    return client


def address(office) -> str:
    return f"/quay/tiep-nhan/{office.edition.procedure.code}/"


def test_three_letters_without_marks_find_the_procedure(office, binh):
    page = parsed(binh.get("/quay/tiep-nhan/", {"tim": "chung chi"}))

    assert [a.get("href") for a in page.cssselect("table.rows a")] == [address(office)]
    assert "5 ngày làm việc" in page.text_content()


def test_a_walk_in_ends_with_its_promise_and_its_slip(office, binh):
    form = parsed(binh.get(address(office)))
    key = form.cssselect("[name=client_key]")[0].get("value")
    done = binh.post(address(office), {**PERSON, **ALL_PAPERS, "client_key": key})
    dossier = Dossier.objects.get()

    assert done.status_code == 302
    page = parsed(binh.get(done["Location"]))
    assert words(page, "h1").startswith("Đã tiếp nhận, hẹn trả 17:00")
    assert [paper.original_seen for paper in dossier.papers.all()] == [True, False]


def test_the_back_button_makes_no_second_dossier(office, binh):
    given = {**PERSON, **ALL_PAPERS, "client_key": "quay-1"}
    first = binh.post(address(office), given)
    again = binh.post(address(office), given)

    assert first["Location"] == again["Location"]
    assert Dossier.objects.count() == 1


def test_a_missing_paper_is_named_and_nothing_typed_is_lost(office, binh):
    page = parsed(binh.post(address(office), {**PERSON, "giay-1": "on", "client_key": "k"}), status=422)

    assert "Bản sao văn bằng chuyên môn" in words(page, "[role=alert]")
    assert page.cssselect("[name=name]")[0].get("value") == PERSON["name"]
    assert page.cssselect("[name=giay-1]")[0].get("checked") is not None
    assert not Dossier.objects.exists()


def test_a_nameless_person_is_pointed_at(office, binh):
    page = parsed(binh.post(address(office), {**ALL_PAPERS, "client_key": "k"}), status=422)

    assert page.cssselect("[name=name]")[0].get("aria-invalid") == "true"


def test_the_specialist_does_not_stand_at_the_counter(office):
    client = Client()
    client.force_login(office.people["hoa"])

    assert client.get("/quay/tiep-nhan/").status_code in {403, 422}


def test_an_unknown_procedure_is_not_found(office, binh):
    assert binh.get("/quay/tiep-nhan/9.999999/").status_code == 404
