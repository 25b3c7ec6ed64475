"""One supplement, really once: asked, answered by the applicant on the web, and never offered again."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.dossiers import stages
from tests.journeys.acting import act, acts, find, scan
from tests.journeys.pictures import picture
from tests.journeys.town import Town
from tests.scans import JPEG, PDF

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

ASKED = ("Giấy khám sức khoẻ còn hạn", "Bản sao văn bằng có chứng thực")


def test_a_supplement_is_asked_once_and_answered_on_the_web(town, now):
    code = stages.in_progress(town.office).code
    now(moment(3, "09:00"))
    _hoa_asks(town, code)
    now(moment(4, "10:00"))
    _lan_answers(town)
    _hoa_cannot_ask_again(town, code)


def _hoa_asks(town: Town, code: str) -> None:
    with town.sign_in("hoa") as page:
        find(page, code)
        act(page, "Yêu cầu bổ sung", Giấy_tờ_khác_cần_bổ_sung="\n".join(ASKED), Lý_do="Giấy khám đã hết hạn")
        expect(page.get_by_role("status")).to_contain_text("đồng hồ dừng từ bây giờ")
        expect(page.get_by_role("main")).to_contain_text("Dừng từ 03/03")


def _lan_answers(town: Town) -> None:
    with town.sign_in("lan") as page:
        expect(page.get_by_role("heading", level=1)).to_have_text("1 hồ sơ đang chờ bạn bổ sung")
        page.get_by_role("link", name="Bổ sung giấy tờ").click()
        page.get_by_label(f"1. {ASKED[0]}").set_input_files(scan("kham.jpg", "image/jpeg", JPEG))
        page.get_by_role("button", name="Gửi giấy tờ bổ sung").click()
        expect(page.get_by_role("main")).to_contain_text("Chưa có tệp")
        expect(page.get_by_role("main")).to_contain_text("kham.jpg")
        page.get_by_label(f"2. {ASKED[1]}").set_input_files(scan("bang.pdf", "application/pdf", PDF))
        picture(page, "bo-sung", height=900)
        page.get_by_role("button", name="Gửi giấy tờ bổ sung").click()
        expect(page.get_by_role("status").filter(has_text="Đã gửi giấy tờ bổ sung")).to_be_visible()
        expect(page.get_by_role("main")).to_contain_text("17:00 thứ Tư 11/03/2026")


def _hoa_cannot_ask_again(town: Town, code: str) -> None:
    with town.sign_in("hoa") as page:
        find(page, code)
        expect(page.get_by_role("main")).to_contain_text("bang.pdf")
        again = acts(page).get_by_role("button", name="Yêu cầu bổ sung")
        expect(again).to_be_disabled()
        expect(again).to_have_accessible_description("Chỉ được yêu cầu bổ sung một lần, đã dùng.")
