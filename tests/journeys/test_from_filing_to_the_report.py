"""A dossier's whole way: filed online, worked, signed, issued, returned, counted, and told to the public."""

import re

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.journeys.acting import act, arriving, find, scan
from tests.journeys.pictures import picture
from tests.journeys.town import Town, neighbours, sign_in
from tests.journeys.usable import faults
from tests.scans import JPEG, PDF

pytestmark = pytest.mark.browser


def test_a_dossier_from_the_citizen_to_the_report(town, now):
    neighbours(town.office)
    now(moment(5, "13:40"))
    code = _lan_files_online(town)
    now(moment(5, "15:10"))
    _binh_receives_with_the_keyboard(town, code)
    now(moment(5, "15:30"))
    _binh_hands_over(town, code)
    now(moment(6, "10:00"))
    _hoa_completes_a_step_and_proposes(town, code)
    now(moment(9, "09:00"))
    _dung_signs(town, code)
    now(moment(9, "14:00"))
    _son_issues(town, code)
    now(moment(10, "08:00"))
    _binh_returns(town, code)
    _mai_finds_it_in_the_report(town, code)
    _the_public_page_tells_it(town, code)


def _lan_files_online(town: Town) -> str:
    with town.visit() as page:
        page.goto("/")
        page.get_by_label("Tên thủ tục, mã hoặc việc bạn cần làm").fill("cap lai chung chi duoc")
        with arriving(page):
            page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text("thủ tục khớp với")
        picture(page, "tim-thu-tuc")
        page.get_by_role("link", name="Cấp lại chứng chỉ hành nghề dược").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Cấp lại chứng chỉ hành nghề dược")
        page.get_by_role("link", name="Nộp trực tuyến").click()
        sign_in(page, "lan")
        expect(page.get_by_label("Họ và tên")).to_have_value("Nguyễn Văn Mẫu 001")
        page.get_by_label("1. Đơn đề nghị").set_input_files(scan("don.pdf", "application/pdf", PDF))
        page.get_by_label("2. Bản sao văn bằng").set_input_files(scan("bang.jpg", "image/jpeg", JPEG))
        picture(page, "nop-ho-so", height=900)
        page.get_by_role("button", name="Xem lại trước khi gửi").click()
        expect(page.get_by_role("main")).to_contain_text("bang.jpg")
        page.get_by_role("button", name="Gửi hồ sơ").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Đã gửi")
        main = page.get_by_role("main")
        expect(main).to_contain_text("trả lời bạn chậm nhất")
        return re.search(r"H59\.15-\d{6}-\d{4}", main.inner_text())[0]


def _binh_receives_with_the_keyboard(town: Town, code: str) -> None:
    with town.sign_in("binh") as page:
        expect(page.get_by_role("heading", level=1)).to_have_text("Bàn làm việc hôm nay")
        picture(page, "ban-lam-viec")
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.type("mau 001")
        with arriving(page):
            page.keyboard.press("Enter")
        expect(page.locator("table.rows tbody tr")).to_have_count(1)
        page.locator("body").click(position={"x": 5, "y": 400})
        page.keyboard.press("j")
        expect(page.get_by_role("link", name=code)).to_be_focused()
        with arriving(page):
            page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(f"{code} · Nguyễn Văn Mẫu 001")
        act(page, "Tiếp nhận hồ sơ", key="Enter")
        expect(page.get_by_role("status")).to_contain_text(f"Đã tiếp nhận hồ sơ {code}.")
        expect(page.get_by_role("main")).to_contain_text("17:00 thứ Năm 12/03/2026")


def _binh_hands_over(town: Town, code: str) -> None:
    with town.sign_in("binh") as page:
        find(page, code)
        page.get_by_role("link", name="Bàn giao hồ sơ").click()
        page.get_by_label("Đơn vị nhận").select_option(label="Phòng Nghiệp vụ Dược")
        page.get_by_label("Người nhận việc").select_option(label="chị Hoa")
        page.get_by_role("button", name="Bàn giao hồ sơ").click()
        expect(page.get_by_role("status")).to_contain_text("Đã bàn giao")


def _hoa_completes_a_step_and_proposes(town: Town, code: str) -> None:
    with town.sign_in("hoa") as page:
        find(page, code)
        act(page, "Hoàn thành bước", Ghi_chú="Hồ sơ đủ, văn bằng khớp")
        expect(page.get_by_role("main")).to_contain_text("Hồ sơ đủ, văn bằng khớp")
        picture(page, "ho-so", height=900)
        act(page, "Trình kết quả", Nội_dung_trình="Đề nghị cấp lại")
        expect(page.get_by_role("main")).to_contain_text("chờ ký, lãnh đạo cơ quan giữ")


def _dung_signs(town: Town, code: str) -> None:
    with town.sign_in("dung") as page:
        page.get_by_role("link", name="Chờ ký").click()
        page.wait_for_url("**xem=cho-ky")
        picture(page, "cho-ky")
        find(page, code)
        act(page, "Ký duyệt kết quả")
        expect(page.get_by_role("status")).to_contain_text("Đã ký duyệt")


def _son_issues(town: Town, code: str) -> None:
    with town.sign_in("son") as page:
        find(page, code)
        act(page, "Phát hành kết quả", Số="125/CCHN-SYT")
        expect(page.get_by_role("main")).to_contain_text("Xong trước 3 ngày")


def _binh_returns(town: Town, code: str) -> None:
    with town.sign_in("binh") as page:
        find(page, code)
        act(page, "Trả kết quả")
        expect(page.get_by_role("main")).to_contain_text("đã trả kết quả")


def _mai_finds_it_in_the_report(town: Town, code: str) -> None:
    with town.sign_in("mai") as page:
        page.get_by_role("navigation", name="Chính").get_by_role("link", name="Báo cáo").click()
        page.get_by_role("link", name="Tháng 03/2026").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Biểu 06")
        picture(page, "bieu-06", height=900)
        row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Dược phẩm")).first
        numbers = [cell.inner_text() for cell in row.get_by_role("cell").all()]
        assert numbers[:11] == ["1", "1", "0", "0", "1", "1", "0", "0", "0", "0", "0"]
        row.get_by_role("link").nth(3).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("1 hồ sơ")
        page.get_by_role("link", name=code).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(code)


def _the_public_page_tells_it(town: Town, code: str) -> None:
    with town.visit() as page:
        page.goto("/tra-cuu/")
        page.get_by_label("Mã hồ sơ").fill(code)
        page.get_by_label("Bốn số cuối").fill("0418")
        page.get_by_role("button", name="Xem hồ sơ đang ở đâu").click()
        main = page.get_by_role("main")
        expect(main).to_contain_text("Xong trước 3 ngày")
        expect(main).to_contain_text("Đã hẹn trả")
        expect(main).not_to_contain_text("001099000001")
        picture(page, "theo-doi", height=900)
        assert faults(page) == []
