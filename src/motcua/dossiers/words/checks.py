"""The Vietnamese of what the automatic checks find: each line can stand in the letter as it is."""

from motcua.dossiers.rules.intake_checks import Defect, Fault

FAULTS = {
    Fault.MISSING: "{paper}: chưa có trong hồ sơ",
    Fault.NOT_RECEIVED: "{paper}: chưa nhận được",
    Fault.FILE_GONE: "{paper}: tệp “{other}” không còn đọc được, gửi lại",
    Fault.FILE_EMPTY: "{paper}: tệp “{other}” rỗng, gửi lại",
    Fault.FILE_UNREADABLE: "{paper}: tệp “{other}” hỏng, có mật khẩu hoặc không mở được, gửi lại",
    Fault.FILE_TOO_LARGE: "{paper}: tệp “{other}” lớn quá 10 MB, gửi bản nhỏ hơn",
    Fault.FILE_KIND: "{paper}: tệp “{other}” không thuộc loại được nhận (PDF, JPG, PNG, DOCX)",
    Fault.SAME_FILE: "{paper}: trùng tệp với “{other}”, gửi đúng giấy tờ",
    Fault.EXPIRED: "{paper}: đã hết giá trị từ {other}, gửi bản còn giá trị",
    Fault.NO_CASE: "Chưa chọn trường hợp của thủ tục",
    Fault.NO_ID_NUMBER: "Thiếu số định danh, mã số thuế hoặc số hộ chiếu của người nộp",
    Fault.BAD_ID_NUMBER: (
        "Số định danh có {other} chữ số; cần 12 (căn cước), 9 (chứng minh nhân dân), 10 hoặc 13 (mã số thuế)"
    ),
    Fault.BAD_PHONE: "Số điện thoại không đúng dạng; cần 10 chữ số, bắt đầu bằng 0",
    Fault.NO_CONTACT: "Thiếu số điện thoại hoặc thư điện tử để liên hệ",
}

CHECKED = (
    "giấy tờ bắt buộc đã có đủ",
    "tệp mở được, không rỗng, đúng loại, đúng cỡ",
    "không có hai giấy tờ cùng một tệp",
    "giấy tờ có ghi hạn chưa hết giá trị",
    "số định danh, điện thoại đúng dạng",
    "đã chọn trường hợp của thủ tục",
)
"""What is looked at, for who reads that nothing was found."""


def defect_words(defect: Defect) -> str:
    """One line for the letter."""
    return FAULTS[defect.fault].format(paper=defect.paper, other=defect.other)


NOTHING_FOUND = f"Không thấy điểm nào. Đã kiểm tra: {'; '.join(CHECKED)}."
SHOWN_UNPROVEN = "{words} (căn cứ chưa kiểm chứng)"
