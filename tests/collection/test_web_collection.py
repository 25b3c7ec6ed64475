"""Collected figures on screen: asked, owed, filled in with checks on the spot, approved, opened."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import moment
from tests.collection.making import AT, approved, collected, save, submitted, tree
from tests.html import parsed, words
from tests.scans import PDF

from motcua.collection.models import Return, Round

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(now):
    now(moment(4, "10:00"))
    return tree()


@pytest.fixture
def one(here):
    return collected(here.above, here.below.agency.code).returns.get()


def as_(office, name):
    client = Client()
    client.force_login(office.people[name])
    return client


def figures(**more):
    return {f"so-{key}": value for key, value in ({"staff": "38", "men": "21", "women": "17"} | more).items()}


def test_a_round_is_opened_for_a_legal_period_and_is_owed_below(here):
    mai = as_(here.above, "mai")
    form = {"set_code": "to-chuc", "period": "half_year", "year": "2026"}
    page = parsed(mai.post("/thu-thap/mo/", form), 422)
    assert "chọn ít nhất một đơn vị" in words(page, "main")
    form["agencies"] = here.below.agency.code
    page = parsed(mai.post("/thu-thap/mo/", form, follow=True))
    assert "1 đơn vị phải trả lời" in words(page, "body")
    owed = words(parsed(as_(here.below, "son").get("/thu-thap/")), "main table")
    assert "Tổ chức bộ máy" in owed
    assert "22/06/2026" in owed  # the twentieth is a Saturday
    assert "(15/12/2025 đến 14/06/2026)" in owed


def test_a_set_is_taken_away_edited_and_used(here):
    mai = as_(here.above, "mai")
    text = mai.get("/thu-thap/bo/iso-9001.toml").content.decode()
    own = re.sub('title = "[^"]+"', 'title = "ISO của Sở"', text, count=1)
    form = {"set_code": "to-chuc", "period": "year", "year": "2026", "agencies": here.below.agency.code}
    sent = {"own_set": SimpleUploadedFile("bo.toml", b"title = [")}
    page = parsed(mai.post("/thu-thap/mo/", form | sent), 422)
    assert "không phải tệp TOML" in words(page, "main")
    sent = {"own_set": SimpleUploadedFile("bo.toml", own.encode())}
    parsed(mai.post("/thu-thap/mo/", form | sent, follow=True))
    assert Round.objects.get().indicators["title"] == "ISO của Sở"


def test_a_wrong_sum_is_said_on_the_spot_and_what_was_typed_stays(here, one):
    son, url = as_(here.below, "son"), f"/thu-thap/phieu/{one.pk}/"
    page = parsed(son.post(f"{url}gui/", figures(women="18", minorities="hai")), 422)
    said = words(page, "main")
    assert "không đọc được “hai”" in said
    assert page.cssselect("input[name=so-minorities]")[0].get("value") == "hai"
    page = parsed(son.post(f"{url}gui/", figures(women="18", minorities="2")), 422)
    assert "ghi 38, nhưng Nam + Nữ cộng lại là 39" in words(page, "main")
    page = parsed(son.post(f"{url}gui/", figures(minorities="2"), follow=True))
    assert "chờ duyệt" in words(page, "main") + words(page, "body")
    assert Return.objects.get().state == "submitted"


def test_evidence_goes_up_and_the_asker_opens_it(here, one):
    son, mai, url = as_(here.below, "son"), as_(here.above, "mai"), f"/thu-thap/phieu/{one.pk}/"
    sent = figures(minorities="2") | {"file": SimpleUploadedFile("danh-sach.pdf", PDF)}
    parsed(son.post(f"{url}gui/", sent, follow=True))
    [entry] = one.events.exclude(file_sha256="")
    assert b"".join(mai.get(f"{url}kiem-chung/{entry.pk}/").streaming_content) == PDF
    page = parsed(mai.post(f"{url}tra-lai/", {"note": ""}), 422)
    assert "chưa ghi lý do" in words(page, "main")
    parsed(mai.post(f"{url}duyet/", {}, follow=True))
    assert Return.objects.get().state == "approved"


def test_every_figure_of_a_round_opens_its_units(here, one):
    approved(here.below.mai, here.above.mai, one)
    mai = as_(here.above, "mai")
    page = parsed(mai.get(f"/thu-thap/dot/{one.round_id}/"))
    opened = [link.get("href") for link in page.cssselect("td.num a")]
    assert len(opened) == 5
    first = parsed(mai.get(opened[0]))
    assert words(first, "h1") == "Tổng số người: 38"
    assert "Trung tâm Y tế Mẫu" in words(first, "main table")
    assert "44,7%" in words(parsed(mai.get(opened[4])), "h1")
    before = parsed(mai.get(f"/thu-thap/dot/{one.round_id}/?den-ngay=01/03/2026"))
    assert {words(cell, "a") for cell in before.cssselect("td.num:has(a)")} == {"–"}


def test_a_locked_figure_is_corrected_on_screen(here, one):
    approved(here.below.mai, here.above.mai, one)
    son, mai, url = as_(here.below, "son"), as_(here.above, "mai"), f"/thu-thap/phieu/{one.pk}/"
    form = figures(staff="39", women="18", minorities="2") | {"note": "Đếm sót"}
    page = parsed(son.post(f"{url}de-nghi-sua/", form), 422)
    assert "cần số văn bản hoặc tệp" in words(page, "main")
    parsed(son.post(f"{url}de-nghi-sua/", form | {"document_number": "12/TTYT"}, follow=True))
    page = parsed(mai.get(url))
    assert "Tổng số người: 39" in words(page, "section[aria-labelledby=dn]")
    parsed(mai.post(f"{url}chap-nhan/", {}, follow=True))
    assert "Tổng số người: 39" in words(parsed(mai.get(f"/thu-thap/dot/{one.round_id}/staff/")), "h1")


def test_a_return_is_passed_down_on_screen(here):
    mine = collected(here.above, here.above.agency.code).returns.get()
    mai = as_(here.above, "mai")
    page = parsed(mai.get(f"/thu-thap/phieu/{mine.pk}/"))
    [link] = [a.get("href") for a in page.cssselect("main a") if "phieu=" in (a.get("href") or "")]
    form = {
        "set_code": "nhan-su",
        "period": "custom",
        "year": "2026",
        "agencies": here.below.agency.code,
        "starts_on": "02/01/2026",
        "ends_on": "28/02/2026",
        "due_on": "05/03/2026",
    }
    parsed(mai.post(link, form, follow=True))
    below = Round.objects.get(parent=mine)
    approved(here.below.mai, here.above.mai, below.returns.get())
    page = parsed(mai.post(f"/thu-thap/phieu/{mine.pk}/lay-so/", follow=True))
    assert page.cssselect("input[name=so-staff]")[0].get("value") == "38"


def test_nobody_sees_a_button_that_would_refuse_them(here, one):
    submitted(here.below.son, one)

    def acts(office, name):
        page = parsed(as_(office, name).get(f"/thu-thap/phieu/{one.pk}/"))
        return {form.get("action").rstrip("/").rsplit("/", 1)[1] for form in page.cssselect("main form")}

    assert acts(here.above, "mai") == {"duyet", "tra-lai"}
    assert acts(here.above, "quantri") == acts(here.below, "son") == set()


def test_pages_cost_few_statements(here, query_budget):
    one = collected(here.above, here.below.agency.code).returns.get()
    save(here.below.mai, one, AT)
    mai = as_(here.above, "mai")
    for url, budget in (
        ("/thu-thap/", 10),
        (f"/thu-thap/dot/{one.round_id}/", 11),
        (f"/thu-thap/dot/{one.round_id}/staff/", 12),
        (f"/thu-thap/phieu/{one.pk}/", 13),
    ):
        with query_budget(budget):
            parsed(mai.get(url))
