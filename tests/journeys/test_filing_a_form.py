"""From search to following with a declaration form: without script on a telephone and on a desk."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.eforms.forms import with_form
from tests.journeys.town import sign_in
from tests.journeys.usable import fits

from motcua.dossiers.models import Dossier, Draft

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
SIZES = {"dien-thoai": {"width": 360, "height": 760}, "may-ban": {"width": 1280, "height": 800}}
PAPER = {"name": "bang.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\nbang"}


def fill(page: Page) -> None:
    """Everything the form asks but the certificate's fate."""
    page.get_by_label("Ngày sinh").fill("01/02/1990")
    page.get_by_label("Nơi đang ở").fill("Phường 1, Trà Vinh")
    page.get_by_label("Tên cơ sở").first.fill("Nhà thuốc Mẫu")
    page.get_by_label("Số tháng").first.fill("18")


@pytest.mark.parametrize("size", SIZES)
def test_from_search_to_following_without_script(town, size, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    with_form(town.office)
    with town.visit("lan", java_script_enabled=False, viewport=SIZES[size]) as page:
        page.goto("/thu-tuc/?tim=cap+lai+duoc")
        page.get_by_role("main").get_by_role("link", name="Cấp lại chứng chỉ hành nghề dược").first.click()
        page.get_by_role("main").get_by_role("link", name=re.compile("Nộp")).first.click()
        fill(page)
        page.get_by_role("button", name="Thêm nơi").click()
        expect(page.get_by_label("Tên cơ sở").first).to_have_value("Nhà thuốc Mẫu")
        page.get_by_label("Tên cơ sở").nth(1).fill("Trạm y tế Mẫu")
        page.get_by_label("Số tháng").nth(1).fill("6")
        page.get_by_role("button", name="Xem lại trước khi gửi").click()
        expect(page.get_by_role("alert").first).to_contain_text("Chưa chọn câu này")
        page.get_by_role("group", name="Chứng chỉ bị mất").get_by_label("Không").check()
        page.get_by_label("Bản sao văn bằng chuyên môn").set_input_files(PAPER)
        page.get_by_role("button", name="Lưu nháp").click()
        expect(page.get_by_text("Đã nhận")).to_be_visible()
        page.goto("/ho-so-cua-toi/")
        page.get_by_role("link", name=re.compile("Viết tiếp")).click()
        expect(page.get_by_label("Tên cơ sở").first).to_have_value("Nhà thuốc Mẫu")
        assert fits(page)
        begun = page.url
        page.get_by_role("button", name="Xem lại trước khi gửi").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Xem lại lần cuối, rồi gửi")
        expect(page.get_by_role("main")).to_contain_text("Trạm y tế Mẫu")
        assert fits(page)
        page.get_by_role("button", name="Gửi hồ sơ").dblclick()
        expect(page.get_by_role("heading", level=1)).to_have_text("Đã gửi hồ sơ")
        page.goto(begun)
        expect(page.get_by_role("heading", level=1)).to_have_text("Đã gửi hồ sơ")
        page.get_by_role("link", name="Theo dõi hồ sơ này").click()
        expect(page.get_by_role("main")).to_contain_text("Tờ khai bạn đã gửi")
        assert fits(page)
    assert Dossier.objects.count() == 1
    assert not Draft.objects.exists()


def test_the_script_hides_what_is_not_asked_reckons_and_saves(town, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    with_form(town.office)
    with town.visit("lan") as page:
        page.goto("/nop-ho-so/1.000123/")
        lost = page.get_by_label("Mất ngày nào")
        expect(lost).to_be_hidden()
        page.get_by_role("group", name="Chứng chỉ bị mất").get_by_label("Có").check()
        expect(lost).to_be_visible()
        fill(page)
        expect(page.get_by_label("Tổng số tháng")).to_have_value("18")
        expect(page.locator("[data-saved]")).to_contain_text("Đã lưu nháp")
        page.goto("/ho-so-cua-toi/")
        page.get_by_role("link", name=re.compile("Viết tiếp")).click()
        expect(page.get_by_label("Tên cơ sở")).to_have_value("Nhà thuốc Mẫu")


def test_a_session_that_ended_under_a_filled_form_loses_nothing(town, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    with_form(town.office)
    with town.visit("lan", java_script_enabled=False) as page:
        page.goto("/nop-ho-so/1.000123/")
        fill(page)
        page.get_by_label("Bản sao văn bằng chuyên môn").set_input_files(PAPER)
        page.context.clear_cookies(name="sessionid")
        page.get_by_role("button", name="Xem lại trước khi gửi").click()
        expect(page.get_by_text("Những gì bạn vừa điền đã được giữ lại")).to_be_visible()
        sign_in(page, "lan")
        expect(page.get_by_label("Tên cơ sở")).to_have_value("Nhà thuốc Mẫu")
        expect(page.get_by_text("bang.pdf")).to_be_visible()
