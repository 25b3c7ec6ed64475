"""The Vietnamese of the lists of the desk and of what is done to many dossiers at once."""

from typing import Any

from motcua.dossiers.rules.views import Asked, Column, Left, Order
from motcua.kernel.time import local
from motcua.kernel.vietnamese import number_words

VIEWS = {
    "tat-ca": "Tất cả đang mở",
    "tai-quay": "Tại quầy",
    "cua-toi": "Của tôi",
    "don-vi": "Của đơn vị",
    "chua-phan-cong": "Chưa phân công",
    "tiep-nhan": "Cần tiếp nhận",
    "ban-giao": "Cần bàn giao",
    "cong-bo": "Cần công bố",
    "cho-ky": "Chờ ký",
    "phat-hanh": "Chờ phát hành",
    "cho-tra": "Chờ trả",
    "bo-sung": "Chờ bổ sung",
    "cho-y-kien": "Chờ đơn vị khác",
    "tra-loi": "Chờ mình trả lời",
    "rui-ro": "Có rủi ro",
    "rui-ro-don-vi": "Có rủi ro",
    "hom-nay": "Sắp đến hạn",
    "qua-han": "Quá hạn",
}
KEYS = {
    "tat-ca": "a",
    "tai-quay": "d",
    "cua-toi": "m",
    "don-vi": "u",
    "chua-phan-cong": "c",
    "tiep-nhan": "i",
    "ban-giao": "g",
    "cong-bo": "o",
    "cho-ky": "s",
    "phat-hanh": "p",
    "cho-tra": "t",
    "bo-sung": "b",
    "cho-y-kien": "w",
    "tra-loi": "y",
    "rui-ro": "r",
    "rui-ro-don-vi": "r",
    "hom-nay": "h",
    "qua-han": "q",
}
"""Letter after ``g`` that opens a list; people's own lists have the digits."""

COLUMNS = {
    Column.APPLICANT: "Người nộp",
    Column.STEP: "Bước, người giữ",
    Column.UNIT: "Đơn vị",
    Column.SECTOR: "Lĩnh vực",
    Column.RECEIVED: "Tiếp nhận",
    Column.DUE: "Hẹn trả",
    Column.LEFT: "Còn lại",
}
ORDERS = {
    Order.DUE: "Gấp nhất trước",
    Order.OLDEST: "Đến trước xem trước",
    Order.NEWEST: "Mới nhất trước",
}
LEFT = {
    "": "Mọi thời hạn",
    Left.RISK: "Quá hạn hoặc đến hạn trong ngày làm việc tới",
    Left.TODAY: "Đến hạn trong ngày làm việc tới",
    Left.LATE: "Đã quá hạn",
}
ASKED = {
    "": "Không xét",
    Asked.OPEN: "Đang chờ đơn vị khác trả lời",
    Asked.OF_US: "Đang chờ đơn vị của tôi trả lời",
}
ANY = "Tất cả"
KINDS = {"": ANY, "yes": "Chỉ loại công bố", "no": "Trừ loại công bố"}
WHOSE = {
    "": "Mọi người",
    "mine": "Tôi đang giữ",
    "unit": "Đơn vị của tôi",
    "unheld": "Đơn vị của tôi, chưa ai giữ",
}

PICK = "Chọn {code}"
SAVED = "Đã lưu danh sách “{name}”."
DROPPED = "Đã bỏ danh sách “{name}”."
EDITOR = {"new": "Lập danh sách mới", "edit": "Sửa danh sách"}
NOTHING_PICKED = "Chưa chọn hồ sơ nào."

BULK = {
    "phan-cong": "Phân công",
    "ban-giao": "Bàn giao",
    "ky": "Ký duyệt",
    "phat-hanh": "Phát hành",
    "tra-ket-qua": "Trả kết quả",
}
BULK_TITLE = "{act} {count} hồ sơ"
BULK_DONE = "{act}: xong {done} trong {count} hồ sơ"
DONE = "Đã làm"
NUMBER_OF = "Số, ký hiệu kết quả của {code}"

OPENED = "{who} đang mở hồ sơ này từ {clock}. Bạn vẫn xem được; hỏi nhau trước khi làm để khỏi trùng."


def opened_words(opening: Any) -> str:
    """That a colleague has the dossier open, or nothing."""
    if opening is None:
        return ""
    since = local(opening.since)
    return OPENED.format(who=opening.name, clock=f"{since.hour}:{since.minute:02}")


def count_words(count: int, most: int) -> str:
    """``1.909``; ``999+`` where no more were counted."""
    return f"{number_words(most - 1)}+" if count >= most else number_words(count)


def shown_words(shown: int, count: int, most: int) -> str:
    """``50 trong 999+ hồ sơ``."""
    return f"{number_words(shown)} trong {count_words(count, most)} hồ sơ"
