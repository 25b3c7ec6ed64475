"""The Vietnamese of marked answers and papers, and of answering them."""

FIELD_LINE = "Tờ khai, câu “{label}”: {remark}"
PAPER_LINE = "{name}: {remark}"
UNANSWERED = "chưa ghi"
SENT_ALREADY = "Phần bổ sung của hồ sơ {code} đã được gửi rồi; không gửi thêm lần nữa."
KEPT_MEANWHILE = "Phiên đăng nhập đã hết. Những gì bạn vừa ghi và tệp vừa gửi vẫn còn; đăng nhập lại rồi gửi."
KEPT_HERE = "Đây là những gì bạn ghi trước khi hết phiên đăng nhập. Xem lại rồi gửi."
KEPT_BY_LINK = "Đây là những gì bạn ghi trước khi trang hỏi lại bốn số cuối. Xem lại rồi gửi."
KEPT_TILL_PROVEN = (
    "Trang đã hết giờ nên hỏi lại bốn số cuối. Những gì bạn vừa ghi và tệp vừa gửi vẫn còn; "
    "ghi số xong thì gửi lại."
)

REFUSALS = {
    "supplement.no_such_field": (
        "Tờ khai của hồ sơ không có câu “{path}” để đánh dấu. Mở lại trang để xem tờ khai mới nhất."
    ),
    "supplement.no_such_paper": "Hồ sơ không có giấy tờ vừa đánh dấu. Mở lại trang để xem danh sách mới.",
    "supplement.remark_too_long": "Mỗi nhận xét dài nhất {most} chữ; hãy viết ngắn hơn.",
    "supplement.answers_wrong": "Còn {count} câu chưa đúng; xem chỗ ghi lỗi ở từng câu.",
}
