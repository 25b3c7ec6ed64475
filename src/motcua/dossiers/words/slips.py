"""The Vietnamese that fills slips."""

from datetime import timedelta

from motcua.dossiers.rules.custody import Kept, Place
from motcua.dossiers.rules.timeliness import Timeliness

SLIPS = {
    "receipt": "Giấy tiếp nhận",
    "supplement": "Phiếu yêu cầu bổ sung",
    "refusal": "Phiếu từ chối",
    "apology": "Văn bản xin lỗi",
    "stop": "Thông báo dừng",
    "control": "Phiếu kiểm soát",
}
FILES = {
    "receipt": "giay-tiep-nhan",
    "supplement": "yeu-cau-bo-sung",
    "refusal": "tu-choi",
    "apology": "xin-loi",
    "stop": "dung-giai-quyet",
    "control": "kiem-soat",
}
"""Names of files, and of slips in addresses."""

SIGNERS = {"head": "Thủ trưởng cơ quan", "officer": "Người lập phiếu"}
PLACES = {
    Place.DESK: "{desk}",
    Place.UNIT: "{unit}",
    Place.LEADERS: "Lãnh đạo {agency}",
    Place.CLERK: "Văn thư {agency}",
    Place.RETURN: "{desk}",
}
APPLICANT = "Người nộp hồ sơ"
KEPT = {Timeliness.EARLY: "Trước hạn", Timeliness.ON_TIME: "Đúng hạn", Timeliness.LATE: "Quá hạn"}
STILL = "Đang giải quyết"
UNBOUND = "Không đặt hạn"
USED = "Được làm {allowed}, đã dùng {used}"
ONLY_USED = "Đã dùng {used}"
GUIDE = "{officer}, {agency}"
NO_UNIT = "chưa bàn giao"
NOBODY_ASKED = "không có"
STOPS = {
    "asked": "có, {when}",
    "not_asked": "không",
    "papers": "trả lại người nộp theo đề nghị; bản điện tử lưu theo hồ sơ",
    "fees": "{fees}; hoàn trả theo quy định về phí, lệ phí",
    "no_fees": "không thu",
    "wish": "Theo đề nghị của người nộp hồ sơ",
    "right": "Điều 21 Nghị định 118/2025/NĐ-CP",
}
BOOK = {
    "title": "Sổ theo dõi hồ sơ",
    "span": "Từ ngày {first} đến ngày {last}",
    "apologised": "Quá hạn; đã xin lỗi {letter}",
    "late": "Quá hạn",
    "asked": "Đã yêu cầu bổ sung",
}


ONE_STOP_DESK = "Bộ phận Tiếp nhận và Trả kết quả"
UNPROMISED = "hẹn ngày khi nộp xong phí, lệ phí"
_DESKS = ("Bộ phận", "Trung tâm Phục vụ hành chính công")


def is_desk(agency: str) -> bool:
    """Whether the agency itself is a desk by name and need not be called one."""
    return agency.startswith(_DESKS)


def work_words(spent: timedelta) -> str:
    """``3 giờ 30 phút``, ``45 phút``, ``0 phút``: working time."""
    hours, minutes = divmod(int(spent.total_seconds() // 60), 60)
    if not hours:
        return f"{minutes} phút"
    return f"{hours} giờ {minutes:02} phút" if minutes else f"{hours} giờ"


def kept_words(kept: Kept) -> tuple[str, str]:
    """The outcome of a stay and its note."""
    used = work_words(kept.used)
    note = (
        ONLY_USED.format(used=used)
        if kept.allowed is None
        else USED.format(allowed=work_words(kept.allowed), used=used)
    )
    if kept.outcome is not None:
        return KEPT[kept.outcome], note
    return (UNBOUND if kept.allowed is None and kept.stay.left_at else STILL), note
