"""Indexes on screen: from opening a cycle to the report, by the reform desk."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document
from tests.cast import moment, office
from tests.html import parsed, words
from tests.scans import PDF
from tests.scoring.making import sheet

from motcua.plans.models import Task
from motcua.scoring.models import Cycle, Score

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(now):
    now(moment(4, "10:00"))
    return office()


@pytest.fixture
def mai(here):
    client = Client()
    client.force_login(here.people["mai"])
    return client


def test_a_cycle_is_opened_scored_and_reported(here, mai):
    form = {"book": "so-y-te", "year": "2026", "self_until": "20/03/2026"}
    parsed(mai.post("/chi-so/mo/", form, follow=True))
    one = Cycle.objects.get().sheets.get()
    sent = {"document_number": "12/BC-SYT", "file": SimpleUploadedFile("bao-cao.pdf", PDF)}
    at = f"/chi-so/phieu/{one.pk}/tieu-chi/2.2"
    parsed(mai.post(f"{at}/kiem-chung/", sent, follow=True))
    page = parsed(mai.post(f"{at}/cham/self/", {"given": "co"}, follow=True))
    assert "3 điểm" in words(page, "main .ledger")
    file = mai.get(f"/chi-so/phieu/{one.pk}/tep/{one.evidence.get().pk}/")
    assert b"".join(file.streaming_content) == PDF
    parsed(mai.post(f"/chi-so/phieu/{one.pk}/kho-khan/", {"difficulties": "Thiếu người"}, follow=True))
    document = Document(BytesIO(mai.get(f"/chi-so/phieu/{one.pk}/tu-cham.docx").content))
    rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert ["2.2", "Rà soát, hệ thống hoá văn bản", "3", "3", "–", "12/BC-SYT", ""] in rows
    assert "Thiếu người" in [paragraph.text for paragraph in document.paragraphs]


def test_numbers_are_typed_the_vietnamese_way_and_a_bad_one_keeps_the_words(here, mai):
    one = sheet(here)
    at = f"/chi-so/phieu/{one.pk}/tieu-chi/2.1/cham/self/"
    page = parsed(mai.post(at, {"given": "bảy mươi", "note": "Ba trên bốn"}), 422)
    assert "không phải là số" in words(page, "main")
    assert "Ba trên bốn" in words(page, "textarea[name=note]")
    parsed(mai.post(at, {"given": "75,5", "note": "Ba trên bốn"}, follow=True))
    assert str(Score.objects.get().points) == "3.78"


def test_todays_page_lists_what_is_lost_the_dearest_first(here, mai):
    one = sheet(here)
    page = parsed(mai.get(f"/chi-so/phieu/{one.pk}/hom-nay/"))
    assert "Nếu năm kết thúc hôm nay: " in words(page, "h1")
    assert words(page.cssselect("main tbody tr")[0], "a") == "8.1 Mức độ hài lòng (SIPAS)"


def test_a_task_is_made_from_the_page_of_a_criterion(here, mai):
    one = sheet(here)
    form = {"title": "Số hoá", "lead": "Phòng Nghiệp vụ Dược", "due_on": "30/06/2026"}
    parsed(mai.post(f"/chi-so/phieu/{one.pk}/tieu-chi/7.2/nhiem-vu/", form, follow=True))
    assert Task.objects.get().lead_unit == here.division


def test_a_criterion_nobody_knows_is_refused_not_broken(here, mai):
    one = sheet(here)
    assert mai.get(f"/chi-so/phieu/{one.pk}/tieu-chi/99/").status_code == 422
    assert mai.post(f"/chi-so/phieu/{one.pk}/tieu-chi/2.1/cham/king/", {}).status_code == 404


def test_the_sheet_costs_few_statements(here, mai, query_budget):
    one = sheet(here)
    with query_budget(10):
        parsed(mai.get(f"/chi-so/phieu/{one.pk}/"))


def test_a_book_is_taken_away_edited_looked_at_and_used(here, mai):
    page = parsed(mai.get("/chi-so/bo/so-y-te/"))
    assert "mỗi lần trừ" in words(page, "main")
    text = mai.get("/chi-so/bo/so-y-te.toml").content.decode()
    own = text.replace("bonus_cap = 2", "bonus_cap = 2\nissued = 2026-01-05").replace(
        "max = 5\n", "max = 6\n", 1
    )
    form = {"book": "don-vi", "year": "2026"}
    for wrong in (b"areas = 3", b"code = [", b'code = "x"\ntitle = "x"\nareas = [{ key = 1 }]'):
        file = SimpleUploadedFile("bo.toml", wrong)
        parsed(mai.post("/chi-so/mo/", form | {"own_book": file}), 422)
    page = parsed(mai.post("/chi-so/mo/", form | {"own_book": SimpleUploadedFile("bo.toml", own.encode())}))
    assert "điểm tối đa: 5 → 6" in words(page, "main")
    assert not Cycle.objects.exists(), "a look opens nothing"
    assert "thang 100: thừa 1" in words(page, "main")
    seen = {"own_text": page.cssselect("textarea[name=own_text]")[0].text, "own_name": "bo.toml"}
    page = parsed(mai.post("/chi-so/mo/", form | seen), 422)
    assert "Bộ cộng được 101 điểm, thang điểm là 100" in words(page, "main")
    assert page.cssselect("textarea[name=own_text]")[0].text == seen["own_text"]
    seen["own_text"] = seen["own_text"].replace("total = 100", "total = 101")
    parsed(mai.post("/chi-so/mo/", form | seen, follow=True))
    made = Cycle.objects.get()
    assert (made.book_code, made.book["issued"]) == ("so-y-te", "2026-01-05")
    page = parsed(mai.get("/chi-so/mo/"))
    assert f"ky-{made.pk}" in page.cssselect("select[name=book]")[0].value_options
    parsed(mai.post("/chi-so/mo/", {"book": f"ky-{made.pk}", "year": "2027"}, follow=True))
    assert Cycle.objects.get(year=2027).book == made.book


def test_a_bonus_nobody_earned_and_a_penalty_nobody_got_are_not_lost_points(here, mai):
    one = sheet(here)
    said = words(parsed(mai.get(f"/chi-so/phieu/{one.pk}/hom-nay/")), "main table")
    assert "Tham mưu văn bản" in said
    assert "Sáng kiến được công nhận" not in said
    assert "Bị phê bình" not in said


def test_a_book_of_other_years_is_opened_with_a_word(here, mai):
    page = parsed(mai.post("/chi-so/mo/", {"book": "bo-2020", "year": "2026"}, follow=True))
    assert "không có năm 2026" in words(page, "body")
    page = parsed(mai.post("/chi-so/mo/", {"book": "bo-2022", "year": "2026"}, follow=True))
    assert "không có năm 2026" not in words(page, "body")
