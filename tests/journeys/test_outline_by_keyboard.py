"""The reform desk changes the outline of its reports without a mouse, and the next report is made by it."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.cast import moment
from tests.dossiers import stages
from tests.journeys.acting import arriving
from tests.journeys.usable import faults

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
PAGE = "/bao-cao/cai-cach/de-cuong/"
FIGURE = "Tỷ lệ giải quyết trước hạn và đúng hạn"


def test_a_sentence_with_a_figure_is_written_looked_at_kept_and_stands_in_the_next_report(town, now):
    stages.finished(town.office)
    now(moment(16, "10:00"))
    with town.visit("mai") as page:
        page.goto(PAGE)
        _press(page, page.get_by_role("link", name="Sửa phần II."))
        text = page.get_by_label("Câu có số liệu")
        text.focus()
        page.keyboard.press("Control+Home")
        page.keyboard.type("Đạt  đúng hẹn.\n")
        for key in ("Control+Home", *["ArrowRight"] * 4):
            page.keyboard.press(key)
        page.keyboard.press("Tab")
        figure = page.get_by_label("Số liệu và giá trị trong kỳ")
        expect(figure).to_be_focused()
        figure.select_option(FIGURE)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(text).to_be_focused()
        expect(text).to_have_value(_starts(f"Đạt [{FIGURE}] đúng hẹn."))
        page.keyboard.type(" [lạ]")
        _press(page, page.get_by_role("button", name="Xem thử"))
        expect(page.get_by_role("alert")).to_contain_text("Không có số liệu tên “lạ”")
        expect(text).to_have_value(_starts(f"Đạt [{FIGURE}] [lạ] đúng hẹn."))
        text.fill(text.input_value().replace(" [lạ]", ""))
        _press(page, page.get_by_role("button", name="Xem thử"))
        look = page.get_by_role("region", name="Xem thử với số liệu quý I năm 2026")
        expect(look).to_contain_text("Đạt 100,0% đúng hẹn.")
        expect(page.locator("#xem-thu")).to_be_focused()
        assert faults(page) == []
        page.get_by_label("Lý do, văn bản").first.focus()
        page.keyboard.type("12/QĐ-SYT")
        with arriving(page):
            page.keyboard.press("Enter")
        expect(look).to_contain_text("Đạt 100,0% đúng hẹn.")
        _press(page, page.get_by_role("button", name="Ghi bản mới"))
        expect(page.get_by_role("status")).to_contain_text("Đã ghi bản 1")
        expect(page.get_by_role("region", name="Các bản của cơ quan")).to_contain_text("12/QĐ-SYT")
        _begin(page)


def _begin(page: Page) -> None:
    page.goto("/bao-cao/cai-cach/")
    _press(page, page.get_by_role("button", name="Lập báo cáo Quý I năm 2026"))
    expect(page.get_by_role("main")).to_contain_text("Đạt 100,0% đúng hẹn.")


def _press(page: Page, target) -> None:
    target.focus()
    with arriving(page):
        page.keyboard.press("Enter")


def _starts(text: str) -> re.Pattern[str]:
    return re.compile("^" + re.escape(text))
