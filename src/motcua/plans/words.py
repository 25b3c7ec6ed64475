"""The Vietnamese of plans and tasks."""

from motcua.plans.rules.contents import Content, PlanKind, Source
from motcua.plans.rules.standing import Standing

TITLE = "Kế hoạch"
MY_TASKS = "Nhiệm vụ của tôi"
FROM_ABOVE = "Chính phủ, Thủ tướng giao năm {year}"
TASKS_LISTED = "nhiệm vụ"

CONTENTS = {
    Content.DIRECTION: "Chỉ đạo điều hành",
    Content.INSTITUTIONS: "Cải cách thể chế",
    Content.PROCEDURES: "Cải cách thủ tục hành chính",
    Content.APPARATUS: "Cải cách tổ chức bộ máy",
    Content.SERVICE: "Cải cách chế độ công vụ",
    Content.FINANCE: "Cải cách tài chính công",
    Content.DIGITAL: "Chính quyền điện tử, chính quyền số",
}
KINDS = {
    PlanKind.REFORM: "cải cách hành chính",
    PlanKind.PROCEDURE_CONTROL: "kiểm soát thủ tục hành chính",
    PlanKind.REVIEW: "rà soát, đơn giản hoá thủ tục",
    PlanKind.INSPECTION: "kiểm tra",
    PlanKind.COMMUNICATION: "thông tin, tuyên truyền",
    PlanKind.MOBILISATION: "dân vận chính quyền",
    PlanKind.LEGAL_DOCUMENTS: "văn bản quy phạm pháp luật",
    PlanKind.IT: "ứng dụng công nghệ thông tin",
    PlanKind.ISO: "hệ thống quản lý chất lượng ISO 9001",
    PlanKind.OTHER: "khác",
}
SOURCES = {
    Source.PLAN: "theo kế hoạch",
    Source.GOVERNMENT: "Chính phủ giao",
    Source.PRIME_MINISTER: "Thủ tướng Chính phủ giao",
    Source.PROVINCE: "UBND tỉnh giao",
    Source.MEETING: "kết luận cuộc họp",
    Source.INSPECTION: "kiến nghị sau kiểm tra",
    Source.INDEX: "giành lại điểm chỉ số",
}
STANDINGS = {
    Standing.DONE_IN_TIME: ("xong đúng hạn", "done"),
    Standing.DONE_LATE: ("xong, quá hạn", "late"),
    Standing.RUNNING: ("đang làm", "ok"),
    Standing.SOON: ("sắp đến hạn", "soon"),
    Standing.OVERDUE: ("quá hạn", "late"),
    Standing.UNDATED: ("thường xuyên", "ok"),
    Standing.DROPPED: ("đã đưa ra", "hold"),
}
EVENTS = {
    "set": "Giao nhiệm vụ",
    "reported": "Báo cáo tiến độ",
    "claimed": "Báo hoàn thành",
    "accepted": "Công nhận hoàn thành",
    "sent_back": "Yêu cầu làm tiếp",
    "urged": "Đôn đốc",
    "extended": "Gia hạn",
    "handed_on": "Chuyển đơn vị kế tục",
    "dropped": "Đưa ra khỏi kế hoạch",
}
DONE = {
    "drafted": "Đã lập kế hoạch “{title}”.",
    "approved": "Đã duyệt kế hoạch “{title}”.",
    "imported": "Đã nhập {count} nhiệm vụ từ {file}.",
    "set": "Đã giao nhiệm vụ cho {lead}.",
    "met": "Đã ghi cuộc họp và {count} nhiệm vụ.",
    "reported": "Đã ghi tiến độ.",
    "claimed": "Đã báo hoàn thành; chờ công nhận.",
    "part_claimed": "Đã báo xong phần của đơn vị; còn chờ {lead}.",
    "accepted": "Đã công nhận hoàn thành.",
    "sent_back": "Đã yêu cầu làm tiếp.",
    "urged": "Đã đôn đốc {lead}.",
    "extended": "Đã ghi gia hạn; hạn đầu vẫn quyết định việc này có quá hạn hay không.",
    "held": "Đã ghi hoạt động “{title}”.",
    "dropped": "Đã đưa nhiệm vụ ra khỏi kế hoạch.",
}
URGED_BY_RULE = {
    "soon": "Nhiệm vụ sắp đến hạn {day:%d/%m/%Y}.",
    "overdue": "Nhiệm vụ đã quá hạn {day:%d/%m/%Y}.",
}
PLAN_PAPER = {"title": "KẾ HOẠCH", "to": "- Các phòng, đơn vị được giao;"}
COLUMNS = (
    "STT",
    "Nhiệm vụ",
    "Sản phẩm",
    "Chủ trì",
    "Phối hợp",
    "Thời gian hoàn thành",
    "Tình trạng",
    "Ngày hoàn thành",
)
EXTRA_COLUMNS = {"target": "Chỉ tiêu", "budget": "Kinh phí"}
EVERY_YEAR = "thường xuyên"
PART = {
    "done": "đã báo xong {day:%d/%m/%Y}",
    "far": "đã làm {percent}%",
    "none": "chưa báo cáo",
    "all": "Mọi đơn vị chưa báo xong",
    "all_claimed": "Mọi đơn vị đã báo xong",
    "label": "Đơn vị",
    "own": "Phần của đơn vị",
    "said": "phần của {lead}",
}
PASSED = {
    "heading": "là tiêu đề nhưng không nhận ra nội dung nào; các dòng dưới theo nội dung trước đó",
    "total": "là dòng tổng cộng",
    "under": "là chữ ký hoặc ghi chú dưới bảng",
}
IMPORT_COLUMNS = {
    "title": "Nhiệm vụ",
    "lead": "Chủ trì",
    "support": "Phối hợp",
    "due": "Thời gian",
    "product": "Sản phẩm",
    "target": "Chỉ tiêu",
    "budget": "Kinh phí",
}
FAULTS = {
    "no_head": "không thấy dòng tiêu đề có đủ ba cột Nhiệm vụ (hoặc Nội dung), Chủ trì, Thời gian",
    "no_table": "tệp không có bảng nào",
    "no_tasks": "dưới dòng tiêu đề không có nhiệm vụ nào",
    "no_title": "thiếu tên nhiệm vụ",
    "no_lead": "thiếu đơn vị chủ trì",
    "bad_due": "không hiểu thời hạn “{found}”; viết như 31/12/2026, tháng 6/2026, quý II, thường xuyên",
    "too_long": "dài quá {found} ký tự",
    "too_many": "quá nhiều dòng",
}
FAULT_COLUMNS = {**IMPORT_COLUMNS, "": ""}

