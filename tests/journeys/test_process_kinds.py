"""Each kind of process walked in a real browser, by the people whose work it is."""

import pytest
from playwright.sync_api import Page, expect
from tests import cast
from tests.cast import moment
from tests.dossiers import kinds
from tests.journeys.acting import act, acts, arriving
from tests.journeys.town import Town

from motcua.dossiers.models import Dossier
from motcua.foundation.outbox.deliver import deliver

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def is_at(page: Page, step: str) -> None:
    """The strip shows this step in hand."""
    expect(page.locator('.strip [aria-current="step"]')).to_contain_text(step)


def open_dossier(page: Page, code: str) -> None:
    page.goto(f"/ho-so/{code}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(code)


def test_a_branch_sends_a_hospital_to_the_head_and_back(town: Town, now):
    code = kinds.at_work(town.office, kinds.BRANCH, case="Bệnh viện").code
    now(moment(3, "09:00"))
    with town.visit("hoa") as page:
        open_dossier(page, code)
        is_at(page, "Thẩm định hồ sơ")
        act(page, "Hoàn thành bước", Ghi_chú="Đủ điều kiện")
        is_at(page, "Lãnh đạo phòng xem xét")
    with town.visit("tuan") as page:
        open_dossier(page, code)
        acts(page).get_by_role("link", name="Hoàn thành bước").click()
        page.get_by_label("Đồng ý").check()
        with arriving(page):
            page.get_by_role("main").get_by_role("button", name="Hoàn thành bước").click()
        is_at(page, "Dự thảo kết quả")
        expect(acts(page).get_by_role("button", name="Trình kết quả")).to_be_disabled()
    with town.visit("hoa") as page:
        open_dossier(page, code)
        act(page, "Hoàn thành bước")
        act(page, "Trình kết quả")
        expect(page.get_by_role("status")).to_contain_text("Đã trình kết quả")


def test_parallel_opinions_are_joined_before_the_step_is_left(town: Town, now):
    code = kinds.at_work(town.office, kinds.OPINIONS).code
    now(moment(3, "09:00"))
    with town.visit("hoa") as page:
        open_dossier(page, code)
        act(page, "Lấy ý kiến các đơn vị", Nội_dung_hỏi="Có vướng gì?", Trả_lời_trước="17:00 05/03/2026")
        act(page, "Hoàn thành bước")
        expect(page.get_by_role("main")).to_contain_text("Còn chờ ý kiến của")
    for who in ("thanhtra", "binh"):
        with town.visit(who) as page:
            open_dossier(page, code)
            act(page, "Trả lời ý kiến", Ý_kiến_trả_lời="Không vướng")
            expect(page.get_by_role("status")).to_contain_text("Đã")
    with town.visit("hoa") as page:
        open_dossier(page, code)
        act(page, "Hoàn thành bước")
        is_at(page, "Dự thảo kết quả")


def test_an_inspection_goes_round_until_what_was_wrong_is_mended(town: Town, now):
    code = kinds.at_work(town.office, kinds.INSPECTION).code
    now(moment(3, "09:00"))
    visit = {"Nơi_thẩm_định": "Nhà thuốc Mẫu", "Đoàn_thẩm_định": "Phạm Thị Hoa\nVõ Minh Tuấn"}
    with town.visit("hoa") as page:
        open_dossier(page, code)
        act(page, "Hẹn thẩm định thực tế", Thẩm_định_lúc="14:00 03/03/2026", **visit)
        now(moment(3, "15:00"))
        open_dossier(page, code)
        _minutes(page, "Phải khắc phục", "01/BB-TĐ", fix_by="05/03/2026")
        expect(page.get_by_role("main")).to_contain_text("Phải khắc phục trước 05/03/2026")
    now(moment(5, "09:00"))
    with town.visit("hoa") as page:
        open_dossier(page, code)
        act(page, "Hẹn thẩm định thực tế", Thẩm_định_lúc="10:00 05/03/2026", **visit)
        now(moment(5, "11:00"))
        open_dossier(page, code)
        _minutes(page, "Đạt", "02/BB-TĐ")
        is_at(page, "Dự thảo kết quả")


def _minutes(page: Page, verdict: str, number: str, fix_by: str = "") -> None:
    acts(page).get_by_role("link", name="Ghi biên bản thẩm định").click()
    page.get_by_label(verdict, exact=True).check()
    page.get_by_label("Số biên bản").fill(number)
    page.get_by_label("Nội dung biên bản").fill("Đã kiểm tra kho, sổ sách.")
    if fix_by:
        page.get_by_label("Khắc phục xong trước ngày").fill(fix_by)
    with arriving(page):
        page.get_by_role("main").get_by_role("button", name="Ghi biên bản thẩm định").click()


def test_a_council_decides_a_batch_in_one_session(town: Town, now):
    codes = [kinds.at_work(town.office, kinds.COUNCIL).code for _ in range(3)]
    now(moment(3, "09:00"))
    with town.visit("hoa") as page:
        page.goto("/phien-hop/")
        page.get_by_label("Hội đồng").fill("Hội đồng giám định y khoa")
        page.get_by_label("Họp lúc").fill("10:00 03/03/2026")
        page.get_by_role("button", name="Lập phiên họp").click()
        for code in codes:
            page.get_by_label(f"Chọn hồ sơ {code}").check()
        with arriving(page):
            page.get_by_role("button", name="Đưa 3 hồ sơ vào phiên họp").click()
        expect(page.get_by_role("status")).to_contain_text("Đã đưa 3 hồ sơ")
        now(moment(3, "11:00"))
        page.reload()
        for code, verdict in zip(codes, ("Thông qua", "Không thông qua", "Hoãn sang phiên sau"), strict=True):
            page.get_by_label(f"Quyết định về hồ sơ {code}").select_option(label=verdict)
            page.get_by_label(f"Lý do về hồ sơ {code}").fill("Theo biên bản")
        page.get_by_role("button", name="Ghi quyết định").click()
        expect(page.get_by_role("status")).to_contain_text("Đã ghi quyết định cho 3 hồ sơ")
        page.get_by_label("Số biên bản").fill("01/BB-HĐGĐ")
        page.get_by_label("Nội dung biên bản").fill("Họp đủ thành phần.")
        page.get_by_role("button", name="Kết thúc phiên họp").click()
        expect(page.get_by_role("main")).to_contain_text("Biên bản 01/BB-HĐGĐ")
        open_dossier(page, codes[0])
        is_at(page, "Dự thảo biên bản giám định")


def test_a_declaration_is_published_at_the_desk(town: Town, now):
    fee = {"fees": [{"amount": 3_000_000, "kind": "fee"}]}
    kinds.edition("MAU.000100", [], is_declaration=True, content=fee)
    code = kinds.submitted(town.office, []).code
    now(moment(2, "09:00"))
    with town.visit("binh") as page:
        open_dossier(page, code)
        expect(acts(page)).not_to_contain_text("Bàn giao hồ sơ")
        act(page, "Công bố hồ sơ", Số_phiếu_công_bố="01/CB-SYT")
        expect(page.get_by_role("main")).to_contain_text("cần số chứng từ nộp phí")
        page.get_by_label("Chứng từ nộp phí").fill("BL 0001")
        page.get_by_role("main").get_by_role("button", name="Công bố hồ sơ").click()
        expect(page.get_by_role("status")).to_contain_text("Đã công bố hồ sơ")


def test_a_part_goes_to_another_agency_and_its_result_comes_back(town: Town, now):
    cast.office("H22.10", prefix="x")
    cast.edition("2.000001", name="Xác nhận lý lịch")
    code = kinds.at_work(town.office, kinds.LINKED).code
    now(moment(3, "08:00"))
    with town.visit("hoa") as page:
        open_dossier(page, code)
        act(page, "Chuyển phần việc liên thông")
        expect(page.get_by_role("status")).to_contain_text("Đã")
        child = Dossier.objects.get(parent__code=code).code
        expect(page.get_by_role("main")).to_contain_text(child)
        expect(acts(page).get_by_role("button", name="Hoàn thành bước")).to_be_disabled()
    with town.visit("xbinh") as page:
        open_dossier(page, child)
        expect(page.get_by_role("main")).to_contain_text(f"của hồ sơ {code}")
        act(page, "Từ chối tiếp nhận", Lý_do="Thiếu lý lịch", Căn_cứ_pháp_lý="Điều 17")
    deliver(at=moment(3, "09:00"))
    with town.visit("hoa") as page:
        open_dossier(page, code)
        expect(page.get_by_role("main")).to_contain_text("Nhận kết quả liên thông")
        expect(acts(page).get_by_role("link", name="Chuyển phần việc liên thông")).to_be_visible()
