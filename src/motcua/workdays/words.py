"""The Vietnamese of the working calendar: kinds of day, refusals, differences."""

from motcua.workdays.rules.calendar import DayKind
from motcua.workdays.rules.limits import Limit, Unit

DAY_KINDS = {
    DayKind.WORKING: "ngày làm việc",
    DayKind.HALF: "làm việc nửa buổi",
    DayKind.WORKED_INSTEAD: "làm bù",
    DayKind.WEEKLY_REST: "nghỉ hằng tuần",
    DayKind.PUBLIC_HOLIDAY: "nghỉ lễ",
    DayKind.COMPENSATORY: "nghỉ bù",
    DayKind.SWAPPED: "nghỉ hoán đổi",
}

UNITS = {
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.WORKING_HOUR: "giờ làm việc",
    Unit.DAY: "ngày",
    Unit.HOUR: "giờ",
    Unit.MONTH: "tháng",
}

LIBRARY_SAYS = {True: "thư viện tính là ngày làm việc", False: "thư viện tính là ngày nghỉ"}

REFUSALS = {
    "workdays.bad_document": "Lịch làm việc có chỗ chưa đúng, chưa ghi gì: {faults}.",
    "workdays.forbidden": (
        "Lịch chung do người quản trị hệ thống sửa, lịch riêng của cơ quan do người quản trị của chính "
        "cơ quan đó sửa."
    ),
    "workdays.reason_missing": "Sửa lịch làm việc phải nêu lý do.",
    "workdays.nothing_changed": "Lịch mới giống hệt lịch đang dùng; không có gì để ghi.",
    "workdays.revised_meanwhile": (
        "Có người vừa ghi phiên bản {number} của lịch này. Xem lại thay đổi trên lịch mới rồi ghi."
    ),
    "workdays.nothing_to_remove": (
        "Lịch này không ghi gì riêng cho ngày {day}. Muốn cơ quan làm việc vào ngày nghỉ chung, "
        "hãy thêm ngày làm bù."
    ),
    "workdays.same_day_twice": "Ngày làm bù và ngày được nghỉ thay phải là hai ngày khác nhau ({day}).",
    "deadline.bad_limit": (
        "Thời hạn (limit): gặp {found}, cần dạng 5wd (ngày làm việc), 8wh (giờ làm việc), 20d (ngày), "
        "24h (giờ), 1m (tháng) hoặc same-day (trong ngày)."
    ),
    "deadline.bad_unit": "Đơn vị của thời hạn: gặp {found}, cần một trong: {known}.",
    "deadline.bad_value": (
        "Số của thời hạn: gặp {found} ({unit}), cần số lớn hơn 0, không quá {longest}; "
        "ngày và tháng là số nguyên, giờ lẻ đến phút."
    ),
    "deadline.bad_same_day": "Thời hạn trong ngày không có số khác 1; gặp {found}.",
}


def version_words(scope: str, number: int) -> str:
    """``Lịch làm việc phiên bản 3``, of an agency with its code."""
    return f"Lịch làm việc {scope} phiên bản {number}" if scope else f"Lịch làm việc phiên bản {number}"


def limit_words(limit: Limit) -> str:
    """``5 ngày làm việc``, ``1,5 giờ``, ``trong ngày``."""
    if limit.unit is Unit.SAME_DAY:
        return "trong ngày"
    return f"{str(limit.value).replace('.', ',')} {UNITS[limit.unit]}"
