"""Figures are asked of a unit, filled in with a mistake that is said on the spot, handed in and approved."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.collection.making import collected
from tests.journeys.acting import arriving

from motcua.collection.models import Return

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_a_return_is_filled_mended_handed_in_and_approved(town, now):
    now(moment(4, "10:00"))
    collected(town.office, town.office.agency.code)
    with town.sign_in("son") as page:
        page.get_by_role("link", name="Số liệu thu thập").first.click()
        page.get_by_role("link", name="Nhân sự quý I").first.click()
        for label, value in (("Tổng số người", "38"), ("Nam", "21"), ("Nữ", "18"), ("Dân tộc thiểu số", "2")):
            page.get_by_role("textbox", name=label, exact=True).fill(value)
        page.get_by_role("button", name="Gửi", exact=True).click()
        expect(page.get_by_role("main")).to_contain_text("ghi 38, nhưng Nam + Nữ cộng lại là 39")
        page.get_by_role("textbox", name="Nữ", exact=True).fill("17")
        page.get_by_role("button", name="Gửi", exact=True).click()
        expect(page.get_by_role("main")).to_contain_text("chờ duyệt")
    with town.visit("mai") as page:
        page.goto(f"/thu-thap/phieu/{Return.objects.get().pk}/")
        with arriving(page):
            page.get_by_role("button", name="Duyệt và khoá").click()
        page.get_by_role("link", name="cả đợt").click()
        page.get_by_role("link", name="Tổng số người: 38").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Tổng số người: 38")
