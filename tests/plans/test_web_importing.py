"""A table of tasks is looked at first: what was understood, what was not and why; then written whole."""

from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document
from tests.cast import moment, office
from tests.html import parsed, words
from tests.plans.making import AT, key_of, plan, task
from tests.plans.test_plans import word, workbook
from tests.scans import PDF

from motcua.foundation.trail.models import TrailEntry
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.models import Task

pytestmark = pytest.mark.django_db

HEAD = ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"]


@pytest.fixture
def here(now):
    now(moment(4, "10:00"))
    return office()


@pytest.fixture
def mai(here):
    client = Client()
    client.force_login(here.people["mai"])
    return client


def sheet(*rows):
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        inside = book.add_worksheet()
        for number, row in enumerate([HEAD, *rows]):
            inside.write_row(number, 0, row)
    return out.getvalue()


def sent(content, name="bang.xlsx"):
    return {"file": SimpleUploadedFile(name, content)}


def place(one):
    return f"/ke-hoach/{one.pk}/nhap/"


@pytest.mark.parametrize(("content", "name"), [(workbook(), "bang.xlsx"), (word(), "bang.docx")])
def test_what_was_understood_is_shown_and_nothing_is_set_before_the_second_press(here, mai, content, name):
    one = plan(here)
    page = parsed(mai.post(place(one), sent(content, name)))
    assert Task.objects.count() == 0
    first, second = (
        [words(cell, "*") for cell in row.cssselect("td, th")] for row in page.cssselect("main tbody tr")
    )
    assert first == [
        "3",
        "Cắt giảm thời hạn",
        "Cải cách thủ tục hành chính",
        "Quyết định",
        "Phòng Nghiệp vụ Dược",
        "–",
        "30/06/2026",
    ]
    assert "Bệnh viện tỉnh (ngoài danh sách đơn vị" in second[4]
    assert "bảng ghi: Cả năm" in second[6]
    page = parsed(mai.post(place(one), key_of(page), follow=True))
    assert "Đã nhập 2 nhiệm vụ" in words(page, "body")
    assert list(one.tasks.order_by("id").values_list("lead_unit", flat=True)) == [here.division.pk, None]
    [entry] = TrailEntry.objects.filter(kind="plan.tasks_imported")
    assert (entry.facts["source"], len(entry.facts["sha256"])) == (name, 64)


def test_every_fault_of_every_row_is_named_and_the_table_stays_out_whole(here, mai):
    one = plan(here)
    rows = [
        ["1", "Việc lạ", "", "hôm nào đó"],
        ["2", "Việc được", "Văn phòng", ""],
        ["3", "", "Văn phòng", ""],
    ]
    page = parsed(mai.post(place(one), sent(sheet(*rows, ["4", "V" * 601, "Văn phòng", ""]))), 422)
    assert [" ".join(line.text_content().split()) for line in page.cssselect(".note.late li")] == [
        "Dòng 2, cột Chủ trì: thiếu đơn vị chủ trì.",
        "Dòng 2, cột Thời gian: không hiểu thời hạn “hôm nào đó”; viết như 31/12/2026, tháng 6/2026, quý II, "
        "thường xuyên.",
        "Dòng 4, cột Nhiệm vụ: thiếu tên nhiệm vụ.",
        "Dòng 5, cột Nhiệm vụ: dài quá 600 ký tự.",
    ]
    assert "Việc được" in words(page, "main table")
    assert page.cssselect("main input[name=key]") == []
    assert Task.objects.count() == 0


def test_rows_that_are_no_task_say_why_and_columns_that_are_missing_are_named(here, mai):
    rows = [["", "Việc nhóm lạ", "", ""], ["1", "Việc", "Văn phòng", "30/6"], ["", "Tổng cộng", "", ""]]
    page = parsed(mai.post(place(plan(here)), sent(sheet(*rows))))
    said = words(page, "details.note")
    assert "Dòng 2 “Việc nhóm lạ”: là tiêu đề nhưng không nhận ra nội dung" in said
    assert "Dòng 4 “Tổng cộng”: là" in said
    assert "Bảng không có cột Sản phẩm, Phối hợp" in words(page, "main")


def test_what_stands_already_is_marked_and_not_written_again(here, mai):
    one = plan(here)
    task(here, inside=one, title="Việc đã có", lead="Văn phòng")
    table = sheet(["1", "Việc đã có", "Văn phòng", ""], ["2", "Việc mới", "Văn phòng", ""])
    page = parsed(mai.post(place(one), sent(table)))
    assert "đã có, không ghi lại" in words(page, "main tbody tr")
    assert words(page, "main button.primary") == "Ghi 1 nhiệm vụ"
    parsed(mai.post(place(one), key_of(page), follow=True))
    assert list(one.tasks.order_by("id").values_list("title", flat=True)) == ["Việc đã có", "Việc mới"]
    page = parsed(mai.post(place(one), sent(table)))
    assert page.cssselect("main input[name=key]") == []


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (PDF, "bang.pdf", "là PDF, ở đây không nhận. Loại nhận: DOCX, XLSX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "bang.doc", "đời cũ; mở ra, lưu lại"),
        (b"", "bang.xlsx", "rỗng"),
        (workbook(), "bang.docx", "nội dung là XLSX"),
    ],
)
def test_a_file_of_the_wrong_kind_is_told_so(here, mai, content, name, said):
    assert said in words(parsed(mai.post(place(plan(here)), sent(content, name)), 422), "main")


def test_a_document_without_a_table_is_told_so(here, mai):
    document, out = Document(), BytesIO()
    document.add_paragraph("Kính gửi")
    document.save(out)
    page = parsed(mai.post(place(plan(here)), sent(out.getvalue(), "thu.docx")), 422)
    assert "tệp không có bảng nào" in words(page, "main")


def test_a_key_of_another_plan_or_of_an_approved_one_writes_nothing(here, mai):
    one, other = plan(here), plan(here, title="Kế hoạch khác")
    key = key_of(parsed(mai.post(place(one), sent(workbook()))))
    assert "chọn tệp lại" in words(parsed(mai.post(place(other), key), 422), "main")
    assert "chọn tệp lại" in words(parsed(mai.post(place(one), {"key": "x"}), 422), "main")
    task(here, inside=one)
    approve_plan(actor=here.dung, at=AT, plan_id=one.pk, document_number="2/KH", issued_on=AT.date())
    assert "đã duyệt" in words(parsed(mai.post(place(one), key), 422), "main")
    assert Task.objects.count() == 1


def test_who_does_not_plan_is_not_let_in(here):
    client = Client()
    client.force_login(here.people["hoa"])
    assert client.get(place(plan(here))).status_code == 403
