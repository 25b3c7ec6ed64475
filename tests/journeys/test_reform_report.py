"""A reform report in a browser: a planted number is found, mended, frozen, sent, and returned from above."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment, office
from tests.journeys.acting import arriving
from tests.journeys.town import sign_in

from motcua.organisation.models import Agency

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_a_planted_number_is_found_and_the_report_goes_up_and_back(town, now):
    above = office("H59", prefix="yy")
    Agency.objects.filter(pk=town.office.agency.pk).update(path="H59/H59.15/", parent=above.agency)
    now(moment(16, "10:00"))
    with town.visit("mai") as page:
        page.goto("/bao-cao/cai-cach/")
        page.get_by_role("button", name="Lập báo cáo Quý I năm 2026").click()
        expect(page.locator("#viet-III")).to_be_visible()
        address = page.url
        _write(page, "III", "Trong kỳ đã giải quyết 77 hồ sơ.")
        _write(page, "IV", "Rà soát quy trình nội bộ.")
        checks = page.get_by_role("region", name="Soát trước khi gửi")
        expect(checks).to_contain_text("văn bản ghi 77")
        page.get_by_role("button", name="Chốt báo cáo").click()
        expect(page.get_by_role("alert")).to_contain_text("chưa khớp")
        page.locator("#phan-III ~ details summary").click()
        _write(page, "III", "Hồ sơ được giải quyết đúng hẹn.")
        page.get_by_role("button", name="Chốt báo cáo").click()
        page.get_by_label("Số, ký hiệu báo cáo").fill("45/BC-SYT")
        page.get_by_role("button", name="Gửi báo cáo").click()
        expect(page.get_by_role("status")).to_contain_text("Đã gửi")
    with town.visit() as page:
        page.goto("/dang-nhap/")
        sign_in(page, "yymai")
        page.goto(address)
        page.get_by_label("Cần sửa gì").fill("Bổ sung kiến nghị")
        page.get_by_role("button", name="Trả lại để sửa").click()
        expect(page.get_by_role("main")).to_contain_text("bị trả lại để sửa")


def test_words_that_are_not_kept_are_asked_for_before_the_page_is_left(town, now):
    now(moment(16, "10:00"))
    asked = []

    def stay(dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    with town.visit("mai") as page:
        page.on("dialog", stay)
        page.goto("/bao-cao/cai-cach/")
        page.get_by_role("button", name="Lập báo cáo Quý I năm 2026").click()
        page.locator("#viet-III").press_sequentially("Hồ sơ được giải quyết đúng hẹn.")
        page.get_by_role("link", name="Báo cáo cải cách hành chính", exact=True).click()
        expect(page.locator("#viet-III")).to_have_value("Hồ sơ được giải quyết đúng hẹn.")
        assert asked == ["beforeunload"]
        page.locator("#viet-IV").press_sequentially("Rà soát quy trình nội bộ.")
        with arriving(page):
            page.get_by_role("button", name="Lưu phần III", exact=True).click()
        expect(page.get_by_role("status")).to_contain_text("Đã lưu phần III, IV.")
        page.get_by_role("link", name="Báo cáo cải cách hành chính", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Báo cáo cải cách hành chính")
        assert asked == ["beforeunload"]


def _write(page, section: str, text: str) -> None:
    page.locator(f"#viet-{section}").fill(text)
    with arriving(page):
        page.get_by_role("button", name=f"Lưu phần {section}", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Đã lưu")
