"""The slips of a dossier, printed from what its ledger says: every field of the form is on the paper."""

from datetime import date
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pypdf
import pytest
from tests.cast import moment
from tests.dossiers import stages

from motcua.dossiers.commands.apologise_late import apologise_late
from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.consult_unit import consult_unit
from motcua.dossiers.commands.extend_term import extend_term
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.slips import slip_sheet, slips_of
from motcua.dossiers.slips.forms import Slip, form_in_force, form_on
from motcua.dossiers.slips.letter import marked_link
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import ONE_DAY
from motcua.workdays.rules.limits import parse_limit

pytestmark = pytest.mark.django_db

HEADS = [
    "SỞ Y TẾ H59.15",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Trà Vinh, ngày ",
    "Mã hồ sơ: H59.15-260302-0001",
    "https://motcua.example/tra-cuu/",
    "Thông tư 03/2025/TT-VPCP.",
]
PERSON = [
    "Nguyễn Văn Mẫu 001",
    "Số định danh, mã số thuế: 001099000001",
    "Địa chỉ: ...",
    "Số điện thoại: 0900000418",
    "Email: ...",
]
ASKS = "Nội dung yêu cầu giải quyết: Cấp lại chứng chỉ hành nghề dược (mã thủ tục 1.000123)"


def printed(office, code: str, slip: str, at=None) -> str:
    page = dossier_page(office.binh, code, at=at or moment(12))
    pdf = slip_sheet(page, slip, "https://motcua.example/", at=at or moment(12)).pdf()
    reader = pypdf.PdfReader(BytesIO(pdf))
    assert reader.root_object["/MarkInfo"]["/Marked"]
    pages = [page.extract_text().replace("\u200b", "") for page in reader.pages]
    return " ".join(" ".join(pages).split())


def lacking(text: str, *wanted: list[str]) -> list[str]:
    return [words for some in wanted for words in some if words not in text]


def test_the_supplement_request_has_every_field_of_form_02(office):
    code = stages.in_progress(office).code
    items = ["Giấy khám sức khoẻ", "Ảnh 4 × 6 cm"]
    ask_supplement(actor=office.hoa, at=moment(4), code=code, items=items, reason="Hết hạn", letter="07/YCBS")

    text = printed(office, code, "supplement")
    own = [
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "Số: 07/YCBS",
        "Hồ sơ của: Nguyễn Văn Mẫu 001",
        "1. Giấy khám sức khoẻ",
        "2. Ảnh 4 × 6 cm",
        "Lý do: Hết hạn",
        "Thời hạn bổ sung: trước 17 giờ 00 phút, thứ Năm, ngày 19 tháng 3 năm 2026",
        "Người hướng dẫn, liên hệ: Phạm Thị Hoa",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI HƯỚNG DẪN",
        "Mẫu 02 ban hành",
    ]
    assert lacking(text, HEADS, PERSON, [ASKS], own) == []


def test_the_refusal_has_every_field_of_form_03(office):
    code = stages.submitted(office).code
    reason = "Không thuộc thẩm quyền của Sở\nChưa đủ điều kiện"
    refuse_intake(
        actor=office.binh, at=moment(2, "10:00"), code=code, reason=reason, ground="Điều 24 Luật Dược"
    )

    text = printed(office, code, "refusal")
    own = [
        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        f"Số: {code}/TCHS",
        "Tiếp nhận hồ sơ của: Nguyễn Văn Mẫu 001",
        "thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau",
        "1. Không thuộc thẩm quyền của Sở",
        "2. Chưa đủ điều kiện",
        "Căn cứ pháp lý: Điều 24 Luật Dược",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TỪ CHỐI TIẾP NHẬN",
        "Lê Văn Bình",
        "Mẫu 03 ban hành",
    ]
    assert lacking(text, HEADS, PERSON, [ASKS], own) == []


APOLOGY = [
    "Kính gửi: Nguyễn Văn Mẫu 001",
    "Thời gian tiếp nhận: 09 giờ 00 phút, ngày 02 tháng 3 năm 2026",
    "Thời gian hẹn trả kết quả: 17 giờ 00 phút, thứ Hai, ngày 09 tháng 3 năm 2026",
    "Lý do chậm: Chờ giám định",
    "xin lỗi Ông/Bà",
    "THỦ TRƯỞNG CƠ QUAN",
    "Mẫu 04 ban hành",
]


def test_the_apology_before_it_is_late_has_every_field_of_form_04(office):
    code = stages.in_progress(office).code
    facts = {"added": parse_limit("3wd"), "reason": "Chờ giám định", "letter": "15/TXL-SYT"}
    extend_term(actor=office.hoa, at=moment(5), code=code, **facts)

    text = printed(office, code, "apology")
    own = [
        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        "Số: 15/TXL-SYT",
        "Thời hạn trả kết quả mới: 17 giờ 00 phút, thứ Năm, ngày 12 tháng 3 năm 2026",
    ]
    assert lacking(text, HEADS, [ASKS], APOLOGY, own) == []
    assert "quá hạn trong mọi báo cáo" not in text


def test_the_apology_for_a_late_dossier_says_that_it_stays_late(office):
    code = stages.in_progress(office).code
    facts = {"expected_at": moment(16, "17:00"), "reason": "Chờ giám định", "letter": "16/TXL-SYT"}
    apologise_late(actor=office.hoa, at=moment(11), code=code, **facts)

    text = printed(office, code, "apology")
    own = ["Số: 16/TXL-SYT", "ngày 16 tháng 3 năm 2026", "quá hạn trong mọi báo cáo"]
    assert lacking(text, HEADS, [ASKS], APOLOGY, own) == []


