"""The Vietnamese of collected figures."""

from motcua.collection.rules.periods import PeriodKind

TITLE = "Số liệu thu thập"
PERIODS = {
    PeriodKind.QUARTER_1: "Quý I",
    PeriodKind.QUARTER_2: "Quý II",
    PeriodKind.QUARTER_3: "Quý III",
    PeriodKind.QUARTER_4: "Quý IV",
    PeriodKind.HALF_YEAR: "6 tháng đầu năm",
    PeriodKind.YEAR: "Năm",
    PeriodKind.CUSTOM: "Kỳ tự chọn",
}
DIRECTIONS = {"higher": "càng cao càng tốt", "lower": "càng thấp càng tốt", "neutral": "để theo dõi"}
KINDS = {"count": "số đếm", "money": "số tiền", "percent": "tỷ lệ, hệ thống tính", "yes_no": "có hoặc không"}
YES_NO = {1: "có", 0: "không"}
STATES = {
    "open": ("chưa gửi", "hold"),
    "submitted": ("chờ duyệt", "soon"),
    "sent_back": ("trả lại để sửa", "late"),
    "approved": ("đã duyệt", "done"),
}
FLAWS = {
    "missing": "chưa có số; không có số liệu thì ghi lý do vào ô giải trình.",
    "negative": "{found} là số âm.",
    "not_whole": "{found} không phải số nguyên.",
    "not_yes_no": "chỉ nhận có hoặc không.",
    "unreadable": "không đọc được “{found}”; viết như 1.909 hoặc 12,5.",
    "sum": "ghi {whole}, nhưng {parts} cộng lại là {found}.",
    "part": "ghi {found}, lớn hơn “{name}” là {whole}.",
    "change": "ghi {found}, kỳ trước {last}, thay đổi quá {limit}%; cần giải trình.",
}
CHECKS = {
    "sum": "{parts} cộng lại bằng “{whole}”.",
    "part": "{parts} không lớn hơn “{whole}”.",
}
CHECK_KINDS = {"sum": "các phần cộng lại bằng tổng", "part": "một phần không lớn hơn một số khác"}
SHARE_NEEDS = "tỷ lệ cần tử số và mẫu số là hai chỉ tiêu khác nhau."
BAD_FIGURE = "viết số như 95 hoặc 12,5."
SET_ROWS = {
    "own": "bản {number}, {day:%d/%m/%Y}",
    "shipped": "có sẵn",
    "everybody": "mọi cơ quan",
    "rounds": "{count} đợt",
    "unused": "chưa",
}
SET_STATES = {"asked": ("có đợt đang mở", "ok"), "ready": ("dùng được", "done")}
SET_DONE = "Đã ghi bản {number} của bộ “{title}”. Đợt đã mở giữ bản cũ; đợt mở từ giờ dùng bản này."
FACT_NAMES = {
    "title": "tên bộ",
    "basis": "căn cứ",
    "verified": "đối chiếu với văn bản",
    "valid_from": "dùng từ",
    "note": "ghi chú",
    "name": "tên",
    "definition": "định nghĩa",
    "unit": "đơn vị tính",
    "kind": "kiểu số",
    "of": "tử số, mẫu số",
    "direction": "hướng",
    "change": "ngưỡng phải giải trình (%)",
    "target": "mục tiêu",
}
VERIFIED = {True: "đã đối chiếu", False: "chưa kiểm chứng"}
NOTHING_SAID = "không ghi"
DIFFERENCES = {
    "added": "Thêm chỉ tiêu “{about}”.",
    "dropped": "Bỏ chỉ tiêu “{about}”.",
    "changed": "“{about}”, {field}: {before} → {after}.",
    "changed_set": "Bộ, {field}: {before} → {after}.",
    "order": "Đổi thứ tự chỉ tiêu.",
    "checks": "Đổi phần kiểm tra khi gửi: {before} → {after} điều.",
}
TARGETS = {True: ("đạt", "ok"), False: ("chưa đạt", "soon"), None: ("", "hold")}
IMPORT = {
    "sheet": "Số liệu",
    "note": "Nhập từ tệp {file}.",
    "done": "Đã ghi {count} số từ tệp {file}; {refused} dòng không nhận.",
    "proposed": "Đã gửi đề nghị sửa {count} số từ tệp {file}; {refused} dòng không nhận.",
}
IMPORT_ROUND = {
    "sent_for": "Gửi thay đơn vị, theo tệp đã nhập.",
    "done": "Đã ghi số của {count} đơn vị từ tệp {file}; {refused} chỗ không nhận.",
    "sent": "Đã gửi {sent} phiếu đủ số, chờ người khác duyệt.",
}
IMPORT_REASONS = {
    "not_asked": "“{found}” không có trong đợt này.",
    "unit_twice": "“{found}” đã có ở dòng trên.",
    "sent_already": "phiếu của “{found}” đã gửi hoặc đã khoá; trả lại hoặc đề nghị sửa trên phiếu.",
    "too_many_units": "tệp có quá 500 đơn vị; từ dòng này không đọc.",
    "unknown": "phiếu không hỏi “{found}”.",
    "reckoned": "“{found}” do hệ thống tính, không nhập.",
    "twice": "“{found}” đã có ở dòng trên.",
    "other_unit": "“{found}” không phải đơn vị của phiếu này.",
    "unreadable": "không đọc được “{found}”; viết như 1.909 hoặc 12,5.",
    "empty": "chưa có số.",
    "negative": "{found} là số âm.",
    "not_whole": "{found} không phải số nguyên.",
    "not_yes_no": "chỉ nhận 1 (có) hoặc 0 (không).",
    "too_long": "giải trình dài quá 600 ký tự.",
    "too_many": "tệp có quá 500 dòng; từ dòng này không đọc.",
}
EVENTS = {
    "saved": "Ghi số liệu",
    "submitted": "Gửi",
    "sent_back": "Trả lại để sửa",
    "approved": "Duyệt và khoá",
    "proposed": "Đề nghị sửa số đã khoá",
    "accepted": "Chấp nhận sửa",
    "rejected": "Không chấp nhận sửa",
}
DONE = {
    "opened": "Đã mở đợt “{title}”, {count} đơn vị phải trả lời.",
    "saved": "Đã ghi số liệu.",
    "submitted": "Đã gửi; chờ duyệt.",
    "sent_back": "Đã trả lại để sửa.",
    "approved": "Đã duyệt; số liệu được khoá.",
    "proposed": "Đã gửi đề nghị sửa; số đang đứng giữ nguyên đến khi được duyệt.",
    "accepted": "Đã sửa theo đề nghị; số cũ vẫn còn trong quá trình.",
    "rejected": "Không sửa; số đang đứng giữ nguyên.",
    "gathered": "Đã lấy số cộng từ {count} đơn vị đã duyệt.",
}
ON_TIME = {True: ("đúng hạn", "done"), False: ("trễ hạn", "late"), None: ("", "")}
MARKS = {"break": "khác hẳn kỳ trước", "unusual": "khác thường so với các kỳ"}
GATHERED = "Cộng từ {count} trên {asked} đơn vị đã duyệt, đợt “{title}”"

