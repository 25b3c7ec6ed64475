"""Reform reports on screen, from the list of periods to what the agency above answers."""

from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from docx import Document
from tests.cast import moment, office
from tests.html import parsed, words
from tests.reporting.reform import freeze, quarter, write

from motcua.reporting.commands.keep_outline import keep_outline
from motcua.reporting.models import ReformEntry, ReformReport
from motcua.reporting.rules.outline_editing import without_section
from motcua.reporting.rules.reform_outline import shipped_outline

pytestmark = pytest.mark.django_db

MOST_STATEMENTS = 40


@pytest.fixture
def here(now):
    now(moment(16, "10:00"))
    return office()


def client_of(here, who):
    client = Client()
    client.force_login(here.people[who])
    return client


def test_a_period_is_begun_from_the_list(here):
    mai = client_of(here, "mai")
    listed = parsed(mai.get("/bao-cao/cai-cach/"))
    assert words(listed, "tbody tr th") == "Quý I năm 2026"
    parsed(mai.post("/bao-cao/cai-cach/", {"kind": "quarter_1", "year": "2026"}, follow=True))
    parsed(mai.post("/bao-cao/cai-cach/", {"kind": "quarter_1", "year": "2026"}, follow=True))
    assert ReformReport.objects.count() == 1
    days = {"first": "01/01/2026", "last": "29/02/2026", "due": "20/03/2026"}
    asked_wrong = mai.post("/bao-cao/cai-cach/", {"kind": "custom", "year": "2026", **days})
    assert parsed(asked_wrong, 422).cssselect("#last")[0].get("value") == "29/02/2026"
    days["last"] = "28/02/2026"
    parsed(mai.post("/bao-cao/cai-cach/", {"kind": "custom", "year": "2026", **days}, follow=True))
    assert ReformReport.objects.count() == 2


def test_the_page_tells_who_did_what_and_when(here):
    report = quarter(here)
    told = words(
        parsed(client_of(here, "mai").get(f"/bao-cao/cai-cach/{report.pk}/")),
        "[aria-labelledby=viec] li small",
    )
    assert ReformEntry.objects.latest("pk").actor in told
    acts = parsed(client_of(here, "mai").get(f"/bao-cao/cai-cach/{report.pk}/"))
    assert words(acts, "[aria-labelledby=viec] li b") == "Viết phần IV"
    assert "2026" in told


def test_a_refusal_is_told_above_the_report(here):
    report, mai = quarter(here, written=False), client_of(here, "mai")
    answer = mai.post(f"/bao-cao/cai-cach/{report.pk}/chot/")
    assert answer.status_code == 422
    assert "Còn thiếu phần viết" in answer.content.decode()


def test_what_was_typed_stays_after_a_refusal(here):
    report, mai = quarter(here), client_of(here, "mai")
    at = f"/bao-cao/cai-cach/{report.pk}/"
    asked = {"section": "IV", "writer": "duoc", "wanted": "Việc quý II", "due": "01/01/2020"}
    page = parsed(mai.post(f"{at}giao-viet/", asked), 422)
    assert page.cssselect("#giao-gi")[0].text == "Việc quý II"
    assert page.cssselect("#giao-phan option[selected]")[0].get("value") == "IV"
    page = parsed(mai.post(f"{at}sua-so/", {"figure": "visits", "value": "2", "reason": ""}), 422)
    assert page.cssselect("#value")[0].get("value") == "2"
    assert page.cssselect("#figure option[selected]")[0].get("value") == "visits"
    long = "x" * 20_001
    page = parsed(mai.post(f"{at}viet/", {"text-V": long}), 422)
    assert page.cssselect("#viet-V")[0].text == long


def test_an_earlier_version_can_be_read_and_printed_and_not_changed(here):
    report, mai = quarter(here), client_of(here, "mai")
    freeze(here, report)
    write(here, report, "IV", "Việc khác.")
    freeze(here, report)
    at = f"/bao-cao/cai-cach/{report.pk}/"
    page = parsed(mai.get(at))
    assert [one.get("href") for one in page.cssselect("[aria-labelledby=cac-ban] a")] == ["?ban=1"]
    old = parsed(mai.get(at, {"ban": "1"}))
    assert "Rà soát quy trình nội bộ." in old.text_content()
    assert "Việc khác." not in old.cssselect("[aria-labelledby=phan-IV]")[0].text_content()
    assert not old.cssselect("main form")
    paper = Document(BytesIO(mai.get(f"{at}bao-cao.docx", {"ban": "1"}).content))
    assert "Rà soát quy trình nội bộ." in [line.text for line in paper.paragraphs]
    assert mai.get(at, {"ban": "3"}).status_code == 404


