"""The Vietnamese of reporting: columns, rules, notes and refusals."""

from motcua.reporting.rules.chain import Break
from motcua.reporting.rules.table import Reading

TITLES = {"bieu-06": "Biểu 06: kết quả giải quyết thủ tục hành chính"}
SUMMARIES = {
    "bieu-06": "Tình hình, kết quả giải quyết thủ tục hành chính theo lĩnh vực: nhận, đã và đang giải quyết.",
}

READINGS = {
    Reading.ALL: "Mọi lĩnh vực",
    Reading.WITHOUT_DECLARATION: "Không tính thủ tục loại công bố",
}

GROUPS = (
    (
        "Nhận giải quyết",
        ("received.total", "received.online", "received.in_person_or_post", "received.carried_over"),
    ),
    ("Đã giải quyết", ("resolved.total", "resolved.early", "resolved.on_time", "resolved.late")),
    ("Đang giải quyết", ("in_progress.total", "in_progress.in_time", "in_progress.overdue")),
)
HEADS = {
    "received.total": "Tổng",
    "received.online": "Trực tuyến",
    "received.in_person_or_post": "Trực tiếp, bưu chính",
    "received.carried_over": "Kỳ trước",
    "resolved.total": "Tổng",
    "resolved.early": "Trước hạn",
    "resolved.on_time": "Đúng hạn",
    "resolved.late": "Quá hạn",
    "in_progress.total": "Tổng",
    "in_progress.in_time": "Trong hạn",
    "in_progress.overdue": "Quá hạn",
}
RATES = {
    "on_time": "Trước hạn và đúng hạn",
    "late": "Quá hạn",
    "online": "Nhận trực tuyến",
    "digitised": "Đã số hoá",
}
STANDINGS = {
    "early": ("trước hạn", "ok"),
    "on_time": ("đúng hạn", "ok"),
    "late": ("quá hạn", "late"),
    "in_time": ("đang giải quyết, trong hạn", ""),
    "overdue": ("đang giải quyết, quá hạn", "late"),
}
CHANNELS = {"online": "trực tuyến", "counter": "tại quầy", "post": "bưu chính", "": "không rõ"}
TOTAL = "Cộng"

BREAKS = {
    Break.RECORDED_LATER: "ghi sau khi kỳ trước đã chốt, ngày nhận lùi về kỳ trước",
    Break.RECEIPT_MOVED: "ngày tiếp nhận được sửa sau khi kỳ trước đã chốt",
    Break.FINISH_RECORDED_LATER: "kết thúc trong kỳ trước nhưng ghi sau khi đã chốt",
    Break.FINISH_MOVED: "ngày kết thúc được sửa sau khi kỳ trước đã chốt",
    Break.REOPENED: "đã tính là xong, sau đó mở lại",
    Break.SECTOR_MOVED: "chuyển sang lĩnh vực khác",
}

NOTES = {
    "without_result": "{count} hồ sơ đã giải quyết là hồ sơ rút, dừng hoặc đóng.",
    "without_due": "{count} hồ sơ không có hạn, tính trong hạn và đúng hạn.",
    "digitised": "{count} hồ sơ nhận trong kỳ đã số hoá.",
    "declaration": "Bỏ ra {count} hồ sơ thủ tục loại công bố, trả ngay khi nhận, không qua thẩm định.",
    "declaration_in": "Có {count} hồ sơ thủ tục loại công bố, trả ngay khi nhận, không qua thẩm định.",
    "affiliates": "Gộp {count} cơ quan: cơ quan nêu tên và các cơ quan cấp dưới.",
    "not_over": "Kỳ chưa kết thúc lúc chốt số liệu; quá hạn xét tại lúc ấy.",
}

REFUSALS = {
    "report.sign_in": "Báo cáo theo từng hồ sơ dành cho cán bộ. Đăng nhập rồi mở lại trang này.",
    "report.not_found": "agency: không thấy cơ quan mã {agency!r} trong các cơ quan bạn được xem.",
    "report.unknown": "Không có báo cáo {name!r}; hiện có: {known}.",
    "report.bad_day": "{field}: {found!r} không phải một ngày; cần dạng 2022-05-31 hoặc 31/05/2022.",
    "report.bad_moment": "{field}: {found!r} không phải một thời điểm; cần dạng 2022-05-31T17:00.",
    "report.upside_down": "from, to: từ ngày {from_day} sau đến ngày {to_day}; hãy đổi lại.",
    "report.not_yet": "as-of: {found!r} chưa tới; số liệu chỉ chốt được ở hiện tại hoặc quá khứ.",
    "report.bad_reading": "reading: {found!r} không phải một cách đọc; hiện có: {known}.",
    "report.bad_figure": "stated: {found!r} không đọc được; cần dạng received=894; tên chọn trong: {known}.",
    "report.not_yours": "Chốt số liệu của {agency} là việc của người theo dõi cơ quan ấy; chưa chốt gì.",
    "report.does_not_add_up": "Báo cáo chưa khớp ({rules}) nên chưa chốt được; chưa có gì thay đổi.",
    "report.bad_cell": "Không có ô {found!r} trong báo cáo này.",
    "report.format_needs_out": "format: dạng {found} là tệp, cần --out TÊN_TỆP.",
    "report.cannot_write": "out: không ghi được {found!r}: {why}.",
}

FIGURES = {
    "received.total": "Nhận",
    "received.online": "Nhận trực tuyến",
    "received.in_person_or_post": "Nhận trực tiếp, bưu chính",
    "received.carried_over": "Kỳ trước chuyển qua",
    "resolved.total": "Đã giải quyết",
    "resolved.early": "Trước hạn (cột 8)",
    "resolved.on_time": "Đúng hạn (cột 9)",
    "resolved.late": "Quá hạn (cột 10)",
    "in_progress.total": "Đang giải quyết",
    "in_progress.in_time": "Đang giải quyết, trong hạn",
    "in_progress.overdue": "Đang giải quyết, quá hạn",
}
FILES = {"xlsx": "Tải bảng tính", "pdf": "Tải PDF", "docx": "Tải Word"}
UNPROVEN = "chưa kiểm chứng"