REFUSALS = {
    "collection.import_gone": "Bản xem trước đã quá một giờ hoặc không phải của phiếu này; chọn lại tệp.",
    "collection.forbidden": "Số liệu thu thập dành cho cải cách hành chính, lãnh đạo, văn thư và quản trị.",
    "collection.asking.forbidden": "Mở đợt thu thập là việc của cán bộ cải cách và lãnh đạo cơ quan.",
    "collection.filling.forbidden": "Phiếu này do cơ quan khác trả lời; chưa có gì thay đổi.",
    "collection.judging.forbidden": "Chỉ cơ quan mở đợt duyệt, trả lại phiếu; chưa có gì thay đổi.",
    "collection.round.not_found": "Không có đợt thu thập này, hoặc nó không thuộc cơ quan của bạn.",
    "collection.return.not_found": "Không có phiếu này, hoặc nó không thuộc phần việc của bạn.",
    "collection.no_such_set": "Không có bộ chỉ tiêu “{code}”.",
    "collection.no_such_indicator": "Bộ chỉ tiêu của đợt này không có “{key}”.",
    "collection.bad_set": "Bộ chỉ tiêu không dùng được, sai ở chỗ: {place}.",
    "collection.set_full": "Một bộ có nhiều nhất {count} chỉ tiêu; lập thêm một bộ khác.",
    "collection.set_used": "Còn {shares} tỷ lệ, {checks} điều kiểm tra dùng “{name}”; bỏ những chỗ ấy trước.",
    "collection.set_bad_check": "Tổng không được là một phần; kiểu “không lớn hơn” chỉ nhận một phần.",
    "collection.bad_file": "{file}: không phải tệp TOML đọc được, hoặc lớn hơn 200 kB.",
    "collection.upside_down": "Ngày đầu kỳ phải trước ngày cuối kỳ.",
    "collection.no_days": "Kỳ tự chọn cần ngày đầu, ngày cuối và hạn gửi.",
    "collection.due_before_end": "Hạn gửi phải từ ngày cuối kỳ ({day}) trở đi.",
    "collection.nobody_asked": "Chọn ít nhất một đơn vị thuộc cơ quan mình.",
    "collection.round_exists": "Kỳ này đã có đợt “{title}”.",
    "collection.locked": "Phiếu đã duyệt và khoá; số sai thì dùng “Đề nghị sửa”.",
    "collection.awaits_approval": "Phiếu đang chờ duyệt; cần sửa thì nhờ nơi duyệt trả lại.",
    "collection.flawed": "Chưa gửi: còn {count} chỗ cần sửa hoặc giải trình. Số đã ghi vẫn được giữ.",
    "collection.no_reason": "Chưa ghi lý do.",
    "collection.no_source": "Sửa số đã khoá cần số văn bản hoặc tệp kiểm chứng.",
    "collection.not_submitted": "Phiếu chưa gửi hoặc đã xử lý.",
    "collection.not_locked": "Phiếu chưa khoá; sửa thẳng trên phiếu.",
    "collection.own_work": "Người gửi không tự duyệt; cần người khác duyệt.",
    "collection.proposal_open": "Đang có một đề nghị sửa chờ quyết định.",
    "collection.no_proposal": "Không có đề nghị sửa nào đang chờ.",
    "collection.nothing_changed": "Số đề nghị trùng với số đang đứng.",
    "collection.nothing_below": "Chưa có đơn vị nào được duyệt để cộng.",
}

LIKE = "{units} đơn vị có số cả hai kỳ: {value} so với {last}. Kỳ này {given} đơn vị, kỳ trước {before}."
NOT_ALIKE = "Không đơn vị nào có số cả hai kỳ, chưa so được."
