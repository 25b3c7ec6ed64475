"""The Vietnamese of online levels and of the national portal."""

TITLE = "Mức trực tuyến và Cổng quốc gia"
PORTALS = {
    "none": ("chưa đăng ký", "hold"),
    "registered": ("đã đăng ký", "soon"),
    "tested": ("đã kiểm thử", "ok"),
    "live": ("đang vận hành", "done"),
    "off": ("đã gỡ", "late"),
}
UNSAID = "chưa ghi"
CHANGED = "Đã ghi cho {count} thủ tục."

REFUSALS = {
    "portal.wrong_step": "Thủ tục {code} {portal_before}, không chuyển sang “{portal}” được; chưa ghi gì.",
    "portal.in_future": "Chỉ ghi việc đã xảy ra: ngày không được sau hôm nay.",
    "portal.before_last": "Thủ tục {code} đã có bước ngày {last}; bước mới không thể sớm hơn.",
    "portal.no_ground": "Ghi lý do của thay đổi.",
    "portal.nothing_chosen": "Chọn ít nhất một thủ tục trong danh sách.",
}
FACT_WORDS = {
    "portal_before": {key: words for key, (words, _) in PORTALS.items()},
    "portal": {key: words for key, (words, _) in PORTALS.items()},
}
