"""The Vietnamese of the pages that join areas."""

from datetime import date
from typing import Any

from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words, number_words, weekday_words
from motcua.workdays.rules.calendar import DayKind
from motcua.workdays.rules.changes import ChangeKind

REFUSALS = {
    "mobilisation.forbidden": "Trang này dành cho lãnh đạo cơ quan và bộ phận cải cách hành chính.",
    "mobilisation.not_found": "Không có tệp này.",
    "year.forbidden": "Toàn cảnh năm dành cho lãnh đạo cơ quan và bộ phận cải cách hành chính.",
    "calendar.not_found": "Không có cơ quan mã {code}.",
    "calendar_change.not_found": "Không có việc sửa lịch nào tên “{found}”.",
}

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


YEAR_GROUPS = {
    "year": "Năm nay đến đâu",
    "digital": "Nhận hồ sơ, trực tuyến, hài lòng",
    "above": "Việc Chính phủ, Thủ tướng giao",
    "findings": "Tồn tại sau kiểm tra",
}
YEAR_FIGURES = {
    "done": "Hoàn thành",
    "mended": "Đã khắc phục",
    "open": "Còn phải làm",
    "late_tasks": "Quá hạn",
    "in_time": "Đúng hẹn",
    "late": "Trả quá hạn",
    "overdue": "Đang quá hạn",
    "received": "Nhận mới",
    "online": "Nhận trực tuyến",
    "digitised": "Số hoá",
    "online_procedures": "Thủ tục trực tuyến",
    "satisfaction": "Hài lòng",
    "plan_done": "Nhiệm vụ kế hoạch xong",
    "index": "Chỉ số nếu chốt hôm nay",
    "in_progress": "Đang giải quyết",
    "activities": "Hoạt động đã làm",
    "people": "Lượt người dự",
    "petitions": "Phản ánh trả lời đúng hạn",
}
OF = {
    "resolved": "trong {count} hồ sơ đã giải quyết",
    "received": "trong {count} hồ sơ nhận mới",
    "in_progress": "trong {count} hồ sơ đang giải quyết",
    "procedures": "trong {count} thủ tục có hiệu lực",
    "tasks": "trong {count} nhiệm vụ",
    "findings": "trong {count} tồn tại",
    "year": "từ đầu năm",
    "petitions": "trong {count} phản ánh đã trả lời hoặc quá hạn",
    "activities": "trong {count} hoạt động",
    "held": "ở {count} hoạt động đã làm",
    "satisfied": "từ {low} đến {high}%; {answered} trong {asked} người trả lời",
    "not_measured": "chưa có khảo sát năm này",
}
YEAR_KEY = {"done": "trước hạn và đúng hạn", "late": "quá hạn"}
PLAN_KEY = {"done": "xong", "doing": "còn hạn", "late": "quá hạn"}
AREA_KEY = {"done": "điểm đã có", "rest": "điểm còn mất"}
CONTENTS = {
    "direction": "Chỉ đạo điều hành",
    "institutions": "Thể chế",
    "procedures": "Thủ tục hành chính",
    "apparatus": "Tổ chức bộ máy",
    "service": "Chế độ công vụ",
    "finance": "Tài chính công",
    "digital": "Chính quyền số",
}
INDEX_OF = "{scored} trong {count} tiêu chí đã có điểm"
NO_INDEX = "chưa mở kỳ chấm điểm"
LATE_TASKS = "{count} trễ"
ALL_IN_TIME = "không việc nào trễ"
CALLS = {
    "overdue": "{count} hồ sơ đang quá hạn",
    "plan": "{count} nhiệm vụ kế hoạch quá hạn",
    "above": "{count} việc cấp trên giao quá hạn",
    "findings": "{count} tồn tại sau kiểm tra quá hạn khắc phục",
}
LETTERS = "{sent} đã có thư xin lỗi, {missing} chưa có"
NO_CAUSE = "chưa ghi nguyên nhân"
LETTER = "Thư {number}"
NO_LETTER = "Chưa có thư xin lỗi"
PERIODS = {
    "quarter_1": "Quý I năm {year}",
    "half_year": "6 tháng đầu năm {year}",
    "quarter_3": "Quý III năm {year}",
    "year": "Năm {year}",
    "custom": "Kỳ khác, năm {year}",
}
MOBILISATION = "Dân vận chính quyền năm {year}"
ACTIVITY_STATES = {
    "held": ("đã làm", "done"),
    "ahead": ("sắp tới", "ok"),
    "untold": ("chưa ghi kết quả", "soon"),
}
PROGRAMME = {
    "figures": "Số liệu",
    "figures_heads": ("Nội dung", "Kết quả"),
    "activities": "Hoạt động",
    "activities_heads": ("STT", "Hoạt động", "Ngày", "Nơi", "Số người dự", "Kết quả"),
    "tasks": "Nhiệm vụ",
    "tasks_heads": ("STT", "Nhiệm vụ", "Chủ trì", "Hạn", "Tình trạng"),
}
TASKS_STAND = {
    "done_in_time": "xong đúng hạn",
    "dropped": "đã đưa ra",
    "done_late": "xong, quá hạn",
    "overdue": "quá hạn",
    "running": "đang làm",
    "soon": "sắp đến hạn",
    "undated": "thường xuyên",
}


