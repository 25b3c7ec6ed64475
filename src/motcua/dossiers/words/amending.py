"""The Vietnamese of changes that the applicant asks for."""

REASONS = {
    "other_request": "Nội dung sửa là một đề nghị khác; cần nộp hồ sơ mới",
    "changes_outcome": "Đã thẩm định xong theo nội dung cũ; sửa thì phải thẩm định lại từ đầu",
    "no_ground": "Chưa có giấy tờ chứng minh cho nội dung sửa",
    "too_late": "Hồ sơ đã trình ký",
}
VERDICTS = (("taken", "Nhận nội dung sửa"), ("refused", "Không nhận, giữ như cũ"))
MORE_PAPER = "Giấy tờ gửi thêm"
SENT = {
    True: "Đã sửa hồ sơ {code}. Bộ phận một cửa sẽ đọc bản mới.",
    False: "Đã gửi đề nghị sửa hồ sơ {code}. Cán bộ trả lời rồi thì nội dung mới thay nội dung cũ.",
}
REMARKS = {
    "asked": "Người nộp gửi thêm, chờ cán bộ xem",
    "taken": "Người nộp gửi thêm, đã nhận",
    "refused": "Người nộp gửi thêm, không nhận",
}
REFUSALS = {
    "amendment.nothing": "Chưa có gì thay đổi: sửa ít nhất một câu hoặc gửi thêm một giấy tờ.",
    "amendment.open": "Hồ sơ {code} đang có một đề nghị sửa chưa được trả lời. Chờ trả lời rồi gửi tiếp.",
    "amendment.first": "Hồ sơ {code} có đề nghị sửa của người nộp chưa được trả lời. Trả lời rồi hãy trình.",
    "amendment.none": "Hồ sơ {code} không có đề nghị sửa nào đang chờ.",
    "amendment.overtaken": (
        "Tờ khai của hồ sơ {code} đã đổi sau khi người nộp gửi đề nghị; không nhận đề nghị này được nữa."
    ),
    "amendment.no_such_answer": "Chọn nhận hoặc không nhận nội dung sửa.",
    "amendment.no_reason": "Không nhận thì chọn lý do trong danh sách.",
}
