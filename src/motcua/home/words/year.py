"""The Vietnamese of the year at a glance and of the year of mass mobilisation."""

from motcua.kernel.vietnamese import number_words

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
LATE_SHARE = "quá hạn {share}% {of}"
ALL_IN_TIME = "không việc nào trễ"
CALLS = {
    "overdue": "{count} hồ sơ đang quá hạn",
    "plan": "{count} nhiệm vụ kế hoạch quá hạn",
    "above": "{count} việc cấp trên giao quá hạn",
    "findings": "{count} tồn tại sau kiểm tra quá hạn khắc phục",
    "below": "{count} nhiệm vụ kế hoạch quá hạn ở cấp dưới",
    "unsent": "{count} báo cáo cấp dưới quá hạn chưa gửi",
}
LETTERS = "{sent} đã có thư xin lỗi, {missing} chưa có"
NO_CAUSE = "chưa ghi nguyên nhân"
LETTER = "Thư {number}"
NO_LETTER = "Chưa có thư xin lỗi"
MOBILISATION = "Dân vận chính quyền năm {year}"
ACTIVITY_STATES = {
    "held": ("đã làm", "done"),
    "ahead": ("sắp tới", "ok"),
    "untold": ("chưa ghi kết quả", "soon"),
}
PROGRAMME = {
    "title": "BÁO CÁO",
    "subject": "Kết quả {title}",
    "ground": "Thực hiện {title} ({number} ngày {day}).",
    "to": "- Lãnh đạo cơ quan;",
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


OWN_BRANCH = "Riêng {name}"
TREE_SAYS = (
    "Cộng {agency} và mọi cơ quan cấp dưới. Bấm vào số để mở danh sách; bấm vào tên để xem toàn cảnh nơi ấy."
)
TREE_EMPTY = "{count} cơ quan chưa có hồ sơ, nhiệm vụ, tồn tại hay báo cáo nào trong năm."
PLAN_TITLES = {"content": "Kế hoạch cải cách theo nội dung", "agency": "Kế hoạch cải cách theo cơ quan"}


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
