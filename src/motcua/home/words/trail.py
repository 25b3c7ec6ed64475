"""The words of the page that lists who did what: every kind of act, in groups."""

from typing import NamedTuple

REFUSALS = {
    "trail.forbidden": "Nhật ký của cơ quan dành cho quản trị viên và lãnh đạo cơ quan ấy.",
    "trail.bad_days": "Không đọc được khoảng ngày “{found}”. Ghi ngày/tháng/năm,"
    " ngày đầu không sau ngày cuối.",
    "trail.too_wide": "Một lần xem tối đa {most} ngày, khoảng này dài {count} ngày. Chọn khoảng ngắn hơn.",
    "trail.too_long": "Khoảng này có hơn {most} dòng nên không xuất được một tệp. Chọn khoảng ngày ngắn hơn,"
    " một người hoặc một loại việc rồi xuất lại.",
}
LEDGER = "ho-so"
READING = "xem-lay"


class Group(NamedTuple):
    """Acts that one asks for together: the words, and how their kinds begin."""

    words: str
    begins: tuple[str, ...]


GROUPS = {
    LEDGER: Group("Hồ sơ", ("dossier.", "session.", "routing.", "numbers.", "notice.")),
    READING: Group("Xem, tải dữ liệu", ("paper.read", "book.printed", "trail.", "result.downloaded")),
    "ket-qua": Group(
        "Kết quả, chữ ký", ("result.", "template.", "key.", "seal.", "trust.", "paper.redacted")
    ),
    "nguoi": Group("Người, quyền, tài khoản", ("officer.", "unit.", "organisation.", "absence.", "account.")),
    "thu-tuc": Group(
        "Thủ tục, biểu mẫu", ("procedure.", "procedures.", "names.", "eform.", "cost.", "review.")
    ),
    "cai-cach": Group(
        "Kế hoạch, kiểm tra, khảo sát",
        ("plan.", "meeting.", "activity.", "collection.", "score.", "inspection.", "survey.", "reform_"),
    ),
    "van-ban": Group("Văn bản, phản ánh", ("document.", "petition.")),
    "he-thong": Group("Hệ thống, tài khoản thu", ("system.", "ledger.", "payment.")),
}
PRIVATE = ("authorisation.", "invitation.", "account.exported", "account.reach_changed", "account.registered")
"""What an officer does as a citizen is nobody's business here."""

