"""The counter on an old machine: a walk-in is registered and the slip printed with JavaScript off."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.cast import moment
from tests.journeys.pictures import picture

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_a_walk_in_gets_a_slip_without_javascript(town, now):
    now(moment(3, "09:15"))
    with town.sign_in("binh", java_script_enabled=False) as page:
        page.get_by_role("main").get_by_role("link", name="Tiếp nhận hồ sơ").click()
        page.get_by_label("Tên hoặc mã thủ tục").fill("cap lai duoc")
        page.get_by_role("button", name="Tìm thủ tục").click()
        page.get_by_label("Họ tên hoặc tên tổ chức").fill("Nguyễn Thị Mẫu 021")
        page.get_by_label("Điện thoại").fill("0900000721")
        page.get_by_role("button", name="Tiếp nhận và hẹn trả").click()
        expect(page.get_by_role("main").get_by_role("alert").first).to_contain_text("Còn thiếu giấy tờ")
        expect(page.get_by_label("Họ tên hoặc tên tổ chức")).to_have_value("Nguyễn Thị Mẫu 021")
        for paper in ("Đơn đề nghị cấp chứng chỉ", "Bản sao văn bằng chuyên môn"):
            page.get_by_label(f"Đã nhận {paper}").check()
        page.get_by_label("Đã xem bản chính Bản sao văn bằng chuyên môn").check()
        picture(page, "tiep-nhan", height=900)
        page.get_by_role("button", name="Tiếp nhận và hẹn trả").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("hẹn trả 17:00 thứ Ba 10/03/2026")
        picture(page, "da-tiep-nhan")
        code = re.search(r"H59\.15-\d{6}-\d{4}", page.get_by_role("main").inner_text())[0]
        slip = page.request.get(page.get_by_role("link", name="In giấy tiếp nhận").get_attribute("href"))
        assert slip.headers["content-type"] == "application/pdf"
        said = " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(slip.body())).pages)

    for promised in (code, "10/03/2026", "Nguyễn Thị Mẫu 021"):
        assert promised in said
