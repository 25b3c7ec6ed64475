"""The Vietnamese of reviews."""

from motcua.simplification.rules.review import Criterion, Kind, Standing, Verdict

TITLE = "Rà soát, đơn giản hoá"
CRITERIA = {
    Criterion.NEED: ("Sự cần thiết", "Thủ tục và từng giấy tờ còn cần không?"),
    Criterion.REASON: ("Sự hợp lý", "Trình tự, thời hạn, nơi nộp, đối tượng có hợp lý không?"),
    Criterion.LEGALITY: ("Sự hợp pháp", "Đúng thẩm quyền, đúng văn bản đang có hiệu lực không?"),
    Criterion.COST: ("Chi phí tuân thủ", "Chi phí đã thấp nhất có thể chưa?"),
}
ANSWERS = {"yes": ("Đạt", "ok"), "no": ("Chưa đạt", "late"), "part": ("Đạt một phần", "soon")}
KINDS = {
    Kind.ABOLISH: "Bãi bỏ thủ tục",
    Kind.MERGE: "Gộp vào thủ tục khác",
    Kind.DROP_PAPER: "Bỏ giấy tờ",
    Kind.CUT_LIMIT: "Rút ngắn thời hạn",
    Kind.CUT_FEE: "Giảm phí, lệ phí",
    Kind.RAISE_LEVEL: "Nâng mức trực tuyến",
    Kind.AMEND: "Sửa đổi nội dung khác",
}
VERDICTS = {
    Verdict.OPEN: ("chờ quyết định", "soon"),
    Verdict.ACCEPTED: ("đồng ý", "ok"),
    Verdict.REFUSED: ("không đồng ý", "hold"),
}
STANDINGS = {
    Standing.TO_DO: ("chưa rà soát", "soon"),
    Standing.LATE: ("quá hạn", "late"),
    Standing.DONE: ("đã rà soát", "done"),
    Standing.DONE_LATE: ("rà soát muộn", "late"),
}
CARRIED = {True: ("đã có trong danh mục", "done"), False: ("chưa có trong danh mục", "hold")}

FACTS = {
    "done": ("Đã rà soát", "trong {of} thủ tục của kế hoạch"),
    "late": ("Quá hạn, làm muộn", "so với hạn trong kế hoạch"),
    "accepted": ("Phương án được đồng ý", "trong {of} phương án"),
    "carried": ("Đã có trong danh mục", "trong {of} phương án được đồng ý"),
    "saved": ("Tiết kiệm một năm", "theo bảng tính đã chốt"),
}
SAVED = "{amount} đồng"
SHEET_CHOICE = "Bảng tính năm {year}, chốt {settled_at:%d/%m/%Y}"
LATE_PLAN = "Ban hành sau ngày {last:%d/%m/%Y}: kế hoạch năm phải gửi trước ngày ấy."
FIELDS = {
    "year": "Năm",
    "title": "Tên kế hoạch",
    "lead": "Đơn vị rà soát",
    "due_on": "Xong trước hết ngày",
    "due_on.hint": "Ngày nghỉ thì tính sang ngày làm việc kế tiếp.",
    "reason": "Lý do rà soát",
    "code": "Mã thủ tục",
    "document_number": "Số, ký hiệu",
    "approved_on": "Ngày ban hành",
    "kind": "Đề xuất",
    "text": "Nội dung",
    "text.hint": "Bỏ, giảm, đổi gì.",
    "sheet": "Bảng tính chi phí",
    "no_sheet": "chưa tính",
}

DONE = {
    "drafted": "Đã lập kế hoạch “{title}”. Thêm các thủ tục cần rà soát.",
    "added": "Đã thêm thủ tục, hạn {day:%d/%m/%Y}.",
    "moved": "Đã thêm thủ tục; ngày ghi là ngày nghỉ nên hạn là {day:%d/%m/%Y}.",
    "approved": "Đã ghi ban hành kế hoạch số {number}.",
    "reviewed": "Đã ghi kết quả rà soát.",
    "proposed": "Đã ghi phương án.",
    "decided": "Đã ghi quyết định về phương án.",
}

REFUSALS = {
    "review.not_found": "Không có kế hoạch rà soát này, hoặc nó không thuộc cơ quan của bạn.",
    "review.no_title": "Ghi tên kế hoạch.",
    "review.exists": "Năm {year} đã có kế hoạch “{title}”.",
    "review.approved": "Kế hoạch đã ban hành số {number}; danh sách thủ tục không sửa được nữa.",
    "review.not_approved": "Kế hoạch chưa ban hành; ghi ban hành rồi mới ghi kết quả rà soát.",
    "review.empty": "Kế hoạch chưa có thủ tục nào.",
    "review.no_number": "Ghi số, ký hiệu của văn bản ban hành kế hoạch.",
    "review.twice": "Thủ tục này đã có trong kế hoạch.",
    "review.no_lead": "Ghi đơn vị rà soát.",
    "review.wrong_year": "Hạn rà soát phải nằm trong năm {year} của kế hoạch.",
    "review.incomplete": "Trả lời đủ bốn tiêu chí; điều chưa đạt phải có lý do.",
    "review.not_reviewed": "Ghi kết quả rà soát trước, rồi mới đề xuất phương án.",
    "review.no_text": "Ghi nội dung đề xuất.",
    "review.sheet_of_another": "Bảng tính chi phí phải là bảng đã chốt của chính thủ tục này.",
    "control.director.forbidden": "Quyết định phương án là việc của lãnh đạo cơ quan; chưa có gì thay đổi.",
    "review.decided": "Phương án đã được {by} quyết định.",
    "review.no_ground": "Ghi lý do hoặc số văn bản của quyết định.",
}