KINDS = {
    "absence.cancelled": "Huỷ vắng mặt",
    "absence.planned": "Ghi vắng mặt",
    "account.authenticator_off": "Tắt ứng dụng xác thực",
    "account.authenticator_on": "Bật ứng dụng xác thực",
    "account.factors_dropped": "Bỏ lớp bảo vệ thứ hai",
    "account.passkey_gone": "Bỏ khoá đăng nhập",
    "account.passkey_made": "Thêm khoá đăng nhập",
    "account.password_changed": "Đổi mật khẩu",
    "account.password_chosen": "Tự đặt mật khẩu",
    "account.password_reset": "Đặt lại mật khẩu qua mã",
    "account.recovery_codes": "Lập mã dự phòng",
    "activity.recorded": "Ghi hoạt động tuyên truyền, tập huấn",
    "book.printed": "Lấy sổ theo dõi hồ sơ ra tệp",
    "collection.round_imported": "Nhập số liệu của một đợt thu thập",
    "collection.set_kept": "Sửa bộ chỉ tiêu",
    "reform_outline.kept": "Sửa đề cương báo cáo",
    "score.book_kept": "Sửa bộ tiêu chí chấm điểm",
    "collection.round_opened": "Mở đợt thu thập số liệu",
    "cost.begun": "Lập bảng tính chi phí tuân thủ",
    "cost.income_recorded": "Ghi thu nhập bình quân",
    "cost.saved": "Sửa bảng tính chi phí tuân thủ",
    "cost.settled": "Chốt bảng tính chi phí tuân thủ",
    "document.assigned": "Giao xử lý văn bản",
    "document.issued": "Phát hành văn bản",
    "document.linked": "Gắn việc làm theo văn bản",
    "document.paper_attached": "Đính bản của văn bản",
    "document.paper_removed": "Gỡ bản của văn bản",
    "document.part_done": "Xong phần việc của văn bản",
    "document.registered": "Vào sổ văn bản",
    "document.withdrawn": "Rút lại văn bản đã giao",
    "dossier.register_imported": "Nhập sổ hồ sơ",
    "dossier.row_rebuilt": "Dựng lại dòng hồ sơ từ sổ cái",
    "dossier.transferred": "Chuyển hồ sơ đang giữ cho người khác",
    "eform.draft_begun": "Bắt đầu soạn tờ khai",
    "eform.draft_discarded": "Bỏ bản soạn tờ khai",
    "eform.published": "Dùng chính thức tờ khai",
    "inspection.answered": "Ghi kết quả bảng kiểm",
    "inspection.concluded": "Kết luận kiểm tra",
    "inspection.found": "Ghi phát hiện khi kiểm tra",
    "inspection.packed": "Đóng gói tài liệu kiểm tra",
    "inspection.planned": "Lập cuộc kiểm tra",
    "key.added": "Thêm chứng thư chữ ký số",
    "ledger.sealed": "Niêm phong sổ cái của ngày",
    "meeting.recorded": "Ghi cuộc họp",
    "notice.policy_set": "Đặt ngưỡng nhắc việc",
    "numbers.closed": "Trả dải số giữ trước",
    "numbers.reserved": "Giữ trước dải số hồ sơ",
    "officer.added": "Lập tài khoản",
    "officer.corrected": "Sửa thông tin người",
    "officer.locked": "Khoá tài khoản",
    "officer.password_given": "Cấp mật khẩu dùng một lần",
    "officer.post_ended": "Kết thúc vị trí",
    "officer.post_given": "Giao vị trí",
    "officer.unlocked": "Mở khoá tài khoản",
    "organisation.agency_changed": "Sửa thông tin cơ quan",
    "organisation.imported": "Nhập danh sách cơ quan",
    "organisation.letterhead_set": "Sửa đầu thư",
    "organisation.reorganised": "Sắp xếp tổ chức",
    "paper.read": "Xem tệp giấy tờ",
    "paper.redacted": "Che dữ liệu trên bản số hoá",
    "payment.account_set": "Đặt tài khoản thu phí",
    "petition.answered": "Trả lời phản ánh",
    "petition.arrived": "Phản ánh được chuyển đến",
    "petition.asked": "Hỏi lại người phản ánh",
    "petition.filed": "Gửi phản ánh",
    "petition.forwarded": "Chuyển phản ánh",
    "petition.published": "Công khai trả lời phản ánh",
    "petition.received": "Tiếp nhận phản ánh",
    "petition.refused": "Không tiếp nhận phản ánh",
    "petition.supplied": "Bổ sung phản ánh",
    "plan.approved": "Duyệt kế hoạch",
    "plan.drafted": "Lập kế hoạch",
    "plan.tasks_imported": "Nhập nhiệm vụ của kế hoạch",
    "procedure.changes_matched": "Đối chiếu danh mục thay đổi",
    "procedure.changes_read": "Đọc danh mục thay đổi",
    "procedure.decision_disclosed": "Đăng công khai quyết định công bố",
    "procedure.decision_published": "Ghi quyết định công bố",
    "procedure.decision_withdrawn": "Rút quyết định công bố",
    "procedure.draft_revised": "Sửa bản soạn thủ tục",
    "procedure.drafted": "Soạn thủ tục",
    "procedure.edition_moved": "Chuyển trạng thái bản thủ tục",
    "procedure.level_set": "Đặt mức độ trực tuyến",
    "procedure.listing_place_added": "Thêm nơi niêm yết",
    "procedure.named_in_english": "Đặt tên tiếng Anh",
    "names.in_english": "Đặt tên tiếng Anh cho nhiều thủ tục, cơ quan",
    "procedure.portal_listed": "Đăng ký lên Cổng Dịch vụ công quốc gia",
    "procedure.portal_step": "Ghi bước tích hợp Cổng quốc gia",
    "procedure.sheets_changed": "Ghi niêm yết",
    "procedure.unlisted": "Thôi niêm yết",
    "procedures.imported": "Nhập danh mục thủ tục",
    "result.correction_opened": "Bắt đầu đính chính kết quả",
    "result.downloaded": "Tải kết quả",
    "result.drafted": "Dự thảo kết quả",
    "result.initialled": "Ký nháy dự thảo",
    "result.issued": "Cấp số, phát hành kết quả",
    "result.proposed": "Trình dự thảo kết quả",
    "result.reissue_opened": "Bắt đầu cấp lại kết quả",
    "result.replaced": "Thay kết quả cũ",
    "result.revised": "Sửa dự thảo kết quả",
    "result.revoked": "Thu hồi kết quả",
    "result.sent_back": "Trả lại dự thảo",
    "result.signed": "Ký số kết quả",
    "review.added": "Đưa thủ tục vào rà soát",
    "review.approved": "Duyệt kế hoạch rà soát",
    "review.decided": "Quyết định phương án đơn giản hoá",
    "review.drafted": "Lập kế hoạch rà soát",
    "review.proposed": "Đề xuất đơn giản hoá",
    "review.reviewed": "Rà soát thủ tục",
    "routing.added": "Thêm quy tắc phân công",
    "routing.moved": "Đổi thứ tự quy tắc phân công",
    "routing.removed": "Bỏ quy tắc phân công",
    "score.cycle_opened": "Mở kỳ chấm điểm",
    "score.difficulties": "Ghi khó khăn khi chấm điểm",
    "seal.set": "Đặt mẫu dấu",
    "session.closed": "Kết thúc phiên họp hội đồng",
    "session.created": "Lập phiên họp hội đồng",
    "survey.closed": "Đóng khảo sát",
    "survey.drafted": "Soạn khảo sát",
    "survey.drawn": "Rút mẫu khảo sát",
    "survey.extended": "Kéo dài khảo sát",
    "survey.messaged": "Gửi tin mời khảo sát",
    "survey.opened": "Mở khảo sát",
    "survey.paper_entered": "Nhập phiếu khảo sát giấy",
    "survey.printed": "In phiếu khảo sát",
    "survey.question_dropped": "Bỏ câu hỏi khảo sát",
    "survey.question_written": "Viết câu hỏi khảo sát",
    "system.backed_up": "Sao lưu",
    "template.saved": "Lưu mẫu kết quả",
    "trail.exported": "Xuất nhật ký",
    "trail.read": "Xem nhật ký",
    "trust.added": "Tin một nơi cấp chứng thư",
    "trust.retired": "Thôi tin một nơi cấp chứng thư",
    "unit.added": "Thêm đơn vị",
}
SUBJECTS = {
    "dossier": "hồ sơ {}",
    "procedure": "thủ tục {}",
    "petition": "phản ánh {}",
    "decision": "quyết định {}",
    "seal": "ngày {}",
    "register": "tệp {}",
}
"""What an act is about where its name is one that people use; elsewhere the number means nothing to them."""

COLUMNS = (("Ghi lúc", 18), ("Người làm", 28), ("Việc", 40), ("Về", 34), ("Căn cứ, ghi chú", 50))
TITLE = "Nhật ký"
SPAN = "Từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}"
