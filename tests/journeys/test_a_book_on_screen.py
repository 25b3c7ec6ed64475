"""A criterion is added to a scorebook, what it costs the sum is said while typing, and another gives way."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.journeys.acting import arriving

from motcua.scoring.queries.books import standing_book

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_a_criterion_is_added_and_another_gives_its_points(town, now):
    now(moment(4, "10:00"))
    with town.visit("mai") as page:
        page.goto("/chi-so/bo/so-y-te/")
        page.get_by_role("link", name="Thêm tiêu chí vào lĩnh vực 2").click()
        total = page.get_by_role("status").filter(has_text="Cả bộ")
        expect(total).to_have_text("Cả bộ 100 điểm, đúng thang 100")
        page.get_by_label("Nội dung tiêu chí").fill("Đối thoại với người dân")
        page.get_by_label("Điểm tối đa", exact=True).fill("1,5")
        expect(total).to_have_text("Cả bộ 101,5 điểm, thang 100: thừa 1,5")
        page.get_by_label("Ai cho điểm").select_option(label="điểm thưởng")
        expect(total).to_have_text("Cả bộ 100 điểm, đúng thang 100")
        page.get_by_label("Ai cho điểm").select_option(label="thẩm định")
        page.get_by_label("Cách tính", exact=True).select_option(label="theo ngưỡng tỷ lệ")
        page.locator("#id_note").fill("12/QĐ-SYT")
        with arriving(page):
            page.get_by_role("button", name="Thêm tiêu chí").click()
        expect(page.get_by_role("alert")).to_contain_text("chưa có ngưỡng nào")
        expect(page.get_by_label("Nội dung tiêu chí")).to_have_value("Đối thoại với người dân")
        expect(total).to_have_text("Cả bộ 101,5 điểm, thang 100: thừa 1,5")
        page.get_by_label("Ngưỡng và điểm").fill("2: 1,5")
        with arriving(page):
            page.get_by_role("button", name="Thêm tiêu chí").click()
        expect(page.get_by_role("main")).to_contain_text("thang 100: thừa 1,5")

        page.get_by_role("link", name="Mức hoàn thành kế hoạch").click()
        page.get_by_label("Điểm tối đa", exact=True).fill("2,5")
        expect(total).to_have_text("Cả bộ 100 điểm, đúng thang 100")
        expect(page.locator("#cong-linh-vuc")).to_contain_text("riêng lĩnh vực 1:")
        page.get_by_label("Đứng ở").select_option(label="đứng đầu lĩnh vực 1")
        page.locator("#id_note").fill("12/QĐ-SYT")
        with arriving(page):
            page.get_by_role("button", name="Ghi bản mới").click()
        expect(page.get_by_role("main")).to_contain_text("Cả bộ 100 điểm, đúng thang 100")
        expect(page.get_by_role("main")).to_contain_text("Chuyển 1.2")
    told = standing_book(town.office.agency.path, "so-y-te").told
    assert told.areas[0].criteria[0].key == "1.2"
    assert told.excess == 0
