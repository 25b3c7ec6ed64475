"""Procedure control designs a process and tries it out, by keyboard alone."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.journeys.acting import arriving
from tests.journeys.town import Town
from tests.procedures.drafts import WHOLE, draft

from motcua.procedures.rules.edition import content_from

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
TWO = {"process": [{"name": "Thẩm định", "role": "specialist"}, {"name": "Duyệt", "role": "division_head"}]}


def test_a_process_is_designed_and_tried_by_keyboard(town: Town):
    edition = draft(town.office, content=WHOLE | TWO)
    with town.visit("ngoc") as page:
        page.goto(f"/thu-tuc/phien-ban/{edition.pk}/quy-trinh/")
        add(page, "branch")
        expect(page.get_by_role("link", name="Rẽ nhánh mới")).to_be_visible()
        press(page.get_by_role("link", name="Rẽ nhánh mới"))
        fill_step(page)
        expect(page.get_by_role("img", name="Sơ đồ quy trình")).to_contain_text("Theo loại cơ sở")
        press(page.get_by_role("link", name="Chạy thử một hồ sơ"))
        press(page.get_by_role("button", name="Trả lại"))
        press(page.get_by_role("button", name="Đồng ý"))
        expect(page.get_by_role("main")).to_contain_text("Tới khi trình kết quả")
        expect(page.get_by_role("main").get_by_role("listitem").filter(has_text="Duyệt")).to_have_count(2)
    edition.refresh_from_db()
    assert [step.name for step in content_from(edition.content).process] == [
        "Thẩm định",
        "Duyệt",
        "Theo loại cơ sở",
    ]


def press(what: Locator) -> None:
    """Come to it and press it; the page it leads to is there."""
    what.focus()
    with arriving(what.page):
        what.press("Enter")


def add(page: Page, kind: str) -> None:
    page.get_by_label("Thêm bước").focus()
    page.get_by_label("Thêm bước").select_option(kind)
    press(page.get_by_role("button", name="Thêm bước"))


def fill_step(page: Page) -> None:
    """Two ways a person chooses between: back to the first step, or on."""
    page.get_by_label("Tên bước").fill("Theo loại cơ sở")
    press(page.get_by_role("button", name="Thêm lối ra"))
    for number, (to, said) in enumerate((("Thẩm định", "Trả lại"), ("Trình kết quả", "Đồng ý")), 1):
        way = page.get_by_role("group", name=f"Lối ra {number}", exact=True)
        way.get_by_label("Đi tới").select_option(label=to)
        way.get_by_label("Tên lối ra").fill(said)
        way.get_by_label("người làm chọn").press("Space")
    press(page.get_by_label("Tên bước"))
