"""Form 01 on paper: every field is there, Vietnamese survives, and no value can steer the layout."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pypdf
import pytest

from motcua.dossiers.slips.forms import form_in_force
from motcua.dossiers.slips.receipt import FeeLine, PaperLine, ReceiptSheet, receipt_pdf
from motcua.kernel.time import VIETNAM

SHEET = ReceiptSheet(
    authority="Trung tâm Phục vụ hành chính công tỉnh Trà Vinh",
    desk="Bộ phận Tiếp nhận và Trả kết quả Sở Y tế",
    place="Trà Vinh",
    code="H59.15-250424-0013",
    applicant="Nguyễn Văn Mẫu 001",
    identity="084000000001",
    procedure="Cấp lại Chứng chỉ hành nghề dược (bị hư hỏng hoặc bị mất)",
    procedure_code="1.004604",
    term="05 ngày làm việc",
    received_at=datetime(2025, 4, 24, 10, 0, tzinfo=VIETNAM),
    due_at=datetime(2025, 5, 5, 17, 0, tzinfo=VIETNAM),
    result_place="nhà, qua bưu chính công ích",
    follow_url="https://motcua.example/theo-doi/H59.15-250424-0013",
    submitter="Trần Thị Lan",
    address="Ấp Mẫu, xã Mẫu Hòa, tỉnh Trà Vinh",
    phone="0900 000 418",
    email="lan@motcua.example",
    papers=(
        PaperLine("Đơn đề nghị cấp lại chứng chỉ hành nghề dược", "Bản điện tử"),
        PaperLine("Ảnh chân dung 4 × 6 cm", "Bản chính", 2),
    ),
    other_papers=("Giấy uỷ quyền",),
    reckoning=("Tính 25/4, thứ Bảy 26/4 (làm bù), 28/4, 29/4 và 05/5.", "Không tính 30/4 đến 04/5."),
    fees=(FeeLine("Phí thẩm định", 1_500_000, "đã nộp trực tuyến lúc 09:58"),),
    register_book="04/2025",
    register_number="13",
    officer="Lê Văn Bình",
    hotline="1900 0000",
    lookup_code="7KQ2-M9XD",
)


def pages(sheet: ReceiptSheet) -> list[str]:
    """The text of each page with single spaces."""
    reader = pypdf.PdfReader(BytesIO(receipt_pdf(sheet)))
    return [" ".join(page.extract_text().replace("\u200b", "").split()) for page in reader.pages]


REQUIRED = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH TRÀ VINH",
    "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ SỞ Y TẾ",
    "Số: H59.15-250424-0013/TNHS",
    "Trà Vinh, ngày 24 tháng 4 năm 2025",
    "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    "Mã hồ sơ: H59.15-250424-0013",
    "Mã tra cứu: 7KQ2-M9XD",
    "https://motcua.example/theo-doi/H59.15-250424-0013",
    "Tiếp nhận hồ sơ của: Nguyễn Văn Mẫu 001",
    "Số định danh: 084000000001",
    "Người nộp: Trần Thị Lan",
    "Địa chỉ: Ấp Mẫu, xã Mẫu Hòa, tỉnh Trà Vinh",
    "Số điện thoại: 0900 000 418",
    "Email: lan@motcua.example",
    "Nội dung yêu cầu giải quyết: Cấp lại Chứng chỉ hành nghề dược (bị hư hỏng hoặc bị mất)",
    "(mã thủ tục 1.004604)",
    "1 Đơn đề nghị cấp lại chứng chỉ hành nghề dược Bản điện tử 1",
    "2 Ảnh chân dung 4 × 6 cm Bản chính 2",
    "Giấy tờ khác: Giấy uỷ quyền",
    "2. Số lượng hồ sơ: 01 bộ",
    "3. Thời gian giải quyết theo quy định: 05 ngày làm việc",
    "4. Thời gian nhận hồ sơ: 10 giờ 00 phút, ngày 24 tháng 4 năm 2025",
    "5. Thời gian trả kết quả: 17 giờ 00 phút, thứ Hai, ngày 05 tháng 5 năm 2025",
    "Tính 25/4, thứ Bảy 26/4 (làm bù), 28/4, 29/4 và 05/5. Không tính 30/4 đến 04/5.",
    "6. Đăng ký nhận kết quả tại: nhà, qua bưu chính công ích",
    "7. Phí, lệ phí: Phí thẩm định 1.500.000 đồng, đã nộp trực tuyến lúc 09:58",
    "quyển số 04/2025, số thứ tự 13",
    "NGƯỜI NỘP HỒ SƠ",
    "NGƯỜI TIẾP NHẬN HỒ SƠ",
    "Lê Văn Bình",
    "1900 0000",
    "Thông tư 01/2018/TT-VPCP",
]


def test_an_ordinary_slip_is_one_page_with_every_field():
    (text,) = pages(SHEET)
    missing = [words for words in REQUIRED if words not in text]
    assert missing == []


def test_the_file_says_its_title_its_language_and_that_it_is_tagged():
    reader = pypdf.PdfReader(BytesIO(receipt_pdf(SHEET)))
    assert "H59.15-250424-0013" in reader.metadata.title
    assert reader.root_object["/Lang"].startswith("vi")
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert [annotation.get_object()["/A"]["/URI"] for annotation in reader.pages[0]["/Annots"]] == [
        SHEET.follow_url
    ]


def test_the_same_sheet_gives_the_same_bytes():
    assert receipt_pdf(SHEET) == receipt_pdf(replace(SHEET))


def test_twelve_papers_run_to_a_second_page_that_repeats_the_head_and_the_code():
    name = "Giấy xác nhận thực hành số {}, kèm bản kê nội dung"
    papers = tuple(PaperLine(name.format(number), "Bản sao chứng thực") for number in range(12))
    first, second = pages(replace(SHEET, papers=papers))
    assert "Giấy xác nhận thực hành số 0" in first
    assert second.startswith("2 H59.15-250424-0013")
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in second
    assert "Giấy xác nhận thực hành số 11" in first + second


def test_no_papers_and_no_fee_are_said_and_empty_fields_become_dotted_places():
    bare = replace(SHEET, papers=(), other_papers=(), fees=(), address="", phone="", email="", lookup_code="")
    (text,) = pages(bare)
    assert "1. Thành phần hồ sơ nộp: không có giấy tờ kèm theo" in text
    assert "7. Phí, lệ phí: không thu" in text
    assert "Địa chỉ: ....." in text
    assert "Mã tra cứu" not in text


def test_only_loose_papers_are_listed_without_a_table():
    (text,) = pages(replace(SHEET, papers=()))
    assert "1. Thành phần hồ sơ nộp: Giấy uỷ quyền." in text
    assert "STT" not in text


def test_january_and_february_and_early_days_carry_a_nought():
    (text,) = pages(replace(SHEET, due_at=datetime(2026, 2, 3, 7, 5, tzinfo=VIETNAM)))
    assert "07 giờ 05 phút, thứ Ba, ngày 03 tháng 02 năm 2026" in text


@pytest.mark.parametrize(
    ("day", "document"),
    [
        (datetime(2018, 5, 2, 8, tzinfo=VIETNAM), "Thông tư 01/2018/TT-VPCP (chưa kiểm chứng)."),
        (datetime(2025, 9, 14, 23, 59, tzinfo=VIETNAM), "Thông tư 01/2018/TT-VPCP (chưa kiểm chứng)."),
        (datetime(2025, 9, 15, 0, 0, tzinfo=VIETNAM), "Thông tư 03/2025/TT-VPCP."),
    ],
)
def test_the_circular_follows_the_day_of_receipt(day, document):
    (text,) = pages(replace(SHEET, received_at=day))
    assert text.endswith("Mẫu 01 ban hành kèm theo " + document)


def test_a_kind_of_slip_without_forms_is_a_programming_error():
    with pytest.raises(KeyError):
        form_in_force("nothing", SHEET.received_at.date())


HOSTILE = '#panic("x") $1/0$ \\ "quoted" `raw` *b* <l> @ref // c /* [ #import "/etc/passwd" {{ x }}'


def test_markup_in_a_value_is_printed_as_it_is():
    text = " ".join(pages(replace(SHEET, applicant=HOSTILE, officer="#pagebreak()")))
    assert HOSTILE in text
    assert "#pagebreak()" in text


def test_a_line_break_in_a_value_cannot_forge_a_line_of_the_slip():
    (text,) = pages(replace(SHEET, address="Ấp Mẫu\n7. Phí, lệ phí: 0 đồng\x00\u202e"))
    assert "Địa chỉ: Ấp Mẫu 7. Phí, lệ phí: 0 đồng Số điện thoại" in text


def test_five_thousand_characters_without_a_space_are_all_printed_inside_the_margin():
    reader = pypdf.PdfReader(BytesIO(receipt_pdf(replace(SHEET, procedure="X" * 5000))))
    text = "".join(page.extract_text() for page in reader.pages)
    assert text.count("X") >= 5000
    assert max(line.count("X") for line in text.splitlines()) < 50


def test_a_sign_that_no_font_has_does_not_stop_the_slip():
    (text,) = pages(replace(SHEET, officer="Lê Văn Bình 🦀"))
    assert "Lê Văn Bình" in text
    assert "GIẤY TIẾP NHẬN HỒ SƠ" in text
