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
    "reform_report.not_found": "Không có báo cáo này, hoặc bạn không được xem.",
    "reform_report.forbidden": "Việc này của bộ phận cải cách hành chính hoặc lãnh đạo cơ quan liên quan.",
    "reform_report.no_days": "Kỳ khác cần đủ năm, từ ngày, đến ngày và hạn gửi, viết như 31/05/2026.",
    "reform_report.upside_down": "Từ ngày, đến ngày, hạn gửi phải theo thứ tự trước sau.",
    "reform_report.closed": "Báo cáo đã gửi hoặc đã chốt; chưa có gì thay đổi.",
    "reform_report.written_meanwhile": "Phần {section}: {who} đã lưu bản khác lúc {when}. Bản của bạn "
    "còn trong khung viết, bản kia ở dưới; gộp lại rồi lưu.",
    "reform_report.bad_section": "Không có phần {found!r} trong đề cương.",
    "reform_report.bad_figure": "Không có chỉ tiêu {found!r} trong phụ lục.",
    "reform_report.bad_value": "{found!r} không phải số đếm; cần số nguyên, ví dụ 1.250.",
    "reform_report.too_long": "Phần viết dài {found} ký tự, tối đa {limit}.",
    "reform_report.no_reason": "Cần ghi lý do.",
    "reform_report.not_over": "Kỳ báo cáo chốt số liệu hết ngày {last}; chưa chốt được.",
    "reform_report.part_missing": "Còn thiếu phần viết: {parts}.",
    "reform_report.does_not_agree": "{count} chỗ chưa khớp, chưa chốt được. Chỗ đầu: {first}",
    "reform_report.not_frozen": "Chốt báo cáo rồi mới gửi.",
    "reform_report.no_number": "Cần số, ký hiệu của báo cáo.",
    "reform_version.not_found": "Báo cáo này không có bản {found!r}.",
    "reform_report.not_sent": "Báo cáo chưa gửi lên hoặc đã xử lý.",
    "reform_report.bad_writer": "Không có phòng hoặc đơn vị trực thuộc mã {found!r}.",
    "reform_report.bad_due": "Hạn viết phải là ngày có thật, từ hôm nay trở đi, viết như 31/05/2026.",
    "reform_part.not_found": "Không có phần viết này, hoặc không phải việc của đơn vị bạn.",
    "reform_part.closed": "Phần viết đã gửi hoặc đã nhận vào báo cáo; chưa có gì thay đổi.",
    "reform_part.empty": "Phần viết còn trống; viết rồi mới gửi.",
    "reform_part.not_sent": "Đơn vị chưa gửi phần viết này, hoặc phần ấy đã xử lý.",
    "reform_part.does_not_agree": "{count} chỗ chưa khớp, chưa gửi được; bản viết vẫn giữ. Chỗ đầu: {first}",
    "reform_part.asked_already": "{writer} đã được giao phần {section}, hạn {due}; chưa có gì thay đổi.",
    "reform_part.written_meanwhile": "{who} đã lưu bản khác lúc {when}. Bản của bạn còn trong "
    "khung viết, bản kia ở dưới; gộp lại rồi lưu.",
    "reform_part.not_later": "Hạn đang có là {due}; gia hạn thì chọn ngày sau ngày ấy.",
    "reform_part.all_asked": "Mọi đơn vị nêu trong đề cương đã được giao viết.",
    "reform_outline.forbidden": "Đề cương do bộ phận cải cách hành chính của cơ quan sửa.",
    "reform_outline.not_found": "Đề cương đang dùng không có phần này; có thể nó vừa được bỏ.",
    "reform_outline.bad_outline": "Đề cương sai ở mục “{place}”: thiếu tên, mã lặp lại hoặc câu quá dài.",
    "reform_outline.no_such_figure": "Không có số liệu tên “{found}”; chọn trong danh sách số liệu.",
    "reform_outline.misspelt_figure": "Không có số liệu tên “{found}”; gần nhất là “{near}”.",
    "reform_outline.open_bracket": "Dấu [ hoặc ] chưa thành cặp ở câu “{found}”.",
    "reform_outline.full": "Đề cương có tối đa {count} phần.",
    "reform_outline.last_section": "Đề cương phải còn ít nhất một phần.",
    "report.not_found": "agency: không thấy cơ quan mã {agency!r} trong các cơ quan bạn được xem.",
    "report.unknown": "Không có báo cáo {name!r}; hiện có: {known}.",
    "report.bad_day": "{field}: {found!r} không phải một ngày; cần dạng 2022-05-31 hoặc 31/05/2022.",
    "report.bad_moment": "{field}: {found!r} không phải một thời điểm; cần dạng 31/05/2022 17:00 "
    "hay 2022-05-31T17:00.",
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

