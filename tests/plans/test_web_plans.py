"""Plans on screen: from an empty year to a task that is done, by the people who do it."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document
from python_calamine import CalamineWorkbook
from tests.cast import moment, office
from tests.html import parsed, words
from tests.plans.making import key_of, plan, task
from tests.plans.test_plans import workbook
from tests.scans import PDF

from motcua.plans.models import Meeting, Plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(now):
    now(moment(4, "10:00"))
    return office()


def as_(here, name):
    client = Client()
    client.force_login(here.people[name])
    return client


def test_a_plan_goes_from_draft_to_approved_with_its_table(here):
    mai, dung = as_(here, "mai"), as_(here, "dung")
    form = {"kind": "reform", "year": "2026", "title": "Kế hoạch CCHC 2026"}
    parsed(mai.post("/ke-hoach/lap/", form, follow=True))
    one = Plan.objects.get()
    sent = {"file": SimpleUploadedFile("bang.xlsx", workbook())}
    looked = parsed(mai.post(f"/ke-hoach/{one.pk}/nhap/", sent))
    page = parsed(mai.post(f"/ke-hoach/{one.pk}/nhap/", key_of(looked), follow=True))
    assert "Đã nhập 2 nhiệm vụ" in words(page, "body")
    approval = {"document_number": "203/KH-SYT", "issued_on": "03/03/2026"}
    parsed(dung.post(f"/ke-hoach/{one.pk}/duyet/", approval, follow=True))
    assert "203/KH-SYT" in words(parsed(mai.get("/ke-hoach/")), "main table")


def test_the_division_reports_with_a_file_and_the_reform_desk_accepts(here):
    one = task(here, inside=plan(here))
    hoa, mai = as_(here, "hoa"), as_(here, "mai")
    assert one.title in words(parsed(hoa.get("/ke-hoach/nhiem-vu/")), "main table")
    sent = {"note": "Đã trình", "file": SimpleUploadedFile("bao-cao.pdf", PDF)}
    parsed(hoa.post(f"/ke-hoach/nhiem-vu/{one.pk}/xong/", sent, follow=True))
    event = one.events.get(kind="claimed")
    file = mai.get(f"/ke-hoach/nhiem-vu/{one.pk}/kiem-chung/{event.pk}/")
    assert b"".join(file.streaming_content) == PDF
    page = parsed(mai.post(f"/ke-hoach/nhiem-vu/{one.pk}/cong-nhan/", {}, follow=True))
    assert "xong đúng hạn" in words(page, "h1 ~ p, .pill, main") + words(page, "body")


def test_a_refused_act_keeps_what_was_typed(here):
    one = task(here)
    hoa = as_(here, "hoa")
    page = parsed(hoa.post(f"/ke-hoach/nhiem-vu/{one.pk}/xong/", {"note": "Đã xong phần đầu"}), 422)
    assert "cần số văn bản hoặc tệp" in words(page, "main")
    assert "Đã xong phần đầu" in words(page, "textarea")


def test_nobody_sees_a_button_that_would_refuse_them(here):
    one = task(here)
    shown = {
        name: {form.get("action").rstrip("/").rsplit("/", 1)[1] for form in page.cssselect("main form")}
        for name in ("hoa", "mai", "thanhtra")
        for page in [parsed(as_(here, name).get(f"/ke-hoach/nhiem-vu/{one.pk}/"))]
    }
    assert shown == {
        "hoa": {"xong", "tien-do"},
        "mai": {"don-doc", "gia-han", "dua-ra"},
        "thanhtra": set(),
    }


def test_the_plan_is_taken_away_as_excel_and_word(here):
    one = plan(here)
    task(here, inside=one)
    mai = as_(here, "mai")
    book = CalamineWorkbook.from_filelike(BytesIO(mai.get(f"/ke-hoach/{one.pk}/ke-hoach.xlsx").content))
    assert any("Rà soát thủ tục lĩnh vực dược" in row for row in book.get_sheet_by_index(0).to_python())
    document = Document(BytesIO(mai.get(f"/ke-hoach/{one.pk}/ke-hoach.docx").content))
    group, line = document.tables[1].rows[1:3]
    assert (group.cells[5].text, line.cells[5].text) == ("I. Chỉ đạo điều hành", "13/03/2026")


def test_a_meeting_is_recorded_line_by_line_and_a_bad_line_is_named(here):
    dung = as_(here, "dung")
    form = {
        "title": "Giao ban",
        "held_on": "04/03/2026",
        "decisions": "Rà soát; Thanh tra Sở; 20/3/2026\nViệc hai",
    }
    page = parsed(dung.post("/ke-hoach/giao-ban/ghi/", form), 422)
    assert "Dòng 2: thiếu đơn vị chủ trì" in words(page, "main")
    assert Meeting.objects.count() == 0
    form["decisions"] = "Rà soát; Thanh tra Sở; 20/3/2026"
    page = parsed(dung.post("/ke-hoach/giao-ban/ghi/", form, follow=True))
    assert "Rà soát" in words(page, "main table")


def test_tasks_from_above_are_counted_apart(here):
    from motcua.plans.rules.contents import Source

    task(here, title="Việc Chính phủ giao", source=Source.GOVERNMENT)
    task(here, title="Việc của Sở")
    page = parsed(as_(here, "mai").get("/ke-hoach/nhiem-vu/?xem=tren-giao"))
    assert [words(row, "a") for row in page.cssselect("main tbody tr")] == ["Việc Chính phủ giao"]
    past = parsed(as_(here, "mai").get("/ke-hoach/nhiem-vu/?xem=tren-giao&nam=2025"))
    assert "Năm này chưa ghi nhiệm vụ" in words(past, "main")


def test_many_tasks_stand_on_pages_and_are_counted_together(here):
    from motcua.plans.rules.contents import Source

    for number in range(103):
        task(here, title=f"Việc {number}", source=Source.GOVERNMENT)
    first = parsed(as_(here, "mai").get("/ke-hoach/nhiem-vu/?xem=tren-giao"))
    assert len(first.cssselect("main tbody tr")) == 100
    assert "103" in words(first, ".facts")
    [onward] = first.cssselect("a[rel=next]")
    second = parsed(as_(here, "mai").get(f"/ke-hoach/nhiem-vu/{onward.get('href')}"))
    assert len(second.cssselect("main tbody tr")) == 3


def test_lists_cost_few_statements(here, query_budget):
    one = plan(here)
    for number in range(12):
        task(here, inside=one, title=f"Việc {number}")
    mai = as_(here, "mai")
    with query_budget(8):
        parsed(mai.get("/ke-hoach/"))
    with query_budget(9):
        parsed(mai.get(f"/ke-hoach/{one.pk}/"))
