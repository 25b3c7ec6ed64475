"""A plan is drafted once, filled from the table everybody has, and approved by the director."""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from docx import Document
from tests.cast import moment, office
from tests.plans.making import plan, task

from motcua.kernel.refusal import Refusal
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.commands.import_tasks import import_tasks
from motcua.plans.commands.record_meeting import record_meeting
from motcua.plans.commands.set_task import Wanted
from motcua.plans.models import Meeting, Plan, Task
from motcua.plans.register.reading import rows_of
from motcua.plans.rules.contents import Content, Source
from motcua.plans.rules.table import read_table

pytestmark = pytest.mark.django_db

ROWS = [
    ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian"],
    ["I", "Cải cách thủ tục hành chính", "", "", "", ""],
    ["1", "Cắt giảm thời hạn", "Quyết định", "Phòng Nghiệp vụ Dược", "", "30/6/2026"],
    ["2", "Số hoá kết quả", "Báo cáo", "Bệnh viện tỉnh", "", "Cả năm"],
]


@pytest.fixture
def here():
    return office()


def workbook():
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
    return out.getvalue()


def word():
    document, out = Document(), BytesIO()
    table = document.add_table(rows=0, cols=6)
    for row in ROWS:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(out)
    return out.getvalue()


def refused(code, act):
    before = Plan.objects.count(), Task.objects.count(), Meeting.objects.count()
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    assert before == (Plan.objects.count(), Task.objects.count(), Meeting.objects.count())


@pytest.mark.parametrize("content", [workbook(), word()], ids=["xlsx", "docx"])
def test_the_table_is_taken_in_from_word_and_excel_and_only_once(here, content):
    one = plan(here)
    rows = read_table(rows_of(content, name="bang"), 2026).tasks
    for _ in range(2):
        import_tasks(actor=here.mai, at=moment(2), plan_id=one.pk, rows=rows, source="bang")
    found = list(one.tasks.order_by("id"))
    assert [(t.title, t.content, t.due_on) for t in found] == [
        ("Cắt giảm thời hạn", Content.PROCEDURES.value, date(2026, 6, 30)),
        ("Số hoá kết quả", Content.PROCEDURES.value, date(2026, 12, 31)),
    ]
    assert [t.lead_unit for t in found] == [here.division, None]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04 rubbish word/document.xml"])
def test_what_is_no_table_is_refused_by_name(content):
    with pytest.raises(Refusal) as caught:
        list(rows_of(content, name="bang.docx"))
    assert caught.value.facts["file"] == "bang.docx"


def test_only_the_director_approves_and_only_what_has_tasks(here):
    one = plan(here)

    def approve(who, number="203/KH-SYT"):
        return approve_plan(
            actor=who, at=moment(3), plan_id=one.pk, document_number=number, issued_on=date(2026, 3, 3)
        )

    refused("plan.director_only", lambda: approve(here.mai))
    refused("plan.empty", lambda: approve(here.dung))
    task(here, inside=one)
    refused("plan.no_number", lambda: approve(here.dung, " "))
    assert approve(here.dung).approved_by == "Hồ Chí Dũng"
    refused("plan.already_approved", lambda: approve(here.dung))


def test_a_plan_stands_once_and_its_title_is_kept(here):
    plan(here)
    refused("plan.exists", lambda: plan(here, title=" Kế hoạch  cải cách hành chính năm 2026 "))
    refused("plan.no_title", lambda: plan(here, title=" "))
    refused("plan.bad_year", lambda: plan(here, year=26))


def test_each_decision_of_a_meeting_is_a_task(here):
    def meet(held_on=date(2026, 3, 2), title="Giao ban tháng 3"):
        decisions = [Wanted("Rà soát", "Thanh tra Sở", due_on=date(2026, 3, 20))]
        return record_meeting(
            actor=here.dung,
            at=moment(2),
            agency_id=here.agency.pk,
            held_on=held_on,
            title=title,
            decisions=decisions,
        )

    made = meet()
    [one] = made.tasks.all()
    assert (one.source, one.lead_unit, one.source_reference) == (
        Source.MEETING.value,
        here.inspectorate,
        "Giao ban tháng 3",
    )
    refused("meeting.ahead", lambda: meet(date(2026, 3, 3)))
    refused("meeting.no_title", lambda: meet(title=""))
