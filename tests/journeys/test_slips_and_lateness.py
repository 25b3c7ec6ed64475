"""Letters as people meet them: one whole supplement, a refusal, the control slip, an apology for lateness."""

from io import BytesIO

import pypdf
import pytest
from playwright.sync_api import Page, expect
from tests.cast import FORM, moment
from tests.dossiers import stages
from tests.journeys.acting import act, acts, arriving, find, scan
from tests.journeys.pictures import picture
from tests.journeys.town import Town
from tests.scans import BROKEN_PDF, PDF

from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.remind import remind
from motcua.foundation.files import Kind, store_file

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
DIPLOMA = "Bản sao văn bằng chuyên môn"


def slip_text(page: Page, name: str) -> str:
    """The text of a slip, fetched as who looks at the page."""
    link = page.get_by_role("main").get_by_role("link", name=name).last
    answer = page.request.get(
        page.evaluate("href => new URL(href, location).href", link.get_attribute("href"))
    )
    assert answer.ok
    pages = pypdf.PdfReader(BytesIO(answer.body())).pages
    return " ".join(" ".join(one.extract_text().replace("\u200b", "") for one in pages).split())


def filed_with_a_broken_file(town: Town) -> str:
    kept = store_file(
        BytesIO(BROKEN_PDF), name="bang.pdf", folder="papers", limit_bytes=10_000, allowed=[Kind.PDF]
    )
    file = {"name": kept.name, "kind": kept.kind.value, "size": kept.size, "sha256": kept.sha256}
    papers = [FORM, PaperIn(DIPLOMA, kind="digital", file=file)]
    return stages.submitted(town.office, papers=papers).code


def test_one_whole_supplement_is_answered_and_received(town, now):
    code = filed_with_a_broken_file(town)
    now(moment(2, "10:00"))
    with town.visit("binh") as page:
        page.goto("/ban-lam-viec/?xem=tiep-nhan")
        expect(page.get_by_role("main")).to_contain_text("phải trả lời trước 09:00 03/03")
        find(page, code)
        acts(page).get_by_role("link", name="Yêu cầu bổ sung", exact=True).click()
        found = page.get_by_role("checkbox", name="tệp “bang.pdf” hỏng")
        expect(found).to_be_checked()
        page.get_by_label("Giấy tờ khác cần bổ sung").fill("Ảnh chân dung 4 × 6 cm")
        page.get_by_label("Lý do").fill("Tệp không mở được và thiếu ảnh")
        picture(page, "kiem-tra-bo-sung", height=900)
        page.get_by_role("main").get_by_role("button", name="Yêu cầu bổ sung", exact=True).click()
        expect(page.get_by_role("status")).to_contain_text("Đã yêu cầu bổ sung")
        text = slip_text(page, "Phiếu yêu cầu bổ sung")
        assert "1. Bản sao văn bằng chuyên môn: tệp “bang.pdf” hỏng" in text
        assert "2. Ảnh chân dung" in text
    now(moment(3, "09:00"))
    with town.sign_in("lan") as page:
        page.get_by_role("link", name="Bổ sung giấy tờ").click()
        page.get_by_label(f"1. {DIPLOMA}").set_input_files(scan("moi.pdf", "application/pdf", PDF))
        page.get_by_label("2. Ảnh chân dung").set_input_files(scan("anh.pdf", "application/pdf", PDF + b"\n"))
        page.get_by_role("button", name="Gửi giấy tờ bổ sung").click()
        expect(page.get_by_role("status").filter(has_text="Đã gửi giấy tờ bổ sung")).to_be_visible()
    with town.visit("binh") as page:
        page.goto(f"/ho-so/{code}/")
        act(page, "Tiếp nhận hồ sơ")
        expect(page.get_by_role("status")).to_contain_text("Đã tiếp nhận")
        assert "GIẤY TIẾP NHẬN HỒ SƠ" in slip_text(page, "Giấy tiếp nhận")


def test_a_refusal_goes_out_with_its_ground_and_its_slip(town, now):
    code = stages.submitted(town.office).code
    now(moment(2, "10:00"))
    with town.visit("binh") as page:
        page.goto(f"/ho-so/{code}/")
        act(page, "Từ chối tiếp nhận", Lý_do="Không thuộc thẩm quyền", Căn_cứ_pháp_lý="Điều 24 Luật Dược")
        text = slip_text(page, "Phiếu từ chối")
        assert "Căn cứ pháp lý: Điều 24 Luật Dược" in text
    with town.visit("lan") as page:
        page.goto(f"/ho-so-cua-toi/{code}/")
        assert "Không thuộc thẩm quyền" in slip_text(page, "Tải phiếu từ chối")


def test_the_control_slip_shows_two_hand_overs(town, now):
    code = stages.in_progress(town.office).code
    now(moment(3, "09:00"))
    with town.visit("tuan") as page:
        page.goto(f"/ho-so/{code}/")
        acts(page).get_by_role("link", name="Bàn giao hồ sơ", exact=True).click()
        page.get_by_label("Đơn vị nhận").select_option(label="Thanh tra Sở")
        with arriving(page):
            page.get_by_role("main").get_by_role("button", name="Bàn giao hồ sơ", exact=True).click()
        text = slip_text(page, "Phiếu kiểm soát")
        assert "Thanh tra Sở 1. Giao: 09 giờ 00, ngày 03/03/2026, Võ Minh Tuấn" in text
        assert text.count("Trước hạn Được làm") == 2


def test_a_late_dossier_gets_a_cause_and_an_apology(town, now):
    code = stages.in_progress(town.office).code
    now(moment(10, "09:00"))
    remind(at=moment(10, "09:00"))
    with town.visit("tuan") as page:
        page.goto("/ban-lam-viec/")
        page.get_by_role("link", name="Nhắc việc: 1").click()
        expect(page.get_by_role("main")).to_contain_text("đã quá hẹn từ 17:00 thứ Hai 09/03/2026")
        picture(page, "nhac-viec", height=700)
        page.get_by_role("link", name=code).click()
        acts(page).get_by_role("link", name="Ghi nguyên nhân trễ", exact=True).click()
        page.get_by_role("radio", name="Chờ ý kiến của cơ quan").check()
        page.get_by_label("Nói rõ thêm").fill("Công an tỉnh chưa trả lời")
        page.get_by_role("main").get_by_role("button", name="Ghi nguyên nhân trễ", exact=True).click()
        expect(page.get_by_role("status")).to_contain_text("hồ sơ vẫn là quá hạn")
        when = {"Dự_kiến_trả_lúc": "17:00 16/03/2026", "Số_thư_xin_lỗi": "16/TXL-SYT"}
        act(page, "Gửi thư xin lỗi", Lý_do="Chờ công an tỉnh", **when)
        text = slip_text(page, "Văn bản xin lỗi")
        assert "Số: 16/TXL-SYT" in text
        assert "ngày 16 tháng 3 năm 2026" in text
    with town.visit() as page:
        page.goto("/cong-khai/qua-han/")
        expect(page.get_by_role("row", name="Sở Y tế tỉnh Trà Vinh")).to_contain_text("1")
