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
REFUSALS = {
    "rating.not_found": "Không có phiếu đánh giá này. Xem lại địa chỉ; phiếu vừa trao có thể cần một phút.",
    "rating.used": "Phiếu này đã được dùng. Mỗi hồ sơ được đánh giá một lần.",
    "rating.not_returned": "Hồ sơ chưa trả kết quả nên chưa có phiếu đánh giá.",
    "rating.bad_points": "Mức hài lòng là {found}, cần từ 1 đến 5.",
    "rating.bad_answer": "Câu trả lời {found} không có ở tiêu chí {criterion}.",
    "feedback.sign_in": "Trang này dành cho cán bộ của cơ quan; đăng nhập để xem.",
    "feedback.forbidden": "Việc này thuộc cải cách hành chính, kiểm soát thủ tục và giám đốc.",
}