REFUSALS = {
    "plan.forbidden": "Lập kế hoạch, giao và công nhận nhiệm vụ là việc của cán bộ cải cách và lãnh đạo.",
    "plan.not_found": "Không có kế hoạch này, hoặc nó không thuộc cơ quan của bạn.",
    "plan.no_title": "Chưa ghi tên kế hoạch.",
    "plan.bad_year": "Năm {year} không nằm trong khoảng 2000 đến 2100.",
    "plan.exists": "Năm {year} đã có kế hoạch “{title}”.",
    "plan.director_only": "Chỉ lãnh đạo cơ quan duyệt kế hoạch.",
    "plan.already_approved": "Kế hoạch “{title}” đã duyệt; nhiệm vụ thêm sau ghi riêng từng việc.",
    "plan.empty": "Kế hoạch “{title}” chưa có nhiệm vụ nào.",
    "plan.no_number": "Chưa ghi số, ký hiệu của văn bản ban hành.",
    "plan.unreadable": "{file}: cần tệp Word (.docx) hoặc Excel (.xlsx) có bảng nhiệm vụ.",
    "plan.old_office": "{file} là tệp Word hoặc Excel đời cũ; mở ra, lưu lại thành .docx hoặc .xlsx rồi gửi.",
    "plan.import_gone": "Bản xem trước đã quá một giờ hoặc không phải của kế hoạch này; chọn tệp lại.",
    "plan.file_too_large": "{file}: lớn hơn 10 MB.",
    "plan.table_rejected": "{file}: có {count} lỗi nên chưa nhập nhiệm vụ nào; sửa tệp rồi gửi lại.",
    "task.not_found": "Không có nhiệm vụ này, hoặc nó không thuộc phần việc của bạn.",
    "task.forbidden": "Nhiệm vụ này do đơn vị khác chủ trì; chưa có gì thay đổi.",
    "task.no_title": "Chưa ghi nhiệm vụ.",
    "task.no_lead": "Chưa ghi đơn vị chủ trì.",
    "task.closed": "Nhiệm vụ đã khép lại nên không ghi thêm được.",
    "task.which_lead": "Bạn làm phần của nhiều đơn vị ({names}); chọn đơn vị.",
    "task.bad_percent": "Tiến độ từ 0 đến 99%; xong hẳn thì dùng “Báo hoàn thành”. Gặp {percent}.",
    "task.no_note": "Chưa ghi nội dung.",
    "task.no_evidence": "Báo hoàn thành cần số văn bản hoặc tệp kiểm chứng.",
    "task.already_claimed": "Nhiệm vụ đã báo hoàn thành, đang chờ công nhận.",
    "task.not_claimed": "Nhiệm vụ chưa báo hoàn thành.",
    "task.extension_ungrounded": "Gia hạn cần lý do và số văn bản cho phép.",
    "task.extension_backwards": "Hạn mới phải sau hạn đang có ({day}).",
    "task.drop_ungrounded": "Đưa ra khỏi kế hoạch cần lý do và số văn bản cho phép.",
    "task.late_stays": "Nhiệm vụ đã quá hạn từ {day} nên không đưa ra khỏi kế hoạch được.",
    "activity.not_found": "Không có hoạt động này, hoặc nó không thuộc cơ quan của bạn.",
    "activity.no_title": "Ghi cả tên hoạt động và nơi làm.",
    "activity.other_year": "Hoạt động phải trong năm {year} của chương trình.",
    "activity.ahead": "Ngày {day} chưa đến nên chưa ghi kết quả được.",
    "meeting.no_title": "Chưa ghi tên cuộc họp.",
    "meeting.ahead": "Cuộc họp ngày {day} chưa diễn ra.",
}

HANDED_ON = "{old} sắp xếp vào {new} từ {day:%d/%m/%Y}. Hạn không đổi."
