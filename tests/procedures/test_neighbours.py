"""Two catalogues side by side: what differs for an applicant, what is missing, what is more."""

import json
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.procedures.drafts import FIVE_DAYS, TODAY, public

from motcua.procedures.queries.export import catalogue_entries, catalogue_rows
from motcua.procedures.rules.catalogue_row import CatalogueRow
from motcua.procedures.rules.neighbours import compared

OURS = CatalogueRow(1, "Cấp chứng chỉ hành nghề dược", "Dược", code="1.004616", content=FIVE_DAYS)
LONGER = FIVE_DAYS | {"terms": [{"case": "", "statutory": {"value": 20, "unit": "working_day"}}]}


def test_only_what_an_applicant_feels_is_a_difference():
    same = replace(OURS, content=FIVE_DAYS | {"sequence": "khác", "authority": "Sở khác"})
    assert compared([OURS], [same]).alike == 1
    (twin,) = compared([OURS], [replace(OURS, content=LONGER)]).differ
    assert [change.part for change in twin.changes] == ["terms"]


def test_a_former_code_and_a_name_find_the_procedure_too():
    renamed = replace(OURS, code="2.000001", aliases=("1.004616",), name="Tên khác", content=LONGER)
    assert compared([OURS], [renamed]).differ[0].by_name is False
    nameless = replace(OURS, code="", local_code="X-1", content=LONGER, name="cấp chứng chỉ HÀNH NGHỀ dược")
    assert compared([OURS], [nameless]).differ[0].by_name is True
    twice = [OURS, replace(OURS, code="1.000002")]
    assert compared(twice, [nameless]).only_theirs == (nameless,)


def test_silence_of_a_file_is_no_difference():
    silent = replace(OURS, content={"terms": [], "fees": [], "required_items": []})
    assert compared([OURS], [silent]).alike == 1


@pytest.mark.django_db
def test_an_exported_catalogue_is_laid_beside_ours_and_nothing_is_stored(office):
    public(office)
    rows = catalogue_rows(office.agency, TODAY)
    client = Client()
    client.force_login(office.people["ngoc"])

    def answer(content: bytes, name: str = "noi-khac.json"):
        return client.post("/thu-tuc/so-voi-noi-khac/", {"file": SimpleUploadedFile(name, content)})

    before = catalogue_entries(office.agency, TODAY)
    told = answer(json.dumps(rows).encode())
    assert (told.context["alike"], told.context["differ"]) == (len(rows), [])
    rows.append({"name": "Thủ tục chỉ nơi kia có", "field": "Dược phẩm", "code": "9.999999"})
    assert "Thủ tục chỉ nơi kia có" in answer(json.dumps(rows).encode()).content.decode()
    assert answer(b"\x00\xff", "a.xlsx").status_code == 422
    assert answer(b"[1, 2]").status_code == 422
    assert answer(b"x", "a.exe").status_code == 422
    assert catalogue_entries(office.agency, TODAY) == before