def test_the_stop_notice_has_every_field_of_form_05(office):
    code = stages.in_progress(office).code
    withdraw_dossier(actor=office.binh, at=moment(4, "10:00"), code=code, reason="Đổi địa điểm", letter="")

    text = printed(office, code, "stop")
    own = [
        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
        "Đề nghị dừng của người nộp: có, 10:00 thứ Tư 04/03/2026",
        "Giai đoạn giải quyết khi dừng: đang thẩm định",
        "Thời điểm dừng: 10 giờ 00 phút, ngày 04 tháng 3 năm 2026",
        "Lý do: Đổi địa điểm",
        "Căn cứ: Điều 21 Nghị định 118/2025/NĐ-CP",
        "Giấy tờ đã nộp: trả lại người nộp",
        "Phí, lệ phí đã nộp: không thu",
        "Mẫu 05 ban hành",
    ]
    assert lacking(text, HEADS, PERSON, [ASKS], own) == []


def test_the_control_slip_fills_itself_from_hand_overs(office):
    code = stages.in_progress(office).code
    unit = office.inspectorate.pk
    hand_over_dossier(actor=office.tuan, at=moment(3, "09:00"), code=code, unit_id=unit)
    asked = {"unit_id": office.division.pk, "question": "?", "due_at": moment(6)}
    consult_unit(actor=office.thanhtra, at=moment(3), code=code, **asked)
    propose_result(actor=office.thanhtra, at=moment(9, "16:00"), code=code)
    approve_result(actor=office.dung, at=moment(10, "09:00"), code=code)

    text = printed(office, code, "control", at=moment(10, "10:00"))
    own = [
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        "Cơ quan, bộ phận giải quyết hồ sơ: Thanh tra Sở",
        "Cơ quan phối hợp giải quyết hồ sơ: Phòng Nghiệp vụ Dược",
        "Kèm theo hồ sơ của: Nguyễn Văn Mẫu 001",
        "Số điện thoại: 0900000418",
        "Loại thủ tục: Cấp lại chứng chỉ hành nghề dược",
        "Ngày nhận hồ sơ: 09 giờ 00 phút, ngày 02 tháng 3 năm 2026",
        "Tên cơ quan Thời gian giao, nhận hồ sơ Kết quả giải quyết hồ sơ Ghi chú",
        "1. Giao: 14 giờ 00, ngày 02/03/2026, Lê Văn Bình",
        "2. Nhận: 14 giờ 00, ngày 02/03/2026, chị Hoa",
        "Thanh tra Sở 1. Giao: 09 giờ 00, ngày 03/03/2026, Võ Minh Tuấn",
        "Ký giao Ký nhận",
        "Lãnh đạo Sở Y tế H59.15",
        "Mẫu 06 ban hành",
    ]
    assert lacking(text, HEADS, own) == []
    assert text.count("Trước hạn Được làm") == 3
    assert text.count("Quá hạn Được làm") == 2


def test_a_slip_is_lawful_from_its_event_on_and_not_before(office):
    code = stages.submitted(office).code
    page = dossier_page(office.binh, code, at=moment(2))
    assert slips_of(page.dossier, page.events) == ()
    with pytest.raises(Refusal, match=r"slip\.not_yet"):
        slip_sheet(page, "supplement", "/", at=moment(2))

    received = stages.received(office)
    page = dossier_page(office.binh, received.code, at=moment(2))
    names = [one.slip for one in slips_of(page.dossier, page.events)]
    assert names == ["receipt", "control"]
    assert [one.slip for one in slips_of(page.dossier, page.events, for_applicant=True)] == ["receipt"]


def test_the_older_circular_holds_for_what_was_received_under_it(office):
    filed = {"month": 8, "year": 2025}
    code = stages.submitted(office, at=moment(4, **filed)).code
    ask_supplement(
        actor=office.binh, at=moment(4, "10:00", **filed), code=code, items=["Ảnh"], reason="Thiếu"
    )

    text = printed(office, code, "supplement", at=moment(12))
    assert text.endswith("Mẫu 02 ban hành kèm theo Thông tư 01/2018/TT-VPCP (chưa kiểm chứng).")


@pytest.mark.parametrize("slip", Slip)
def test_seven_forms_of_the_new_circular_and_six_of_the_old(slip):
    change = date(2025, 9, 15)
    new, old = form_in_force(slip, change), form_on(slip, change - ONE_DAY)
    assert new.document == "Thông tư 03/2025/TT-VPCP"
    assert new.form == f"Mẫu 0{list(Slip).index(slip) + 1}"
    if slip is Slip.STOP:
        assert old is None
        with pytest.raises(Refusal, match=r"slip\.no_form"):
            form_in_force(slip, change - ONE_DAY)
    else:
        assert (old.document, old.verified) == ("Thông tư 01/2018/TT-VPCP", False)


def test_the_mark_holds_the_link_and_the_least_data():
    follow = "https://motcua.example/tra-cuu/abc/"
    link = marked_link(follow, "H59-1", "1.004604", "001099000001", "Phiếu từ chối")
    parts = urlsplit(link)
    assert parts.path == "/tra-cuu/abc/"
    assert parse_qs(parts.fragment) == {
        "hs": ["H59-1"], "tt": ["1.004604"], "id": ["001099000001"], "g": ["phieu-tu-choi"],
    }  # fmt: skip
