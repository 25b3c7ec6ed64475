"""A day at the counter without a mouse: a number is called, a walk-in served, the fee taken, cash counted."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from tests.cast import edition, moment
from tests.journeys.acting import act, arriving

from motcua.dossiers.models import Dossier
from motcua.payments.models import Payment
from motcua.queueing.access import kiosk_key
from motcua.queueing.models import Ticket

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

CARD = "001099000031||Nguyễn Thị Mẫu 031|02031990|Nữ|Số 3 đường Mẫu, Trà Vinh|01012021"
A_DOZEN = 12


class Keys:
    """The keyboard of the officer, every press counted; what the scanner types is the scanner's."""

    def __init__(self, page: Page) -> None:
        self.page, self.pressed = page, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def search(self, *keys: str) -> None:
        """Type what is looked for where the focus has come by itself, and go where it leads."""
        expect(self.page.get_by_label("Tên hoặc mã thủ tục")).to_be_focused()
        self.press(*keys)
        with arriving(self.page):
            self.press("Enter")

    def scan(self, text: str) -> None:
        expect(self.page.get_by_label("Tìm người nộp")).to_be_focused()
        self.page.keyboard.insert_text(text)
        with arriving(self.page):
            self.page.keyboard.press("Enter")


@pytest.fixture
def costly(town):
    """A procedure that costs something; its initials are its own."""
    content = {
        "terms": [{"case": "", "statutory": {"value": 3, "unit": "working_day"}}],
        "required_items": [
            {"name": "Thông báo cơ sở đủ điều kiện"},
            {"name": "Bản vẽ mặt bằng", "originals": 0},
        ],
        "fees": [{"amount": 500_000}, {"amount": 20_000, "kind": "charge"}],
    }
    return edition("MAU.000031", name="Thông báo cơ sở đủ điều kiện tiêm chủng", content=content)


def test_a_walk_in_takes_a_dozen_keys_with_its_fee_and_its_receipt(town, costly, now):
    now(moment(3, "09:15"))
    with town.sign_in("binh") as page:
        keys = Keys(page)
        keys.press("n")
        keys.search("t", "b", "c")
        expect(page.get_by_role("heading", level=1)).to_have_text("Thông báo cơ sở đủ điều kiện tiêm chủng")
        keys.scan(CARD)
        expect(page.get_by_label("Họ tên hoặc tên tổ chức")).to_have_value("Nguyễn Thị Mẫu 031")
        expect(page.get_by_label("Nhận đủ mọi giấy tờ cần có")).to_be_focused()
        page.get_by_label("Nhận đủ mọi giấy tờ cần có").focus()
        keys.press("Space", "Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Đã tiếp nhận, hẹn trả 17:00")
        assert keys.pressed <= A_DOZEN

        code = re.search(r"H59\.15-\d{6}-\d{4}", page.get_by_role("main").inner_text())[0]
        for link, promised in (("In giấy tiếp nhận", code), ("In phiếu thu", "520.000")):
            slip = page.request.get(page.get_by_role("link", name=link).get_attribute("href"))
            assert promised in "".join(
                sheet.extract_text() for sheet in PdfReader(BytesIO(slip.body())).pages
            )
    assert Payment.objects.get().amount == 520_000


def test_the_number_is_called_served_and_closed_by_keyboard(town, costly, now):
    now(moment(3, "08:05"))
    code = town.office.agency.code
    with town.visit(java_script_enabled=False) as kiosk:
        kiosk.goto(f"/lay-so/{code}/{kiosk_key(code)}/")
        kiosk.get_by_label("Người cao tuổi").check()
        kiosk.get_by_role("button", name="Nộp hồ sơ").click()
        expect(kiosk.locator(".huge")).to_have_text("A001")
    with town.visit("binh") as page:
        page.goto("/quay/goi-so/")
        page.get_by_label("Quầy số").fill("2")
        page.get_by_label("Quầy số").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text("A001")
        # A visit of its own: the kiosk goes back to its beginning by itself, whoever is on the way elsewhere.
        with town.visit(java_script_enabled=False) as hall:
            hall.goto(f"/man-hinh/{code}/")
            expect(hall.get_by_role("main")).to_contain_text("đến quầy 2")
        keys = Keys(page)
        page.locator("body").press("n")
        keys.search("t", "b", "c")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Thông báo")
        keys.scan(CARD)
        expect(page.get_by_label("Nhận đủ mọi giấy tờ cần có")).to_be_focused()
        keys.press("Space", "Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Đã tiếp nhận")
    ticket = Ticket.objects.get()
    assert (ticket.state, ticket.dossier) == ("done", Dossier.objects.get().code)


def test_the_drawer_is_counted_at_the_end_of_the_day(town, costly, now):
    now(moment(3, "09:15"))
    with town.sign_in("binh") as page:
        _walk_in(page)
        now(moment(3, "16:40"))
        page.goto("/thu-phi/quy/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Trong quỹ phải có 520.000 đồng")
        page.get_by_label("Tiền mặt kiểm đếm").fill("500.000")
        page.get_by_label("Tiền mặt kiểm đếm").press("Enter")
        expect(page.get_by_role("main").get_by_role("alert")).to_contain_text("có chênh lệch")
        page.get_by_label("Lý do chênh lệch").fill("Trả thừa tiền lẻ")
        page.get_by_label("Lý do chênh lệch").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text("đã chốt")


def test_a_fee_goes_back_when_the_dossier_is_withdrawn(town, costly, now):
    now(moment(3, "09:15"))
    with town.sign_in("binh") as page:
        _walk_in(page)
        page.get_by_role("link", name="Mở hồ sơ").click()
        act(page, "Rút hồ sơ", Lý_do_rút="Nộp nhầm nơi")
        page.get_by_role("link", name="Hoàn 520.000 đồng").click()
        page.get_by_label("Lý do hoàn").fill("Người nộp rút hồ sơ")
        page.get_by_role("button", name="Hoàn phí", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Đã hoàn 520.000 đồng")


def _walk_in(page: Page) -> None:
    page.goto("/quay/tiep-nhan/?tim=tbc")
    page.get_by_label("Tìm người nộp").fill(CARD)
    with arriving(page):
        page.keyboard.press("Enter")
    page.get_by_label("Nhận đủ mọi giấy tờ cần có").check()
    page.get_by_role("button", name="Tiếp nhận và hẹn trả").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đã tiếp nhận")
