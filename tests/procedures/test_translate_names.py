"""Agencies, units and sectors are called in English what the office wrote, wherever their name stands."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.html import parsed
from tests.procedures.drafts import public

from motcua.foundation.english.models import EnglishName
from motcua.foundation.english.names import stored_names
from motcua.foundation.english.saying import said_plain
from motcua.foundation.english.speaking import speaking
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.procedures.commands.translate_names import LONGEST, translate_names

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
DEPARTMENT = "Department of Health of the province"


def test_the_names_stand_on_the_english_pages_and_are_searched(office, query_budget):
    edition = public(office)
    officer, reader = Client(), Client()
    officer.force_login(office.people["ngoc"])
    reader.cookies["ngon-ngu"] = "en"
    sector = edition.sector.name
    typed = {"ten": [office.agency.name, sector], "anh": [f" {DEPARTMENT} ", "Pharmacy matters"]}
    answer = officer.post("/thu-tuc/ten-tieng-anh/", typed, follow=True)
    assert "Đã lưu 2 tên tiếng Anh." in parsed(answer).text_content()
    kept = [one for one in parsed(answer).cssselect("input[name=anh]") if one.value]
    assert {one.value for one in kept} == {DEPARTMENT, "Pharmacy matters"}
    with query_budget(6):
        officer.get("/thu-tuc/ten-tieng-anh/")

    here = f"?noi={office.agency.code}"
    page = f"/thu-tuc/{edition.procedure.code}/{here}"
    assert DEPARTMENT not in parsed(reader.get(f"{page}&lang=vi", follow=True)).text_content()
    reader.cookies["ngon-ngu"] = "en"
    assert DEPARTMENT in parsed(reader.get(page)).text_content()
    found = reader.get(f"/thu-tuc/{here}&tim=pharmacy+matters")
    assert "Pharmacy matters" in parsed(found).text_content()
    assert edition.procedure.code in found.content.decode()


def test_a_sentence_with_a_name_in_it_is_said_with_the_new_one(office):
    names = {office.agency.name: DEPARTMENT}
    sentence = f"Hồ sơ đã khép lại tại {office.agency.name}."
    assert translate_names(actor=office.ngoc, at=moment(2), agency=office.agency, names=names) == 1
    assert translate_names(actor=office.ngoc, at=moment(2), agency=office.agency, names=names) == 0
    with speaking("en", with_names=stored_names):
        assert said_plain(office.agency.name) == DEPARTMENT
    other = {office.agency.name: "Health Department"}
    translate_names(actor=office.ngoc, at=moment(2), agency=office.agency, names=other)
    with speaking("en", with_names=stored_names):
        assert said_plain(office.agency.name) == "Health Department"
    assert said_plain(sentence)
    translate_names(actor=office.ngoc, at=moment(2), agency=office.agency, names={office.agency.name: ""})
    assert not EnglishName.objects.exists()
    entries = TrailEntry.objects.filter(kind="names.in_english")
    assert [one.facts["before"][office.agency.name] for one in entries.order_by("id")] == [
        "",
        DEPARTMENT,
        "Health Department",
    ]


def test_who_may_not_and_what_is_not_there_is_refused_and_nothing_is_written(office):
    right = {office.agency.name: DEPARTMENT}
    for actor, names, code in (
        (office.binh, right, "procedure.forbidden"),
        (office.ngoc, right | {"Không có": "x"}, "procedure.name_unknown"),
        (office.ngoc, right | {office.agency.name: "x" * (LONGEST + 1)}, "procedure.english_too_long"),
    ):
        with pytest.raises(Refusal) as no:
            translate_names(actor=actor, at=moment(2), agency=office.agency, names=names)
        assert no.value.code == code
    assert not EnglishName.objects.exists()
