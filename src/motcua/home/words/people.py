"""The words of the pages about people, posts and units."""

UNIT_KINDS = {
    "one_stop": "bộ phận một cửa",
    "division": "phòng chuyên môn",
    "office": "văn phòng",
    "leaders": "lãnh đạo",
}
STAFF_DONE = {
    "vi-tri": "Đã ghi vị trí.",
    "het-vi-tri": "Đã ghi ngày cuối của vị trí.",
    "khoa": "Đã khoá tài khoản và đăng xuất ở mọi máy.",
    "mo": "Đã mở lại tài khoản.",
    "sua": "Đã sửa.",
    "lop-hai": "Đã bỏ lớp bảo vệ thứ hai; người này đặt lại khi cần.",
    "don-vi": "Đã thêm đơn vị.",
    "dau-thu": "Đã ghi. Giấy tờ in từ nay mang đầu thư mới.",
}
STAFF_STATES = {
    "locked": ("đã khoá", "hold"),
    "given": ("chưa tự đặt mật khẩu", "soon"),
    "none": ("không còn vị trí", "hold"),
    "": ("đang dùng", "ok"),
}
STAFF_TRAIL = {
    "officer.added": "Lập tài khoản",
    "officer.post_given": "Giao vị trí",
    "officer.post_ended": "Kết thúc vị trí",
    "officer.locked": "Khoá tài khoản",
    "officer.unlocked": "Mở khoá tài khoản",
    "officer.password_given": "Cấp mật khẩu dùng một lần",
    "officer.corrected": "Sửa thông tin",
    "account.password_chosen": "Tự đặt mật khẩu",
    "account.password_changed": "Đổi mật khẩu",
    "account.password_reset": "Đặt lại mật khẩu qua mã",
    "account.factors_dropped": "Bỏ lớp bảo vệ thứ hai",
    "absence.planned": "Ghi vắng mặt",
    "absence.cancelled": "Huỷ vắng mặt",
}
HOLDS = "Người này đang giữ {count} hồ sơ. Trước khi kết thúc vị trí, lãnh đạo phòng chuyển cho người khác."
OTHER_CHANGE = "Thay đổi khác"