def month_words(in_time: int, late: int) -> str:
    """``12 đúng hạn``, ``12 đúng hạn, 1 trễ``."""
    said = f"{number_words(in_time)} đúng hạn"
    return f"{said}, {number_words(late)} trễ" if late else said


def content_words(done: int, total: int, overdue: int) -> str:
    """``3/8 xong``, ``8/17 xong, 1 trễ``."""
    said = f"{number_words(done)}/{number_words(total)} xong"
    return f"{said}, {number_words(overdue)} trễ" if overdue else said


def lost_words(has_points: bool, is_counted: bool) -> str:
    """Why a criterion loses: nobody has said, its figure is short, or so it was scored."""
    if not has_points:
        return "chưa có số, chưa chấm"
    return "số đếm được chưa đạt mức" if is_counted else "theo điểm đã chấm"


def report_standing(found: Any, due: date, today: date) -> tuple[str, str]:
    """How a report stands and the kind of its badge; ``found`` is None where none is begun."""
    if found is not None and found.stand.sent_at is not None:
        sent = f"gửi {day_words(local_day(found.stand.sent_at))}"
        if found.stand.state == "returned":
            return REFORM_STATES["returned"]
        return (f"{sent}, trễ hạn", "late") if found.late else (sent, "ok")
    begun = REFORM_STATES[found.stand.state][0] if found is not None else "chưa lập"
    if due < today:
        return f"{begun}, quá hạn", "late"
    return f"{begun}, còn {number_words((due - today).days)} ngày", ""


REPORTS = "Báo cáo"
REFORM_TITLE = "Báo cáo cải cách hành chính"
DIFFERS = "{name}: văn bản ghi {said}, sổ hồ sơ đếm {counted}."
REFORM_STATES = {
    "draft": ("đang soạn", "soon"),
    "frozen": ("đã chốt, chưa gửi", "soon"),
    "sent": ("đã gửi", "ok"),
    "received": ("cấp trên đã nhận", "done"),
    "returned": ("bị trả lại để sửa", "late"),
}
REFORM_ACTS = {
    "wrote": "Viết phần",
    "overrode": "Sửa số, lý do",
    "gathered": "Nhận phần của đơn vị",
    "frozen": "Chốt số liệu",
    "sent": "Gửi, số",
    "received": "Cấp trên nhận",
    "returned": "Trả lại để sửa",
}
REFORM_DONE = {
    "viet": "Đã lưu phần viết.",
    "sua-so": "Đã ghi số và lý do; lý do in ở chú thích.",
    "chot": "Đã chốt báo cáo.",
    "gui": "Đã gửi báo cáo lên cấp trên.",
    "nhan": "Đã nhận báo cáo.",
    "tra-lai": "Đã trả lại để sửa.",
    "giao-viet": "Đã giao đơn vị viết.",
    "luu": "Đã lưu phần viết.",
    "nop": "Đã gửi phần viết.",
    "nhan-phan": "Đã nhận phần viết vào báo cáo.",
    "tra-phan": "Đã trả phần viết để sửa.",
}
PART_STATES = {
    "asked": ("chưa viết", "soon"),
    "saved": ("đang viết", "soon"),
    "submitted": ("đã gửi, chờ nhận", "ok"),
    "sent_back": ("bị trả lại để sửa", "late"),
    "accepted": ("đã đưa vào báo cáo", "done"),
}
NOT_SUMMED = "không cộng"
STANDING_TITLE = "Tình hình nộp báo cáo năm {year}"
NOT_DUE = "chưa đến hạn"
REORGANISE_UNITS = "Đơn vị trong cơ quan"
REORGANISE_AGENCIES = "Cơ quan trực thuộc"
REORGANISE_EMPTY = "chưa chọn đơn vị nào"
REORGANISE_HALF = "dòng {row} cần cả nơi kết thúc và nơi kế tục, cùng là đơn vị hoặc cùng là cơ quan"
REORGANISED = "Đã ghi quyết định {number}; hồ sơ và việc đang chạy chuyển từ ngày có hiệu lực."
