"""What is kept about people, why and how long, in words for everybody."""

ARCHIVE_NOTE = (
    "Dữ liệu của {name} trên Một Cửa, lập lúc {moment:%H:%M %d/%m/%Y} (giờ UTC).\n\n"
    "account.json: tài khoản, địa chỉ, uỷ quyền, tin đã gửi.\n"
    "dossiers.json: hồ sơ đã nộp, từng việc đã xảy ra, câu trả lời trong tờ khai.\n"
    "drafts.json: bản đang viết, bảng chưa nộp.\nlooked_at.json: ai đã mở giấy tờ của bạn.\n"
    "giay-to/: tệp bạn đã nộp.\n"
)

KEPT_SINCE = "23/11/2026"
"""The day from which the page says what it says."""

KEPT = (
    (
        "Họ tên, số định danh, cách liên lạc",
        "Để biết ai nộp hồ sơ và báo tin cho người ấy.",
        "Cùng với tài khoản; hỏi cơ quan để xoá khi không còn hồ sơ nào.",
    ),
    (
        "Hồ sơ, tờ khai, giấy tờ đã nộp",
        "Để giải quyết thủ tục, rồi lưu trữ theo luật.",
        "Theo thời hạn lưu trữ của từng loại hồ sơ; không xoá theo yêu cầu.",
    ),
    ("Bản nháp", "Để bạn viết tiếp.", "60 ngày kể từ lần lưu cuối."),
    ("Bảng nộp nhiều hồ sơ, dòng chưa nộp", "Để bạn kèm giấy tờ rồi nộp.", "30 ngày kể từ lần gửi cuối."),
    ("Tin đã gửi cho bạn", "Để biết tin có đến không. Tin không ghi dữ liệu cá nhân.", "180 ngày."),
    ("Mã xác nhận", "Để chứng tỏ địa chỉ là của bạn. Chỉ giữ dấu vết, không giữ mã.", "1 ngày."),
    ("Phiên đăng nhập", "Để bạn khỏi đăng nhập ở mỗi trang.", "12 giờ, hoặc đến khi đăng xuất."),
    ("Ai đã mở giấy tờ của bạn", "Để bạn và cơ quan biết.", "Lâu như hồ sơ."),
)
"""What, why, how long."""
