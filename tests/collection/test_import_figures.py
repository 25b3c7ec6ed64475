"""Figures from a sheet: looked at first, refused row by row with a reason, taken in with one press."""

from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.cast import moment
from tests.collection.making import BOOK, STAFF, approved, collected, tree
from tests.html import parsed

from motcua.collection.ledger import standing_answers
from motcua.collection.models import ReturnEvent
from motcua.collection.rules.import_table import read_import
from motcua.collection.rules.sets import set_from
from motcua.foundation.sheets import Column, Sheet, write_xlsx

D = Decimal
HEADS = ("Chỉ tiêu", "Giá trị", "Giải trình", "Đơn vị")


def workbook(*rows) -> bytes:
    out = BytesIO()
    write_xlsx(
        out, [Sheet("Số", [Column(head) for head in HEADS], [(*row, *[""] * (4 - len(row))) for row in rows])]
    )
    return out.getvalue()


def test_each_row_is_a_change_the_same_or_refused_with_its_reason():
    rows = [
        {"Chỉ tiêu": "tổng số người", "Giá trị": 38.0},
        {"Chỉ tiêu": "men", "Giá trị": "21"},
        {"Chỉ tiêu": "Nữ", "Giá trị": "1.017"},
        {"Chỉ tiêu": "Nữ", "Giá trị": "17"},
        {"Chỉ tiêu": "Tỷ lệ nữ", "Giá trị": "44,7"},
        {"Chỉ tiêu": "Số lạ", "Giá trị": "1"},
        {"Chỉ tiêu": "Dân tộc thiểu số", "Giá trị": "2,5"},
        {"Chỉ tiêu": "Dân tộc thiểu số", "Giá trị": "hai"},
        {"Chỉ tiêu": "Dân tộc thiểu số", "Giá trị": -1},
        {"Chỉ tiêu": "Dân tộc thiểu số", "Giá trị": ""},
        {"Chỉ tiêu": "Dân tộc thiểu số", "Giá trị": "2", "Đơn vị": "Nơi khác"},
    ]
    read = read_import(enumerate(rows, start=2), set_from(BOOK), {"men": (D(21), "")}, ["Trung tâm"])
    assert [(one.indicator.key, one.before, one.after) for one in read.changes] == [
        ("staff", None, 38),
        ("women", None, 1017),
    ]
    assert read.same == 1
    assert [(one.row, one.reason) for one in read.refused] == [
        (5, "twice"),
        (6, "reckoned"),
        (7, "unknown"),
        (8, "not_whole"),
        (9, "unreadable"),
        (10, "negative"),
        (11, "empty"),
        (12, "other_unit"),
    ]


@pytest.mark.django_db
def test_a_sheet_is_looked_at_then_taken_and_becomes_a_proposal_once_locked(now):
    now(moment(10, "10:00"))
    here = tree()
    asked = collected(here.above, here.below.agency.code)
    record = asked.returns.get()
    client = Client()
    client.force_login(here.below.people["mai"])
    at = reverse("return-import", args=[record.pk])
    assert client.get(at, {"mau": "1"}).content[:2] == b"PK"

    def look(content, name="so-lieu.xlsx", status=200):
        return parsed(client.post(at, {"file": SimpleUploadedFile(name, content)}), status)

    shown = look(workbook(("Tổng số người", 38), ("Nam", 21, "Đủ"), ("Số lạ", 1)))
    assert standing_answers([record.pk]) == {}
    assert "phiếu không hỏi “Số lạ”" in shown.text_content()
    key = shown.cssselect("input[name=key]")[0].get("value")
    done = parsed(client.post(at, {"key": key}, follow=True))
    assert "Đã ghi 2 số từ tệp so-lieu.xlsx; 1 dòng không nhận." in done.text_content()
    said = standing_answers([record.pk])[record.pk]
    assert {name: one.value for name, one in said.items()} == {"staff": 38, "men": 21}
    event = ReturnEvent.objects.get(record=record)
    assert (event.file_name, len(event.file_sha256)) == ("so-lieu.xlsx", 64)

    approved(here.below.mai, here.above.mai, record, **STAFF)
    shown = look("Chỉ tiêu,Giá trị\nNam,20\nNữ,18\n".encode(), "sua.csv")
    key = shown.cssselect("input[name=key]")[0].get("value")
    assert "Phiếu đã khoá" in shown.text_content()
    parsed(client.post(at, {"key": key}, follow=True))
    assert standing_answers([record.pk])[record.pk]["men"].value == 21
    proposal = ReturnEvent.objects.get(record=record, kind=ReturnEvent.Kind.PROPOSED.value)
    assert (proposal.proposed, proposal.file_name) == ({"men": "20", "women": "18"}, "sua.csv")


@pytest.mark.django_db
def test_hostile_files_and_keys_of_others_change_nothing(now):
    now(moment(10, "10:00"))
    here = tree()
    record = collected(here.above, here.below.agency.code).returns.get()
    client = Client()
    client.force_login(here.below.people["mai"])
    at = reverse("return-import", args=[record.pk])
    for name, content in (
        ("a.xlsx", b"PK\x03\x04 not a workbook"),
        ("a.csv", b"\x00\x01\x02"),
        ("a.csv", "Cột lạ,Giá trị\n1,2\n".encode()),
        ("a.xlsx", b"%PDF-1.7"),
    ):
        parsed(client.post(at, {"file": SimpleUploadedFile(name, content)}), 422)
    parsed(client.post(at, {"key": "forged"}), 422)
    assert not ReturnEvent.objects.exists()
