"""The register of an agency: on screen, as a workbook with real dates, in print; for who may see names."""

import zipfile
from datetime import datetime
from io import BytesIO

import pypdf
import pytest
from django.test import Client
from python_calamine import CalamineWorkbook
from tests.dossiers import stages
from tests.dossiers.registers import row, take_in
from tests.html import parsed

from motcua.dossiers.slips.book import COLUMNS
from motcua.foundation.trail.models import TrailEntry

pytestmark = pytest.mark.django_db
MARCH = {"tu": "2026-03-01", "den": "2026-03-31"}


def signed_in(office, name: str) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def test_the_screen_lists_what_was_received_in_those_days(office):
    inside = stages.in_progress(office)
    stages.submitted(office)
    page = parsed(signed_in(office, "binh").get("/so-theo-doi/", MARCH))

    assert [a.text_content() for a in page.cssselect("td a.code")] == [inside.code]
    assert "Phòng Nghiệp vụ Dược" in page.text_content()
    empty = parsed(signed_in(office, "binh").get("/so-theo-doi/", {"tu": "2026-04-01", "den": "2026-04-30"}))
    assert "Không có hồ sơ nào" in empty.text_content()


def test_the_workbook_has_every_column_real_dates_and_a_frozen_head(office):
    dossier = stages.finished(office)
    answer = signed_in(office, "son").get("/so-theo-doi/tep/xlsx/", MARCH)

    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert rows[3] == [column.head for column in COLUMNS]
    with zipfile.ZipFile(BytesIO(answer.content)) as book:
        assert b'ySplit="4"' in book.read("xl/worksheets/sheet1.xml")
    values = rows[4]
    assert values[:7] == [
        1,
        dossier.code,
        "Cấp lại chứng chỉ hành nghề dược",
        1,
        "Nguyễn Văn Mẫu 001",
        "0900000418",
        "Phòng Nghiệp vụ Dược",
    ]
    assert values[7:11] == [
        datetime(2026, 3, 2, 9, 0),
        datetime(2026, 3, 9, 17, 0),
        datetime(2026, 3, 2, 14, 0),
        datetime(2026, 3, 5, 16, 0),
    ]


def test_the_print_is_landscape_and_repeats_the_columns(office):
    code = stages.in_progress(office).code
    answer = signed_in(office, "dung").get("/so-theo-doi/tep/pdf/", MARCH)

    page = pypdf.PdfReader(BytesIO(answer.content)).pages[0]
    assert page.mediabox.width > page.mediabox.height
    text = " ".join(page.extract_text().replace("\u200b", "").replace("\n", " ").split())
    assert "SỔ THEO DÕI HỒ SƠ" in text
    assert "Từ ngày 01/03/2026 đến ngày 31/03/2026" in text
    assert code[-4:] in text
    for words in ("STT", "Mã hồ sơ", "Nhận và trả kết quả", "Ký nhận", "Ghi chú", "Mẫu 07 ban hành"):
        assert words in text


def test_taking_the_register_out_is_put_on_record(office):
    stages.in_progress(office)
    signed_in(office, "binh").get("/so-theo-doi/tep/xlsx/", MARCH)

    entry = TrailEntry.objects.get(kind="book.printed")
    assert entry.subject == "agency:H59.15"


@pytest.mark.parametrize("who", ["hoa", "tuan", "mai", "quantri"])
def test_names_and_addresses_of_all_are_not_for_every_role(office, who):
    assert signed_in(office, who).get("/so-theo-doi/").status_code == 403


@pytest.mark.parametrize("days", [{"tu": "x"}, {"tu": "2026-03-02", "den": "2026-03-01"}])
def test_days_that_cannot_be_are_told(office, days):
    assert signed_in(office, "binh").get("/so-theo-doi/", days).status_code == 422


def test_the_form_follows_the_last_day(office):
    page = parsed(signed_in(office, "binh").get("/so-theo-doi/", {"tu": "2025-08-01", "den": "2025-08-31"}))
    assert "Mẫu 06 của Thông tư 01/2018/TT-VPCP" in " ".join(page.text_content().split())


@pytest.mark.parametrize("code", ["15/HS-2026", "..", "../a?b#c"])
def test_a_code_with_a_stroke_breaks_no_page_and_leads_to_its_dossier(office, code):
    take_in(row(dossier=code, received_at="2026-03-02T09:00", finished_at="", returned_at=""))
    client = signed_in(office, "binh")
    [link] = parsed(client.get("/so-theo-doi/", MARCH)).cssselect("td a.code")
    assert link.text_content() == code
    shown = client.get(link.get("href"))
    assert shown.status_code == 200
    assert code in shown.content.decode().replace("&amp;", "&")
