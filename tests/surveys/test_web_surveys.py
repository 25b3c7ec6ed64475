"""Surveys on screen: from a draft to the results by the reform desk, answered on a telephone and on paper."""

import zipfile
from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document
from tests.cast import moment, office
from tests.html import parsed, words
from tests.surveys.rounds import all_at, answered, opened, returned

from motcua.surveys.access import token_of
from motcua.surveys.commands.close_survey import close_survey
from motcua.surveys.models import Response, Survey
from motcua.surveys.rules.tokens import grouped

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(now):
    cache.clear()
    now(moment(5, "10:00"))
    return office()


def signed_in(here, who):
    client = Client()
    client.force_login(here.people[who])
    return client


def test_a_round_goes_from_draft_to_results(here):
    returned(here.agency, 30)
    mai = signed_in(here, "mai")
    sent = {"title": "Hài lòng 2026", "year": "2026", "source": "hai-long", "who": "sample", "is_index": "on"}
    parsed(mai.post("/khao-sat/lap/", sent, follow=True))
    survey = Survey.objects.get()
    at = f"/khao-sat/{survey.pk}/"
    asked = {"text": "Bạn nộp ở đâu?", "kind": "one", "factor": "Khác", "options": "Quầy\nMạng", "after": "-"}
    assert "Bạn nộp ở đâu?" in words(parsed(mai.post(f"{at}bang-hoi/them/", asked, follow=True)), "main")
    sample = {
        "from_day": "01/02/2026",
        "to_day": "28/02/2026",
        "agencies": [str(here.agency.pk)],
        "size": "500000",
        "least": "5",
        "seed": "12/QĐ-SYT",
    }
    page = parsed(mai.post(f"{at}rut-mau/", sample), 422)
    assert "Số người hỏi từ 5" in words(page, "main")
    assert page.cssselect('input[name=seed][value="12/QĐ-SYT"]')
    done = parsed(mai.post(f"{at}rut-mau/", sample | {"size": "20"}, follow=True))
    assert "Đã rút 20 người từ 30 hồ sơ" in words(done, "body")
    parsed(mai.post(f"{at}mo/", {"closes_on": "20/03/2026"}, follow=True))
    survey.refresh_from_db()
    for paper in ("thu", "the", "phieu"):
        assert mai.get(f"{at}in/{paper}.pdf").content.startswith(b"%PDF")
    answered(survey, [5, 4, 4, 5, 3, 2])
    page = parsed(mai.post(f"{at}dong/", follow=True))
    assert "66,7%" in words(page, "main")
    assert "nhiều khả năng nằm từ" in words(page, "main")
    sheet = SimpleUploadedFile("kq.xlsx", mai.get(f"{at}ket-qua.xlsx").content)
    assert zipfile.is_zipfile(sheet)
    report = Document(BytesIO(mai.get(f"{at}ket-qua.docx").content))
    assert "12/QĐ-SYT" in "".join(one.text for one in report.paragraphs)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in report.tables[0].rows[0].cells[1].text
    assert "Người Mẫu" not in mai.get(f"{at}ket-qua.csv").content.decode()
    assert "66,7%" in words(parsed(signed_in(here, "dung").get("/khao-sat/cac-so/")), "table")


def test_a_citizen_answers_once_without_signing_in(here):
    survey = opened(here)
    address, phone = f"/khao-sat/phieu/{token_of(survey, 1)}/", Client()
    page = parsed(phone.get(address))
    assert "Không hỏi tên" in words(page, "main")
    half = {"place": "5", "better": "Thêm ghế"}
    again = parsed(phone.post(address, half), 422)
    assert again.cssselect("input[name=place][value='5'][checked]")
    assert "Thêm ghế" in words(again, "textarea[name=better]")
    sent = {key: str(value) for key, value in all_at(survey, 4).items()} | {"hours": "2,5", "extra": ["0"]}
    for _ in range(2):
        assert "Cảm ơn" in words(parsed(phone.post(address, sent, follow=True)), "h1")
    assert Response.objects.get().answers["hours"] == "2.5"
    assert "Không có phiếu" in words(parsed(phone.get("/khao-sat/phieu/AAAABBBBCCCC/"), 404), "main")


def test_a_paper_is_typed_in_by_its_code(here):
    survey = opened(here)
    binh, token = signed_in(here, "binh"), token_of(survey, 2)
    page = parsed(binh.post("/khao-sat/nhap-giay/", {"token": "sai"}), 422)
    assert "Không có phiếu mang mã này" in words(page, "main")
    page = parsed(binh.post("/khao-sat/nhap-giay/", {"token": grouped(token).lower()}, follow=True))
    assert grouped(token) in words(page, "h1")
    sent = {key: str(value) for key, value in all_at(survey, 2).items()}
    done = parsed(binh.post(f"/khao-sat/nhap-giay/{token}/", sent, follow=True))
    assert "Đã nhập phiếu" in words(done, "body")
    assert Response.objects.get().channel == "paper"
    assert "dùng một lần" in words(parsed(binh.post("/khao-sat/nhap-giay/", {"token": token}), 422), "main")


def test_anybody_answers_an_open_survey_and_a_second_press_is_harmless(here):
    mai = signed_in(here, "mai")
    sent = {"title": "Ý kiến", "year": "2026", "source": "y-kien", "who": "anybody"}
    parsed(mai.post("/khao-sat/lap/", sent, follow=True))
    survey = Survey.objects.get()
    parsed(mai.post(f"/khao-sat/{survey.pk}/mo/", {"closes_on": "20/03/2026"}, follow=True))
    assert mai.get(f"/khao-sat/{survey.pk}/in/ap-phich.pdf").content.startswith(b"%PDF")
    anybody, address = Client(), f"/khao-sat/tra-loi/{survey.key}/"
    assert parsed(anybody.get("/")).cssselect(f'a[href="{address}"]')
    form = parsed(anybody.get(address))
    slip = form.cssselect("input[name=to]")[0].get("value")
    for _ in range(2):
        thanks = parsed(anybody.post(address, {"overall": "5", "to": slip}, follow=True))
        assert "Cảm ơn" in words(thanks, "h1")
    parsed(anybody.post(address, {"overall": "5", "to": "bịa"}), 200)
    anybody.post(address, {"overall": "1", "to": slip, "trang-web": "quảng cáo"})
    assert Response.objects.count() == 1
    assert "không suy ra" in words(parsed(mai.get(f"/khao-sat/{survey.pk}/")), "main")


def test_pages_cost_few_statements(here, query_budget):
    survey = opened(here)
    answered(survey, [5, 4, 4, 5, 3, 2])
    close_survey(actor=here.mai, at=moment(5), survey_id=survey.pk)
    mai = signed_in(here, "mai")
    for address in ("", f"{survey.pk}/", f"{survey.pk}/ket-qua/", "cac-so/"):
        with query_budget(8):
            parsed(mai.get(f"/khao-sat/{address}"))
