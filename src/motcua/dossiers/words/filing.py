"""The Vietnamese of filing online: drafts, forms, what was kept."""

SAVED = "Đã lưu nháp lúc {clock}."
KEPT_FOR_YOU = "Phiên đăng nhập đã hết. Những gì bạn vừa điền đã được giữ lại; đăng nhập để làm tiếp."
DROPPED = "Đã xoá bản nháp."
TAKEN_OVER = "Đã điền từ hồ sơ {code}. Bạn xem lại từng câu trước khi gửi."
NEW_EDITION = (
    "Thủ tục đã có phiên bản mới từ khi bạn bắt đầu. Câu nào còn dùng được thì đã giữ; xem lại cả trang."
)
"""Shown on a page opened from a draft."""
FEES = {"owed": "còn phải nộp {amount} đồng", "nothing_owed": "không còn khoản nào phải nộp"}
LISTS = {"waiting": "Chờ bạn bổ sung hoặc nộp phí", "running": "Đang giải quyết", "done": "Đã xong"}
SAME_AS = "Đúng là tệp đã gửi ở mục {place} ({name}). Xem lại: có gửi nhầm không?"
LOOKS_LIKE = "Trông gần giống tệp ở mục {place} ({name}). Xem lại: có gửi nhầm không?"
"""A file that repeats another one."""
