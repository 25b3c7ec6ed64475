"""The whole desk by keyboard alone: from signing in to a signature, no mouse at all."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.cast import moment
from tests.dossiers import stages
from tests.journeys.acting import arriving
from tests.journeys.town import PASSWORD, Town

from motcua.dossiers.models import Dossier

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent.trim() || document.activeElement.name")


def until(page: Page, words: str, key: str = "Tab", most: int = 40) -> None:
    """Press the key until what has the focus says the words."""
    for _ in range(most):
        if words in focused(page):
            return
        page.keyboard.press(key)
    raise AssertionError(f"no {words!r} within {most} of {key}")


def sign_in(page: Page, name: str) -> None:
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").focus()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    with arriving(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bàn làm việc hôm nay")


def test_the_director_signs_two_without_a_mouse(town: Town, now):
    first, second = stages.proposed(town.office), stages.proposed(town.office)
    now(moment(5, "08:00"))
    with town.visit() as page:
        sign_in(page, "dung")
        page.keyboard.press("g")
        with arriving(page):
            page.keyboard.press("s")
        expect(page.locator(".tabs [aria-current]")).to_contain_text("Chờ ký 2")

        page.keyboard.press("j")
        expect(page.locator(":focus")).to_have_text(first.code)
        page.keyboard.press("j")
        expect(page.locator(":focus")).to_have_text(second.code)
        page.keyboard.press("k")
        expect(page.locator(":focus")).to_have_text(first.code)
        with arriving(page):
            page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text(first.code)
        with arriving(page):
            page.keyboard.press("n")
        expect(page.get_by_role("heading", level=1)).to_have_text("Ký duyệt kết quả")
        until(page, "Ký duyệt kết quả")
        with arriving(page):
            page.keyboard.press("Enter")
        expect(page.get_by_text(f"Đã ký duyệt kết quả hồ sơ {first.code}.")).to_be_visible()

        page.goto("/ban-lam-viec/?xem=cho-ky")
        page.keyboard.press("j")
        page.keyboard.press("x")
        expect(page.locator(".bulk")).to_contain_text("Đã chọn 1 hồ sơ")
        page.keyboard.press("b")
        expect(page.locator(":focus")).to_have_text("Ký duyệt 1 hồ sơ")
        with arriving(page):
            page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Ký duyệt 1 hồ sơ")
        until(page, "Ký duyệt 1 hồ sơ")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Ký duyệt: xong 1 trong 1 hồ sơ")
    assert {row.state for row in Dossier.objects.all()} == {"approved"}


def test_keys_are_told_can_be_left_and_catch_nobody(town: Town, now):
    code = stages.in_progress(town.office).code
    now(moment(5, "08:00"))
    with town.sign_in("hoa") as page:
        page.keyboard.press("?")
        dialog = page.get_by_role("dialog", name="Phím tắt")
        expect(dialog).to_be_visible()
        expect(dialog.get_by_role("row", name=re.compile("g m danh sách Của tôi"))).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()

        page.keyboard.press("/")
        expect(page.locator("#tim")).to_be_focused()
        page.keyboard.type("jkx?g")
        expect(page.get_by_role("searchbox")).to_have_value("jkx?g")
        page.get_by_role("searchbox").fill("")
        page.keyboard.press("Escape")
        expect(page.locator(":focus")).to_have_text(code)

        seen = []
        for _ in range(80):
            page.keyboard.press("Tab")
            seen.append(page.evaluate("document.activeElement.tagName"))
        assert "BODY" in seen, "the focus never left the page"


def test_whoever_switches_the_keys_off_has_none(town: Town, now):
    stages.in_progress(town.office)
    now(moment(5, "08:00"))
    with town.sign_in("hoa") as page:
        page.keyboard.press("?")
        page.get_by_label("Tắt phím tắt trên máy này").check()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog", name="Phím tắt")).to_be_hidden()
        page.reload()
        page.keyboard.press("j")
        expect(page.locator(":focus")).to_have_count(0)


def test_escape_closes_the_menu_of_lesser_places_and_stays_on_it(town: Town, now):
    now(moment(5, "08:00"))
    with town.sign_in("mai") as page:
        menu = page.locator("header details.more")
        menu.locator("summary").press("Enter")
        expect(menu.get_by_role("link").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(menu.get_by_role("link").first).to_be_hidden()
        expect(menu.locator("summary")).to_be_focused()
