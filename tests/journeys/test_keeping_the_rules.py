"""Behind the desk: a day off is tried before it is recorded, the catalogue is looked after."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.dossiers import stages
from tests.journeys.pictures import picture
from tests.journeys.town import neighbours

from motcua.dossiers.models import Dossier

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_a_day_off_shows_what_it_moves_before_it_is_recorded(town, now):
    code = stages.in_progress(town.office).code
    now(moment(3, "09:00"))
    with town.sign_in("quantri") as page:
        page.get_by_role("contentinfo").get_by_role("link", name="lịch làm việc").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Năm 2026 có")
        page.get_by_role("main").get_by_role("link", name="Sửa lịch").click()
        page.get_by_label("Ngày", exact=True).fill("2026-03-06")
        page.get_by_label("Tên ngày").fill("Bão số 1")
        page.get_by_label("Lý do").fill("Nghỉ chống bão")
        page.get_by_label("Số, ký hiệu và ngày").fill("Công điện 01/CĐ-UBND")
        page.get_by_role("button", name="Xem trước thay đổi").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("1 hồ sơ đang giải quyết đổi ngày hẹn")
        expect(page.get_by_role("main")).to_contain_text(code)
        picture(page, "lich-lam-viec", height=900)
        assert Dossier.objects.get(code=code).due_at == moment(9, "17:00")
        page.get_by_role("button", name="Ghi lịch mới").click()
        expect(page.get_by_role("status")).to_contain_text("1 hồ sơ")
        page.goto(f"/ho-so/{code}/")
        expect(page.get_by_role("complementary")).to_contain_text("Hẹn lần đầu: 17:00 thứ Hai 09/03/2026")
        expect(page.get_by_role("complementary")).to_contain_text("17:00 thứ Ba 10/03/2026")


def test_procedure_control_finds_the_catalogue_and_its_decisions(town):
    neighbours(town.office)
    with town.sign_in("ngoc") as page:
        page.get_by_role("navigation", name="Chính").get_by_role("link", name="Thủ tục", exact=True).click()
        page.get_by_role("main").get_by_role("link", name="Danh mục nội bộ").click()
        expect(page.get_by_role("main")).to_contain_text("Cấp lại chứng chỉ hành nghề dược")
        picture(page, "danh-muc")
        page.get_by_role("main").get_by_role("link", name="Quyết định công bố").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Quyết định")
