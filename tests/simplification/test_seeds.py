"""The figures of four articles, asked of the workshop's own pages over the catalogues of the demo."""

import re
from datetime import date

import pytest
from django.test import Client
from tests.cast import moment

from motcua.demo.catalogues import catalogue
from motcua.demo.data_files import data
from motcua.organisation.models import Agency, Person, Post
from motcua.organisation.public import SYSTEM, Role
from motcua.procedures.commands.import_procedures import import_procedures
from motcua.procedures.queries.catalogue import catalogue_counts

pytestmark = pytest.mark.django_db


def loaded(key):
    """An agency with the catalogue of the demo, a reader of its pages, its counts on the day."""
    plan = data("catalogues")[key]
    agency = Agency.objects.create(
        code=f"H99.{len(key)}", name=f"Sở Y tế {key}", level="province", path="H99/"
    )
    import_procedures(actor=SYSTEM, at=moment(1), rows=catalogue(plan), owner=agency, source="demo")
    person = Person.objects.create_person(username="doc", password="motcua-demo", full_name="Người đọc")
    Post.objects.create(person=person, agency=agency, role=Role.PROCEDURE_CONTROL.value)
    client = Client()
    client.force_login(person)
    return client, catalogue_counts(agency.pk, plan["as_of"]), plan["as_of"]


def cut_by_half(client, day: date):
    page = client.get("/kiem-soat/cat-giam/", {"ngay": f"{day:%d/%m/%Y}", "muc": "50"}).content.decode()
    head = re.search(r"<h1>(\d+) trong (\d+) thủ tục giảm từ 50%", page)
    kept = re.search(r"Trả ngay trong ngày\D*(\d+)", page)
    rows = re.search(r"1–50 trong (\d+)", page)
    return int(head[1]), int(head[2]), int(kept[1]) if kept else 0, int(rows[1])


def test_phu_tho_171_procedures_of_which_168_at_the_centre_and_3_at_units():
    _, counts, _ = loaded("phu-tho")
    places = counts.by_place["service_centre"], counts.by_place["one_stop"]
    assert (counts.in_force, *places) == (171, 168, 3)
    assert counts.online == 168


def test_thai_nguyen_168_public_3_coming_5_going_and_39_at_level_4():
    client, counts, _ = loaded("thai-nguyen")
    public, coming, going, level_4 = 168, 3, 5, 39
    assert (public, level_4) == (counts.by_state["public"], counts.by_service_level["level_4"])
    assert (coming, going) == (counts.by_state["awaiting_announcement"], counts.by_state["awaiting_repeal"])
    page = client.get("/thu-tuc/danh-muc/").content.decode()
    assert f"trong {public + coming + going} thủ tục của danh mục" in page


def test_tra_vinh_174_of_which_168_are_cut_by_half_and_6_returned_the_same_day():
    client, counts, day = loaded("tra-vinh")
    assert cut_by_half(client, day) == (168, 174, 6, 168)
    assert (counts.by_place["service_centre"], counts.by_place["facility"]) == (145, 29)
    at_centre = counts.levels_at_place["service_centre"]
    assert (at_centre["level_3"], at_centre["level_4"], at_centre["level_2"]) == (9, 100, 36)


def test_dak_nong_180_procedures_of_which_174_online_at_three_levels():
    _, counts, _ = loaded("dak-nong")
    told = counts.by_service_level
    assert counts.in_force == 180
    assert (told["level_2"], told["level_3"], told["level_4"]) == (51, 112, 11)
    assert counts.online + told["level_2"] == 174