APPENDIX = {
    "field": "Lĩnh vực",
    "figure": "Chỉ tiêu",
    "collected": ("Chỉ tiêu", "Đơn vị tính", "Kết quả"),
    "units": "{given} trong {of} đơn vị đã được duyệt số liệu.",
    "standing": "Tình hình nộp báo cáo của các Sở",
    "standing_heads": ("Cơ quan", "Đang ở", "Gửi lần đầu", "Bản", "Chỉ tiêu có số"),
    "late": "trễ hạn",
    "late_unsent": "quá hạn, chưa gửi",
    "nothing": "–",
    "all_in": "Cả {count} cơ quan đã có báo cáo được nhận.",
    "missing": "Đã nhận {given} trong {of} báo cáo. Chưa có trong tổng, không tính bằng 0: {names}.",
    "gathered": "Các Sở (đã nhận {given} trong {of} báo cáo)",
    "sums": "Tổng hợp báo cáo đã nhận",
    "sums_heads": ("Chỉ tiêu", "Đơn vị tính", "Tổng hợp", "Cơ quan có số"),
    "sums_note": "Tỷ lệ tính lại từ tử số và mẫu số của các cơ quan có đủ cả hai, không lấy trung bình.",
    "not_summed": "không cộng",
    "by_agency": "Số liệu từng cơ quan, như đã nhận",
    "by_agency_note": "Dấu *: cơ quan ghi số khác số hệ thống đếm, lý do ở chú thích báo cáo của cơ quan ấy.",
    "fault": "{agency}: {figure} ghi {whole}, các phần cộng lại {parts}.",
    "below": "Tổng hợp từ báo cáo của các Sở",
}
BELOW_STATES = {
    "none": ("chưa lập báo cáo", "late"),
    "draft": ("đang soạn", "soon"),
    "frozen": ("đã chốt, chưa gửi", "soon"),
    "sent": ("đã gửi, chưa nhận", "soon"),
    "returned": ("bị trả lại để sửa", "late"),
    "received": ("đã nhận", "done"),
}

REFORM_REPORT = {
    "title": "Báo cáo",
    "subject": "Công tác cải cách hành chính {period}",
    "days": "Số liệu từ {first} đến {last}, như đã biết lúc {as_of}; bản {version}.",
    "draft": "Bản thảo, số liệu còn thay đổi.",
    "kind": "Báo cáo",
    "blank": "…/BC-…",
    "appendix": "Số liệu thống kê",
    "see_one": "Số liệu thống kê ở Phụ lục kèm theo.",
    "see": "Số liệu và bảng chi tiết ở các Phụ lục I đến {last} kèm theo.",
    "heads": ("STT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Ghi chú"),
    "footnote": "Chú thích {number}: {name} ghi {value}, hệ thống đếm {counted}. Lý do: {reason}.",
    "note": "chú thích {number}",
    "of_unit": "{unit}: {line}",
    "none": "Không có.",
}
PERIODS = {
    "quarter_1": "quý I năm {year}",
    "half_year": "6 tháng đầu năm {year}",
    "quarter_3": "quý III năm {year}",
    "year": "năm {year}",
    "custom": "từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}",
}

OUTLINE = {
    "title": "Đề cương báo cáo cải cách hành chính",
    "reports": "Báo cáo",
    "reform": "Báo cáo cải cách hành chính",
    "counted": "Số đếm được",
    "shares": "Tỷ lệ",
    "words": "Kỳ báo cáo",
    "choice": "{name}: {value}",
    "nothing": "chưa có số",
    "section": "Phần {key}",
    "new": "Thêm phần",
    "first": "đầu báo cáo",
    "after": "sau {heading}",
    "gone": "{code} (không có ở cơ quan này)",
    "too_long": "tối đa {most} câu, mỗi câu {longest} ký tự.",
    "yes": "phải viết",
    "no": "không bắt buộc",
    "nobody": "không có",
    "kept": "Đã ghi bản {number} của đề cương; báo cáo đã lập giữ bản của nó.",
}
OUTLINE_FIELDS = {
    "title": "tên",
    "prompt": "cần nêu gì",
    "is_needed": "phần viết",
    "writers": "thu phần viết từ",
}
OUTLINE_CHANGES = {
    "added": "Thêm phần “{heading}”.",
    "dropped": "Bỏ phần “{heading}”.",
    "moved": "“{heading}”: chuyển từ phần {before} thành phần {after}.",
    "changed": "“{heading}”, {field}: {before} → {after}.",
    "sentence_added": "“{heading}”, thêm câu: {after}",
    "sentence_dropped": "“{heading}”, bỏ câu: {before}",
    "sentence_changed": "“{heading}”, câu: {before} → {after}",
}
