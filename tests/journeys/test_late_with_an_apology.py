"""A dossier goes late: no extension any more, an apology instead, and it stays late wherever it is told."""

import pytest
from playwright.sync_api import expect
from tests.cast import LAN_APPLIES, moment
from tests.dossiers import stages
from tests.journeys.acting import act, acts, find
from tests.journeys.pictures import picture
from tests.journeys.town import Town

from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.receive_dossier import receive_dossier

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_a_late_dossier_stays_late(town, now):
    code = _received_in_february(town)
    now(moment(9, "10:00", month=2))
    _an_extension_is_refused_on_the_last_day(town, code)
    now(moment(11, "09:00", month=2))
    _hoa_apologises_and_proposes(town, code)
    _signed_and_issued(town, code)
    now(moment(12, "08:00", month=2))
    _binh_returns(town, code)
    _the_report_counts_it_late(town, code)
    _lan_reads_the_apology(town, code)


def _received_in_february(town: Town) -> str:
    """Filed by lan on Monday 02/02, with hoa since that afternoon, due on Monday 09/02 at 17:00."""
    office, day = town.office, {"month": 2}
    code = stages.submitted(office, at=moment(2, "08:30", **day), applicant=LAN_APPLIES).code
    receive_dossier(actor=office.binh, at=moment(2, "09:00", **day), code=code)
    unit, holder = office.division.pk, office.hoa.person_id
    hand_over_dossier(
        actor=office.binh, at=moment(2, "14:00", **day), code=code, unit_id=unit, holder_id=holder
    )
    return code


def _an_extension_is_refused_on_the_last_day(town: Town, code: str) -> None:
    with town.sign_in("hoa") as page:
        expect(page.locator(f"[id='ho-so-{code}']")).to_contain_text("Hôm nay, còn 5 giờ")
        find(page, code)
        act(
            page,
            "Xin gia hạn",
            Thêm_bao_nhiêu_ngày_làm_việc="3",
            Lý_do="Chờ giám định",
            Số_văn_bản_xin_lỗi="15/TXL-SYT",
        )
        refusal = page.get_by_role("main").get_by_role("alert")
        expect(refusal).to_contain_text("Xin gia hạn phải gửi trước hạn ít nhất 1 ngày")
        expect(refusal).to_contain_text("17:00 thứ Hai 09/02/2026")
        expect(page.get_by_label("Số văn bản xin lỗi")).to_have_value("15/TXL-SYT")


def _hoa_apologises_and_proposes(town: Town, code: str) -> None:
    with town.sign_in("hoa") as page:
        expect(page.locator(f"[id='ho-so-{code}']")).to_contain_text("Quá 1 ngày")
        find(page, code)
        expect(acts(page)).not_to_contain_text("Xin gia hạn")
        act(
            page,
            "Gửi thư xin lỗi",
            Dự_kiến_trả_lúc="17:00 13/02/2026",
            Lý_do="Chờ giám định bổ sung",
            Số_thư_xin_lỗi="16/TXL-SYT",
        )
        expect(page.get_by_role("complementary")).to_contain_text("Đã gửi thư xin lỗi 16/TXL-SYT")
        expect(page.get_by_role("complementary")).to_contain_text("17:00 thứ Hai 09/02/2026")
        picture(page, "qua-han", height=900)
        act(page, "Trình kết quả")


def _signed_and_issued(town: Town, code: str) -> None:
    office, day = town.office, {"month": 2}
    approve_result(actor=office.dung, at=moment(11, "15:00", **day), code=code)
    finish_dossier(actor=office.son, at=moment(11, "16:00", **day), code=code, result_number="31/CCHN-SYT")


def _binh_returns(town: Town, code: str) -> None:
    with town.sign_in("binh") as page:
        find(page, code)
        act(page, "Trả kết quả")
        expect(page.get_by_role("main")).to_contain_text("Xong, quá hạn 1 ngày")


def _the_report_counts_it_late(town: Town, code: str) -> None:
    with town.visit("mai") as page:
        page.goto("/bao-cao/bieu-06/?from=2026-02-01&to=2026-02-12")
        row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Dược phẩm")).first
        numbers = [cell.inner_text() for cell in row.get_by_role("cell").all()]
        assert numbers[4:8] == ["1", "0", "0", "1"]
        row.get_by_role("cell").nth(7).get_by_role("link").click()
        expect(page.get_by_role("main")).to_contain_text("quá hạn")
        find(page, code)


def _lan_reads_the_apology(town: Town, code: str) -> None:
    with town.sign_in("lan") as page:
        expect(page.get_by_role("heading", level=1)).to_have_text("Hồ sơ của tôi")
        page.get_by_role("link", name="Cấp lại chứng chỉ hành nghề dược").click()
        main = page.get_by_role("main")
        expect(main).to_contain_text("Cơ quan xin lỗi vì trả kết quả muộn")
        expect(main).to_contain_text("Xong, quá hạn 1 ngày")
        expect(main).to_contain_text(code)
        picture(page, "thu-xin-loi", height=900)
