"""A result's whole way in the browser: drafted, initialled, signed, numbered, fetched, shown, revoked."""

import pytest
from playwright.sync_api import Page, expect
from tests.cast import moment
from tests.journeys.acting import arriving
from tests.journeys.town import Town
from tests.journeys.usable import faults
from tests.results import signing

from motcua.results.models import Result
from motcua.results.queries.papers import fetched

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


@pytest.fixture
def office(town):
    return signing.equip(town.office)


def act(page: Page, code: str, name: str, button: str = "", **typed: str) -> None:
    """Open the page of the result, then the form of an act; fill it in, send it, and be where it leads."""
    page.goto(f"/ho-so/{code}/ket-qua/")
    page.get_by_role("group", name="Việc với kết quả").get_by_role("link", name=name, exact=True).click()
    for label, value in typed.items():
        page.get_by_label(label.replace("_", " ")).fill(value)
    with arriving(page):
        page.get_by_role("main").get_by_role("button", name=button or name, exact=True).click()


def test_from_the_draft_to_the_page_behind_the_qr(town: Town, office, now):
    code = signing.in_hand(office).code
    now(moment(3, "09:00"))
    with town.visit("hoa") as page:
        page.goto(f"/ho-so/{code}/")
        page.get_by_role("link", name="Kết quả", exact=True).click()
        expect(page.get_by_role("group", name="Việc với kết quả")).to_be_visible()
        act(page, code, "Lập dự thảo")
        expect(page.locator("article.slip")).to_contain_text("Nguyễn Văn Mẫu 001")
        page.get_by_role("link", name="Sửa dự thảo").click()
        text = page.get_by_label("Nội dung", exact=True)
        expect(text).not_to_be_empty()
        text.fill(text.input_value() + "\nCâu chị Hoa thêm.")
        with arriving(page):
            page.get_by_role("button", name="Sửa dự thảo").click()
        expect(page.locator("article.slip")).to_contain_text("Câu chị Hoa thêm.")
        act(page, code, "Trình dự thảo")
        expect(page.get_by_role("main")).to_contain_text("chờ lãnh đạo phòng ký nháy")
        assert faults(page) == []
    now(moment(3, "10:00"))
    with town.visit("tuan") as page:
        act(page, code, "Ký nháy")
    now(moment(3, "11:00"))
    with town.visit("dung") as page:
        page.goto("/ky-so/")
        assert faults(page) == []
        act(page, code, "Ký số", Mật_khẩu_khoá_ký=signing.PASSWORD)
        expect(page.get_by_role("main")).to_contain_text("chờ văn thư cấp số")
    now(moment(3, "14:00"))
    with town.visit("son") as page:
        page.goto("/ky-so/")
        page.get_by_role("link", name="Cấp số và phát hành").click()
        page.get_by_label("Mật khẩu khoá ký").fill(signing.PASSWORD)
        page.get_by_role("button", name="Cấp số và phát hành").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("01/GCN-SYT")
    the_applicant_holds_it_and_anybody_can_check(town, code)


def the_applicant_holds_it_and_anybody_can_check(town: Town, code: str):
    with town.visit("lan") as page:
        page.goto(f"/ho-so-cua-toi/{code}/")
        with page.expect_download() as download:
            page.get_by_role("link", name="Tải kết quả đã ký").click()
        content = download.value.path().read_bytes()
        assert content == fetched(Result.objects.get().issued_sha256)
        page.get_by_role("link", name="Xem chữ ký số và hiệu lực").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Đang có hiệu lực")
        assert faults(page) == []
    with town.visit(viewport={"width": 360, "height": 780}) as page:
        page.goto("/kiem-tra-chu-ky/")
        file = {"name": "ket-qua.pdf", "mimeType": "application/pdf", "buffer": content}
        page.get_by_label("Tệp PDF đã ký").set_input_files(file)
        page.get_by_role("button", name="Kiểm tra tệp").click()
        expect(page.get_by_role("main")).to_contain_text("đúng từng byte với bản cơ quan phát hành")
        assert faults(page) == []


def test_a_paper_shown_after_its_revocation(town: Town, office, now):
    code = signing.in_hand(office).code
    now(moment(3, "09:00"))
    for name, doings in (
        ("hoa", (("Lập dự thảo", {}), ("Trình dự thảo", {}))),
        ("tuan", (("Ký nháy", {}),)),
        ("dung", (("Ký số", {"Mật_khẩu_khoá_ký": signing.PASSWORD}),)),
        ("son", (("Cấp số và phát hành", {"Mật_khẩu_khoá_ký": signing.PASSWORD}),)),
        ("dung", (("Thu hồi kết quả", {"Lý_do": "Cấp sai", "Căn_cứ_thu_hồi": "Quyết định 12/QĐ-SYT"}),)),
    ):
        with town.visit(name) as page:
            for doing, typed in doings:
                act(page, code, doing, **typed)

    with town.visit(viewport={"width": 360, "height": 780}, java_script_enabled=False) as page:
        page.goto(f"/xac-thuc/{Result.objects.get().key}/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Đã bị thu hồi")
        expect(page.get_by_role("main")).to_contain_text("Quyết định 12/QĐ-SYT")


def test_several_are_signed_at_once(town: Town, office, now):
    for _ in range(3):
        signing.initialled(office)
    now(moment(3, "11:00"))
    with town.visit("dung") as page:
        page.goto("/ky-so/")
        page.get_by_label("Chọn tất cả").check()
        page.get_by_label("Mật khẩu khoá ký").fill(signing.PASSWORD)
        page.get_by_role("button", name="Ký 3 kết quả").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Đã ký 3 trong 3 kết quả")
        assert faults(page) == []