def test_files_come_as_word_and_pdf_and_nothing_else(here):
    report, mai = quarter(here), client_of(here, "mai")
    at = f"/bao-cao/cai-cach/{report.pk}/bao-cao"
    assert mai.get(f"{at}.docx").content[:2] == b"PK"
    assert mai.get(f"{at}.pdf").content[:4] == b"%PDF"
    assert mai.get(f"{at}.exe").status_code == 404


def test_a_report_costs_a_bounded_number_of_statements(here):
    report, mai = quarter(here), client_of(here, "mai")
    with CaptureQueriesContext(connection) as said:
        parsed(mai.get(f"/bao-cao/cai-cach/{report.pk}/"))
    assert len(said) <= MOST_STATEMENTS


def test_what_is_not_written_leads_to_its_place_and_the_outline_is_named(here):
    mai = client_of(here, "mai")
    report = quarter(here, written=False)
    page = parsed(mai.get(f"/bao-cao/cai-cach/{report.pk}/"))
    assert [one.get("href") for one in page.cssselect("[aria-labelledby=soat] a")] == [
        "#phan-III",
        "#phan-IV",
    ]
    assert page.cssselect("#phan-III")
    assert "Đề cương bản" not in words(page, "main")
    document = without_section(shipped_outline(), "chi-dao")
    keep_outline(actor=here.mai, at=moment(16), agency=here.agency, document=document, note="12/QĐ-SYT")
    said = {"kind": "half_year", "year": "2026"}
    begun = parsed(mai.post("/bao-cao/cai-cach/", said, follow=True))
    assert "Đề cương bản 1" in words(begun, "body")


def test_all_sections_typed_are_kept_by_one_press_and_untouched_ones_are_not_written_again(here):
    report, mai = quarter(here), client_of(here, "mai")
    at = f"/bao-cao/cai-cach/{report.pk}/"
    before = report.entries.count()
    page = parsed(mai.get(at))
    told = {
        one.get("name"): one.get("value") or one.text or "" for one in page.cssselect("[form=viet][name]")
    }
    assert told["text-III"].strip() == "Hồ sơ được giải quyết đúng hẹn."
    same = parsed(mai.post(f"{at}viet/", told, follow=True))
    assert "Không có phần nào khác" in words(same, "[role=status]")
    said = {**told, "text-I": "Dòng một\r\ndòng hai", "text-IV": "Việc khác."}
    done = parsed(mai.post(f"{at}viet/", said, follow=True))
    assert "Đã lưu phần I, IV." in words(done, "[role=status]")
    assert report.entries.count() == before + 2
    assert "Không có phần nào khác" in words(
        parsed(mai.post(f"{at}viet/", {"text-I": "Dòng một\r\ndòng hai"}, follow=True)), "[role=status]"
    )


def test_a_page_drawn_before_a_colleague_wrote_the_section_overwrites_nothing(here):
    report, mai, dung = quarter(here), client_of(here, "mai"), client_of(here, "dung")
    at = f"/bao-cao/cai-cach/{report.pk}/"

    def drawn(client) -> str:
        return parsed(client.get(at)).cssselect("input[name=upon-IV]")[0].get("value")

    first = drawn(mai)
    parsed(dung.post(f"{at}viet/", {"text-IV": "Bản của phó giám đốc.", "upon-IV": first}, follow=True))
    said = {"text-I": "Chỉ đạo trong kỳ.", "upon-I": "0", "text-IV": "Bản ở đây.", "upon-IV": first}
    page = parsed(mai.post(f"{at}viet/", said), 422)
    assert "Phần IV:" in words(page, "[role=alert]")
    assert "đã lưu bản khác lúc 10:00 16/03/2026" in words(page, "[role=alert]")
    assert page.cssselect("#viet-IV")[0].text.strip() == "Bản ở đây."
    assert page.cssselect("#viet-I")[0].text.strip() == "Chỉ đạo trong kỳ."
    assert "Bản của phó giám đốc." in words(page, "[aria-labelledby=phan-IV] details")
    assert report.entries.order_by("id").last().text == "Chỉ đạo trong kỳ."
    joined = {"text-IV": "Gộp hai bản.", "upon-IV": page.cssselect("input[name=upon-IV]")[0].get("value")}
    parsed(mai.post(f"{at}viet/", joined, follow=True))
    assert report.entries.order_by("id").last().text == "Gộp hai bản."


def test_a_report_is_offered_for_freezing_once_its_period_is_over(here, now):
    report, mai = quarter(here), client_of(here, "mai")
    assert "Chốt báo cáo" in words(parsed(mai.get(f"/bao-cao/cai-cach/{report.pk}/")), "main")
    now(moment(10, "10:00"))
    page = words(parsed(mai.get(f"/bao-cao/cai-cach/{report.pk}/")), "main")
    assert "Chốt báo cáo" not in page
    assert "chốt được từ sau 14/03/2026" in page
