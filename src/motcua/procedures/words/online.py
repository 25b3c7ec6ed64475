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
SHEET = {
    "title": "Nhập từ tệp",
    "sheet": "Trực tuyến",
    "done": "Đã ghi cho {count} thủ tục từ {file}; {refused} dòng không nhận.",
    "none": "chưa đăng ký",
}
PORTAL_SAID = {
    "đã đăng ký": "registered",
    "đăng ký": "registered",
    "đã kiểm thử": "tested",
    "kiểm thử": "tested",
    "đang vận hành": "live",
    "vận hành": "live",
    "đã gỡ": "off",
    "gỡ": "off",
}
LEVEL_SAID = {
    "toàn trình": "full",
    "trực tuyến toàn trình": "full",
    "một phần": "partial",
    "trực tuyến một phần": "partial",
    "cung cấp thông tin": "information",
    "thông tin": "information",
    **{f"{before}{n}": f"level_{n}" for n in (1, 2, 3, 4) for before in ("", "mức ", "mức độ ")},
}
"""How a sheet may write a state and a level."""
SHEET_REASONS = {
    "unknown": "không có thủ tục đang áp dụng nào mang mã “{found}” trong danh mục",
    "twice": "mã {found} đã có ở một dòng trên",
    "portal": "“{found}” không phải trạng thái: đã đăng ký, đã kiểm thử, đang vận hành, đã gỡ",
    "level": "“{found}” không phải mức trực tuyến: toàn trình, một phần, cung cấp thông tin, mức độ 1 đến 4",
    "nothing": "ghi trạng thái trên Cổng quốc gia hoặc mức trực tuyến",
    "day": "một ngày dạng 24/04/2026{found}",
    "future": "{found} chưa tới; chỉ ghi việc đã xảy ra",
    "no_ground": "chưa ghi lý do",
    "long": "dài quá",
    "wrong_step": "nay {found}, không chuyển sang bước ấy được",
    "before_step": "bước trước đã ghi ngày {found}; bước mới không thể sớm hơn",
    "before_level": "mức hiện nay ghi từ {found}; mức mới phải sau ngày ấy",
    "too_many": "tệp quá dài, từ dòng này không đọc nữa",
}
CHANGED = "Đã ghi cho {count} thủ tục."

REFUSALS = {
    "portal.wrong_step": "Thủ tục {code} {portal_before}, không chuyển sang “{portal}” được; chưa ghi gì.",
    "portal.in_future": "Chỉ ghi việc đã xảy ra: ngày không được sau hôm nay.",
    "portal.before_last": "Thủ tục {code} đã có bước ngày {last}; bước mới không thể sớm hơn.",
    "portal.no_ground": "Ghi lý do của thay đổi.",
    "portal.nothing_to_record": "Tệp không có dòng nào ghi được; chưa ghi gì.",
    "portal.import_gone": "Bản xem trước đã quá một giờ hoặc không phải của bạn; chọn lại tệp.",
    "portal.nothing_chosen": "Chọn ít nhất một thủ tục trong danh sách.",
}
FACT_WORDS = {
    "portal_before": {key: words for key, (words, _) in PORTALS.items()},
    "portal": {key: words for key, (words, _) in PORTALS.items()},
}
