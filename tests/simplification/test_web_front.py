"""The desk of procedure control begins its day with what waits."""

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.html import parsed, words
from tests.procedures import drafts

from motcua.procedures.commands.hang_sheets import add_listing_place, hang_sheets
from motcua.procedures.rules.states import Action

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(now):
    now(moment(5, "10:00"))
    return office()


def waiting(here, who="ngoc") -> dict[str, str]:
    client = Client()
    client.force_login(here.people[who])
    page = parsed(client.get("/kiem-soat/"))
    found = page.cssselect("section[aria-labelledby=dang-cho] dl > div")
    for one in found:
        way = one.cssselect("a")[0].get("href")
        assert client.get(way).status_code == 200, way
    return {words(one, "dt"): words(one, "dd") for one in found}


def test_what_waits_is_counted_and_opens_its_rows(here):
    drafts.draft(here, name="Đang soạn")
    listed = drafts.public(here)
    place = add_listing_place(actor=here.ngoc, at=moment(3), agency=here.agency, kind="desk", name="Sảnh")
    hang_sheets(actor=here.ngoc, at=moment(3), place_id=place.pk, editions=[listed.pk])
    drafts.publish(here, (listed, Action.REPEAL), number="9/QĐ-UBND")

    found = waiting(here)
    assert found["Bản soạn thảo"] == "1"
    assert found["Quyết định chưa công khai"] == "2"
    assert found["Tờ niêm yết phải thay"] == "1"
    assert found["Rà soát quá hạn"] == "0"


def test_another_agencys_work_is_not_counted(here):
    drafts.draft(office("H22.10", prefix="x"), name="Của nơi khác")
    assert set(waiting(here).values()) == {"0"}


def test_the_bar_leads_the_desk_there(here):
    client = Client()
    client.force_login(here.people["ngoc"])
    bar = parsed(client.get("/kiem-soat/")).cssselect("nav.places a[aria-current=page]")
    assert [one.text_content() for one in bar] == ["Kiểm soát thủ tục"]
