"""Procedure control designs a form, tries it beside itself and puts it into use, by keyboard alone."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.journeys.acting import arriving
from tests.journeys.town import Town
from tests.procedures.drafts import WHOLE, draft

from motcua.eforms.models import EditionForm

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_a_form_is_designed_tried_and_put_into_use_by_keyboard(town: Town):
    edition = draft(town.office, content=WHOLE)
    with town.visit("ngoc") as page:
        page.goto(f"/thu-tuc/phien-ban/{edition.pk}/to-khai/")
        press(page.get_by_role("button", name="Soạn tờ khai"))
        press(page.get_by_role("button", name="Thêm phần"))
        type_into(page, "Tên phần", "Cơ sở")
        press(page.get_by_role("button", name="Lưu phần"))
        add_question(page, "choice", "Loại cơ sở")
        type_into(page, "Ý 1", "Nhà thuốc")
        type_into(page, "Ý 2", "Quầy thuốc")
        press(page.get_by_role("button", name="Lưu câu", exact=True))
        add_question(page, "text", "Tên dược sĩ phụ trách")
        page.get_by_label("Chỉ hỏi khi").focus()
        page.keyboard.press("ArrowDown")
        expect(page.get_by_label("Chỉ hỏi khi")).not_to_have_value("")
        press(page.get_by_role("button", name="Lưu câu", exact=True))
        beside = page.get_by_role("complementary", name="Người dân sẽ thấy")
        hidden = beside.get_by_label("Tên dược sĩ phụ trách")
        expect(hidden).to_be_hidden()
        beside.get_by_label("Nhà thuốc").press("Space")
        expect(hidden).to_be_visible()
        press(page.get_by_role("button", name="Đưa vào dùng"))
        expect(page.get_by_role("main")).to_contain_text("Dùng khi công bố")
    asked = EditionForm.objects.get(edition=edition).document["sections"][0]["questions"]
    assert [one["label"] for one in asked] == ["Loại cơ sở", "Tên dược sĩ phụ trách"]
    assert asked[1]["when"]


def add_question(page: Page, kind: str, label: str) -> None:
    page.get_by_label("Loại câu").focus()
    page.get_by_label("Loại câu").select_option(kind)
    press(page.get_by_role("button", name="Thêm câu"))
    type_into(page, "Câu hỏi", label)


def type_into(page: Page, label: str, words: str) -> None:
    page.get_by_label(label, exact=True).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def press(button: Locator) -> None:
    button.focus()
    with arriving(button.page):
        button.press("Enter")
