"""The Vietnamese of the working calendar: looking at it and changing it."""

from datetime import date

from motcua.kernel.vietnamese import day_words, number_words, weekday_words
from motcua.workdays.rules.calendar import DayKind
from motcua.workdays.rules.changes import ChangeKind

NATIONAL = "Lịch chung cả nước"
CALENDAR = "Lịch làm việc"
MONTH = "Tháng {month}"
NOTHING_OWN = "như thường lệ"
HOURS_CHANGED = "đổi giờ làm việc trong tuần"
NAMES_ONLY = "chỉ đổi tên ngày hoặc nguồn"
NO_PAPER = "không ghi văn bản"
VERSION = "Phiên bản {number}: {reason}"
MORE_DAYS = "… và {count} ngày khác"
SLUGS = {
    "nghi": ChangeKind.DAY_OFF,
    "lam-bu": ChangeKind.WORKED_INSTEAD,
    "nua-buoi": ChangeKind.HALF_DAY,
    "bo": ChangeKind.ORDINARY,
    "gio": ChangeKind.HOURS,
}
"""Word in the address to what is done to the calendar."""
CHANGES = {
    ChangeKind.DAY_OFF: "Thêm ngày nghỉ",
    ChangeKind.WORKED_INSTEAD: "Thêm ngày làm bù",
    ChangeKind.HALF_DAY: "Làm việc nửa buổi",
    ChangeKind.ORDINARY: "Bỏ một ngày đã ghi",
    ChangeKind.HOURS: "Đổi giờ làm việc",
}
EXPLAINED = {
    ChangeKind.DAY_OFF: "Ngày không làm việc: ngày lễ, ngày nghỉ bù, ngày nghỉ hoán đổi.",
    ChangeKind.WORKED_INSTEAD: "Thường là thứ Bảy. Ngày được nghỉ thay trở thành ngày nghỉ hoán đổi.",
    ChangeKind.HALF_DAY: "Ngày chỉ làm việc trong một khoảng giờ.",
    ChangeKind.ORDINARY: "Xoá điều lịch ghi riêng cho ngày đó; ngày đó lại theo tuần làm việc thường lệ.",
    ChangeKind.HOURS: (
        "Ngày và giờ làm việc thường lệ trong tuần, áp dụng cho mọi ngày không ghi riêng. Buổi chiều và giờ "
        "riêng của thứ Bảy để trống nếu không có."
    ),
}
OFF_KINDS = {
    DayKind.PUBLIC_HOLIDAY: "Nghỉ lễ, Tết",
    DayKind.COMPENSATORY: "Nghỉ bù",
    DayKind.SWAPPED: "Nghỉ hoán đổi, có làm bù",
}
CELLS = {
    DayKind.WORKING: "",
    DayKind.HALF: "nửa buổi",
    DayKind.WORKED_INSTEAD: "làm bù",
    DayKind.WEEKLY_REST: "",
    DayKind.PUBLIC_HOLIDAY: "lễ",
    DayKind.COMPENSATORY: "nghỉ bù",
    DayKind.SWAPPED: "đổi",
}
"""What stands in the cell of a day."""
WEEKDAYS = {
    1: "Thứ Hai",
    2: "Thứ Ba",
    3: "Thứ Tư",
    4: "Thứ Năm",
    5: "Thứ Sáu",
    6: "Thứ Bảy",
    7: "Chủ nhật",
}
FIELDS = {
    "day": "Ngày",
    "off_kind": "Loại ngày nghỉ",
    "name": "Tên ngày",
    "in_lieu_of": "Ngày được nghỉ thay",
    "begins": "Từ giờ",
    "ends": "Đến giờ",
    "weekdays": "Ngày làm việc trong tuần",
    "morning_begins": "Sáng từ",
    "morning_ends": "Sáng đến",
    "afternoon_begins": "Chiều từ",
    "afternoon_ends": "Chiều đến",
    "saturday_begins": "Riêng thứ Bảy từ",
    "saturday_ends": "Riêng thứ Bảy đến",
    "reason": "Lý do",
    "basis": "Số, ký hiệu và ngày của văn bản",
    "verified": "Đã đối chiếu với văn bản đã ký",
}
HINTS = {
    "reason": "Ghi vào lịch sử của lịch và sổ cái của từng hồ sơ đổi ngày hẹn.",
    "basis": "Là căn cứ của từng lần đổi ngày hẹn.",
    "name": "Như sẽ in trong cách tính hạn.",
}
ERRORS = {
    "day": "Ngày phải từ 01/01/1990 đến 31/12/2100.",
    "backwards": "Giờ kết thúc phải sau giờ bắt đầu.",
    "overlap": "Buổi chiều phải bắt đầu sau khi hết buổi sáng.",
    "half_span": "Ghi cả giờ bắt đầu và giờ kết thúc, hoặc để trống cả hai.",
    "same_day": "Ngày được nghỉ thay phải khác ngày làm bù.",
}
NOTHING_MOVES = "Không hồ sơ đang giải quyết nào đổi ngày hẹn."
SEVERAL_HOURS = "{count} ngày đổi giờ làm việc, từ {first} đến {last}."
AT_LEAST = "Mới xem {looked_at} hồ sơ đầu; còn hồ sơ khác sẽ được tính tiếp sau khi ghi."
RECORDED = "Đã ghi: {version}. {moved}"
MOVED = "{count} hồ sơ đang giải quyết đã đổi ngày hẹn, lý do ghi ở sổ cái từng hồ sơ."
GOES_ON = "Các hồ sơ còn lại được tính tiếp trong ít phút."


def moves_words(count: int) -> str:
    """``12 hồ sơ đang giải quyết đổi ngày hẹn``, or that none does."""
    return f"{number_words(count)} hồ sơ đang giải quyết đổi ngày hẹn" if count else NOTHING_MOVES.rstrip(".")


def shift_words(days: int) -> str:
    """``lùi 1 ngày làm việc``, ``sớm lên 2 ngày làm việc``, ``vẫn ngày cũ, đổi giờ``."""
    if not days:
        return "vẫn ngày cũ, đổi giờ"
    return f"{'lùi' if days > 0 else 'sớm lên'} {abs(days)} ngày làm việc"


def day_in_words(day: date) -> str:
    """``thứ Ba 24/11/2026``."""
    return f"{weekday_words(day)} {day_words(day)}"


def year_words(year: int, worked: int) -> str:
    """``Năm 2026 có 249 ngày làm việc``."""
    return f"Năm {year} có {number_words(worked)} ngày làm việc"


def weekdays_words(numbers: list[int]) -> str:
    """``Thứ Hai đến Thứ Sáu``, or one by one where they do not follow each other."""
    names = [WEEKDAYS[number] for number in numbers]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{names[0]} đến {names[-1]}"
    return ", ".join(names)
