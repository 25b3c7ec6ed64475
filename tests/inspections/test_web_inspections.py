"""Inspections on screen: from planning to the conclusion, by the inspector."""

from hashlib import sha256
from io import BytesIO

import pytest
from django.test import Client
from docx import Document
from tests.cast import moment, office
from tests.html import parsed, words
from tests.inspections.visits import visit

from motcua.inspections.models import Inspection
from motcua.plans.models import Task

pytestmark = pytest.mark.django_db

FORM = {
    "target": "Bệnh viện tỉnh",
    "starts_on": "02/03/2026",
    "ends_on": "06/03/2026",
    "teams": "Đoàn số 1; ông Kiên; bà Mai\nĐoàn số 2",
    "contents": ["procedures", "digital"],
}


@pytest.fixture
def here(now):
    now(moment(9, "10:00"))
    return office()


@pytest.fixture
def kien(here):
    client = Client()
    client.force_login(here.people["kien"])
    return client


def test_a_visit_goes_from_plan_to_conclusion(here, kien):
    parsed(kien.post("/kiem-tra/lap/", FORM, follow=True))
    one = Inspection.objects.get()
    assert [team.leader for team in one.teams.order_by("id")] == ["ông Kiên", ""]
    at = f"/kiem-tra/{one.pk}/"
    check = one.checks.order_by("id")[0]
    sent = {f"tra-loi-{check.pk}": "no", f"ghi-chu-{check.pk}": "Thiếu bảng niêm yết"}
    assert "Đã lưu 1 câu trả lời" in words(parsed(kien.post(f"{at}bang-kiem/", sent, follow=True)), "body")
    finding = {
        "content": "procedures",
        "description": "Chưa niêm yết đủ",
        "recommendation": "Niêm yết đủ thủ tục",
        "due_on": "30/06/2026",
    }
    parsed(kien.post(f"{at}ton-tai/", finding, follow=True))
    ended = {"number": "12/KL-SYT", "concluded_on": "09/03/2026", "conclusion": "Cơ bản đạt"}
    page = parsed(kien.post(f"{at}ket-luan/", ended, follow=True))
    assert Task.objects.get().lead == "Bệnh viện tỉnh"
    assert page.cssselect(f'a[href="/ke-hoach/nhiem-vu/{Task.objects.get().pk}/"]')
    assert not page.cssselect("#bang-kiem :is(select, input)")
    assert {"không đạt", "Thiếu bảng niêm yết"} <= set(page.cssselect("#bang-kiem")[0].itertext())
    assert "0trong 1 tồn tại kết luận năm nay" in words(parsed(kien.get("/kiem-tra/")), ".facts")
    document = Document(BytesIO(kien.get(f"{at}ket-luan.docx").content))
    texts = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert {"Thiếu bảng niêm yết", "Niêm yết đủ thủ tục"} <= set(texts)


def test_a_finding_past_its_day_says_so_in_words(here, kien, now):
    one = visit(here)
    finding = {
        "content": "procedures",
        "description": "Chưa niêm yết đủ",
        "recommendation": "Niêm yết đủ thủ tục",
        "due_on": "30/06/2026",
    }
    at = f"/kiem-tra/{one.pk}/"
    parsed(kien.post(f"{at}ton-tai/", finding, follow=True))
    ended = {"number": "12/KL-SYT", "concluded_on": "09/03/2026", "conclusion": "Cơ bản đạt"}
    parsed(kien.post(f"{at}ket-luan/", ended, follow=True))
    now(moment(9, "10:00").replace(month=7))
    kien.force_login(here.people["kien"])
    page = parsed(kien.get(at))
    assert "đang khắc phục, quá hạn" in words(page, "main")
    [way] = page.cssselect("a[href$='#v-don-doc']")
    address = way.get("href").partition("#")[0]
    told = {"note": "Quá hạn, báo cáo lại trước thứ Sáu"}
    assert told["note"] in words(parsed(kien.post(f"{address}don-doc/", told, follow=True)), "main")


def test_the_pack_is_handed_over_as_it_was_sealed(here, kien):
    one = visit(here)
    sent = {"from_day": "01/03/2026", "to_day": "31/03/2026", "size": "10", "seed": "5/QĐ-SYT"}
    parsed(kien.post(f"/kiem-tra/{one.pk}/ho-so/", sent, follow=True))
    made = one.packs.get()
    answer = kien.get(f"/kiem-tra/{one.pk}/ho-so/{made.pk}.json")
    assert sha256(answer.content).hexdigest() == made.sha256
    paper = Document(BytesIO(kien.get(f"/kiem-tra/{one.pk}/ho-so/{made.pk}.docx").content))
    assert made.sha256 in "".join(line.text for line in paper.paragraphs)


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ("quyet-dinh", "Căn cứ Kế hoạch 223/KH-SYT"),
        ("yeu-cau-bao-cao", "ĐỀ CƯƠNG BÁO CÁO"),
        ("bien-ban", "Đoàn số 1: Trịnh Trung Kiên (trưởng đoàn), Ngô Thị Mai"),
    ],
)
def test_the_papers_of_a_visit_have_the_head_of_an_official_paper(here, kien, which, said):
    one = visit(here)
    paper = Document(BytesIO(kien.get(f"/kiem-tra/{one.pk}/giay-to/{which}.docx").content))
    assert said in "\n".join(line.text for line in paper.paragraphs)
    head = {cell.text.partition("\n")[0] for cell in paper.tables[0].rows[0].cells}
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in head
    assert kien.get(f"/kiem-tra/{one.pk}/giay-to/la.docx").status_code == 404


def test_a_refused_finding_keeps_what_was_typed(here, kien):
    one = visit(here)
    sent = {
        "content": "digital",
        "description": "Chậm",
        "recommendation": "Làm nhanh",
        "due_on": "03/03/2026",
    }
    page = parsed(kien.post(f"/kiem-tra/{one.pk}/ton-tai/", sent), 422)
    assert "Hạn khắc phục phải từ" in words(page, "main")
    assert "Chậm" in words(page, "textarea[name=description]")


def test_a_page_costs_few_statements(here, kien, query_budget):
    one = visit(here)
    with query_budget(9):
        parsed(kien.get(f"/kiem-tra/{one.pk}/"))
