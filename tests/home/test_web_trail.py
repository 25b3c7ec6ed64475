"""Who did what in an agency: everything once, newest first, for who answers for it; looks leave a trace."""

import ast
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook
from tests.cast import moment, office
from tests.dossiers import stages
from tests.html import parsed, words

import motcua
from motcua.foundation.trail.models import TrailEntry
from motcua.foundation.trail.record import record
from motcua.home.commands import read_trail
from motcua.home.queries.trail import act_words
from motcua.home.web import trail as page
from motcua.home.words.trail import PRIVATE

pytestmark = pytest.mark.django_db
DAYS = {"tu": "01/03/2026", "den": "16/03/2026"}


@pytest.fixture
def here(now):
    now(moment(16, "10:00"))
    return office()


def client_of(here, who):
    client = Client()
    client.force_login(here.people[who])
    return client


def rows_of(answer):
    return [" ".join(row.text_content().split()) for row in answer.cssselect("table.rows tbody tr")]


def shown(client, **asked):
    return rows_of(parsed(client.get("/nhat-ky/", DAYS | asked)))


def test_the_head_sees_every_act_once_page_after_page(here, monkeypatch):
    dossier = stages.in_progress(here)
    hoa = {"subject": f"person:{here.people['hoa'].pk}", "at": moment(3)}
    record("officer.corrected", actor=here.quantri, **hoa)
    record("paper.read", subject=f"dossier:{dossier.code}", actor=here.hoa, at=moment(3, "09:00"), name="Đơn")
    record("authorisation.recorded", actor=here.hoa, **hoa)  # hers as a citizen
    stages.in_progress(office("H22.10", prefix="x"))
    head = client_of(here, "dung")
    whole = shown(head)
    expected = [*dossier.events.values_list("kind", flat=True), "paper.read", "officer.corrected"]

    assert len(whole) == len(expected)
    assert all(any(act_words(kind) in row for row in whole) for kind in expected)
    monkeypatch.setattr(page, "PAGE", 2)
    found, url = [], "/nhat-ky/?tu=01/03/2026&den=15/03/2026"
    while url:
        answer = parsed(head.get(url))
        found += rows_of(answer)
        further = answer.cssselect("a[rel=next]")
        url = f"/nhat-ky/{further[0].get('href')}" if further else ""
    assert found == whole
    assert TrailEntry.objects.filter(kind="trail.read").count() == 2  # turning pages is one look
    assert any("Xem nhật ký" in row for row in shown(head))


def test_it_narrows_by_person_kind_and_code_and_opens_the_dossier(here):
    dossier = stages.in_progress(here)
    stages.submitted(here)
    boss, binh = client_of(here, "quantri"), here.people["binh"]

    assert all(binh.full_name in row for row in shown(boss, nguoi=str(binh.pk)))
    rows = shown(boss, viec="dossier.received", ma=dossier.code)
    assert len(rows) == 1
    assert "Tiếp nhận, hẹn trả kết quả" in rows[0]
    assert shown(boss, viec="ket-qua") == []
    answer = parsed(boss.get("/nhat-ky/", DAYS | {"ma": dossier.code}))
    assert {a.get("href") for a in answer.cssselect("td a")} == {f"/ho-so/{dossier.code}/"}


def test_days_that_cannot_be_shown_are_told_and_stay_in_the_boxes(here):
    head = client_of(here, "dung")
    for first, said in (
        ("01/01/2026", "tối đa 31 ngày"),
        ("hôm qua", "hôm qua"),
        ("20/03/2026", "ngày đầu không sau ngày cuối"),
    ):
        answer = parsed(head.get("/nhat-ky/", DAYS | {"tu": first}), 422)
        assert said in words(answer, "main")
        assert answer.cssselect("#tu")[0].get("value") == first


def test_the_file_is_bounded_and_on_record(here, monkeypatch):
    stages.in_progress(here)
    head = client_of(here, "dung")
    answer = head.get("/nhat-ky/nhat-ky.xlsx", DAYS)
    cells = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()

    assert any("Tiếp nhận, hẹn trả kết quả" in row for row in cells)
    assert TrailEntry.objects.filter(kind="trail.exported").count() == 1
    monkeypatch.setattr(read_trail, "MOST_EXPORTED", 1)
    assert "hơn 1 dòng" in words(parsed(head.get("/nhat-ky/nhat-ky.xlsx", DAYS), 422), "main")


def test_nobody_reads_the_trail_of_another_agency(here):
    office("H22.10", prefix="x")

    assert client_of(here, "dung").get("/nhat-ky/", {"co-quan": "H22.10"}).status_code == 403


def test_a_page_costs_few_statements(here, query_budget):
    for _ in range(3):
        stages.in_progress(here)
    head = client_of(here, "dung")
    head.get("/nhat-ky/", DAYS)
    with query_budget(8):  # the page, its own record, the session with its person
        head.get("/nhat-ky/", DAYS)


def test_every_kind_of_act_has_its_words():
    told = set()
    for file in Path(motcua.__file__).parent.rglob("*.py"):
        if {"demo", "bench"} & set(file.parts):
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            called = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("record", "_record")
            if called and node.args and isinstance(node.args[0], ast.Constant):
                told.add(node.args[0].value)

    assert len(told) > 90
    assert {kind for kind in told if act_words(kind) == kind and not kind.startswith(PRIVATE)} == set()
