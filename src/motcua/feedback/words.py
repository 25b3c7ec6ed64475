"""The Vietnamese of ratings and petitions."""

CARD = {
    "title": "Việc của bạn được giải quyết thế nào?",
    "ask": "Quét mã để đánh giá. Chỉ cần chọn một trong năm mức; các câu khác tuỳ bạn.",
    "once": "Không phải đăng nhập. Mỗi phiếu dùng một lần, lúc nào cũng được.",
    "anonymous": "Cơ quan chỉ thấy ý kiến theo tháng, không thấy của ai và hồ sơ nào.",
    "qr": "Mã QR dẫn tới trang đánh giá",
    "by_hand": "Hoặc gõ địa chỉ:",
}
ANSWERS_OF = ("tốt", "được", "chưa tốt")
STATES = {
    "filed": "mới gửi",
    "received": "đang giải quyết",
    "asked": "chờ người gửi bổ sung",
    "answered": "đã trả lời",
    "published": "đã công khai",
    "forwarded": "đã chuyển",
    "refused": "đã từ chối",
}
OWED = {"screen": "tiếp nhận, chuyển hoặc từ chối", "answer": "trả lời", "publish": "công khai trả lời"}
LEFT = {"late": "quá {days} ngày làm việc", "today": "hạn hôm nay", "left": "còn {days} ngày làm việc"}
ACTS = {
    "tiep-nhan": "Tiếp nhận",
    "chuyen": "Chuyển",
    "tu-choi": "Từ chối",
    "yeu-cau": "Yêu cầu bổ sung",
    "tra-loi": "Trả lời",
    "cong-khai": "Công khai trả lời",
}
TITLE = "Phản ánh, kiến nghị"
FIGURES = {
    "received": "Tiếp nhận trong kỳ",
    "handled": "Đã trả lời",
    "in_time": "trong đó trả lời đúng hạn",
    "late": "trong đó trả lời quá hạn",
    "overdue": "Chưa trả lời, đã quá hạn",
    "running": "Chưa trả lời, còn hạn",
    "refused": "Từ chối",
    "forwarded": "Chuyển nơi có thẩm quyền",
    "published": "Đã công khai trả lời",
    "repeated": "Gửi lại trong 90 ngày",
    "classified": "Phân loại, chuyển hoặc từ chối đúng hạn",
}
RATES = {
    "in_time_rate": "Trả lời đúng hạn, trên số đã đến hạn hoặc đã trả lời",
    "classified_rate": "Phân loại đúng hạn, trên số tiếp nhận",
    "published_rate": "Công khai trả lời, trên số đã trả lời",
}
FIGURE_SHEETS = ("Số liệu", "Danh sách")
FIGURE_HEADS = ("Chỉ tiêu", "Số")
PETITION_HEADS = (
    "Mã",
    "Gửi lúc",
    "Về",
    "Loại",
    "Ở bước",
    "Hạn trả lời",
    "Trả lời lúc",
    "Công khai lúc",
    "Gửi đến",
    "Giải quyết ở",
)
SCOPES = {"": "Cơ quan này", "cay": "Cả cơ quan bên dưới"}
WITH_BELOW = "{agency} và các cơ quan bên dưới"
REPEATS = {"text": "cùng nội dung", "phone": "cùng số điện thoại", "alike": "nội dung giống {share}%"}
DONE = {
    "filed": "Đã gửi. Mã của bạn là {code}; ghi lại mã và bốn số cuối điện thoại để theo dõi.",
    "supplied": "Đã gửi nội dung bổ sung.",
    "moved": "Đã ghi: {act}.",
}
REFUSALS = {
    "rating.not_found": "Không có phiếu đánh giá này. Xem lại địa chỉ; phiếu vừa trao có thể cần một phút.",
    "rating.used": "Phiếu này đã được dùng. Mỗi hồ sơ được đánh giá một lần.",
    "rating.not_returned": "Hồ sơ chưa trả kết quả nên chưa có phiếu đánh giá.",
    "rating.bad_points": "Mức hài lòng là {found}, cần từ 1 đến 5.",
    "rating.bad_answer": "Câu trả lời {found} không có ở tiêu chí {criterion}.",
    "feedback.forbidden": "Việc này thuộc cải cách hành chính, kiểm soát thủ tục và giám đốc.",
    "petition.not_found": "Không có phản ánh, kiến nghị này, hoặc không thuộc cơ quan của bạn.",
    "petition.no_match": "Không có phản ánh nào với mã và bốn số này. Xem lại cả hai.",
    "petition.no_name": "Chưa ghi họ tên người gửi.",
    "petition.bad_phone": "Số điện thoại “{found}” chưa đủ 8 chữ số.",
    "petition.no_text": "Chưa ghi nội dung.",
    "petition.wrong_state": "Phản ánh này không còn ở bước cho phép làm việc ấy; tải lại trang để xem.",
    "petition.no_target": "Chưa chọn hoặc ghi cơ quan được chuyển đến.",
    "petition.own_agency": "Phản ánh này đang ở chính cơ quan ấy; chọn cơ quan khác.",
    "petition.no_such_agency": "Cơ quan ấy không nhận phản ánh trên hệ thống; ghi tên ở ô dưới.",
    "petition.no_reason": "Từ chối phải có lý do.",
    "petition.no_question": "Chưa ghi điều cần người gửi bổ sung.",
    "petition.asked_already": "Đã yêu cầu bổ sung một lần; trả lời theo nội dung hiện có.",
    "petition.ask_too_late": "Đã quá hạn yêu cầu bổ sung ({due}); trả lời theo nội dung hiện có.",
    "petition.no_answer": "Chưa ghi trả lời.",
    "petition.no_public_text": "Chưa ghi nội dung công khai.",
    "petition.names_the_writer": "{part} còn tên, số điện thoại, thư điện tử hoặc mã hồ sơ của người gửi; "
    "bỏ đi đã.",
    "petition.sent_already": "Bạn đã gửi đúng nội dung này lúc {filed_at}, mã {code}, đang chờ trả lời. "
    "Theo dõi bằng mã ấy, không cần gửi lại.",
}
FACT_WORDS = {"part": {"text": "Nội dung công khai", "answer": "Trả lời công khai"}}
