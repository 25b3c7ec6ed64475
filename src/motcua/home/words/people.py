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

FROM_SHEET = "Từ tệp {file}"
SHEET_TITLES = ("Người", "Vai trò", "Đơn vị")
SHEET_UNIT = "phải ghi đơn vị"
SHEET_REASONS = {
    "no_name": "chưa ghi họ tên",
    "long": "dài quá {found} ký tự",
    "username": "“{found}” chưa dùng được: 2 đến 40 chữ thường không dấu, số, dấu . _ -, bắt đầu bằng chữ",
    "taken": "“{found}” đã có người dùng; chọn tên khác",
    "twice": "đã có ở dòng {found}; mỗi người một dòng, vị trí thứ hai giao trên màn hình",
    "email": "“{found}” không phải địa chỉ thư",
    "phone": "“{found}” không phải số điện thoại",
    "day": "“{found}” không phải một ngày dạng 24/04/2026",
    "role": "“{found}” không phải vai trò nào; xem trang Vai trò của mẫu",
    "unit": "cơ quan không có đơn vị “{found}”",
    "no_unit": "vai trò này phải có đơn vị",
    "unit_over": "đơn vị chỉ hoạt động đến hết {found}",
    "too_many": "mỗi tệp nhiều nhất {found} người; chia tệp ra",
}
UNIT_WANTED = "vai trò này phải có đơn vị."
UNIT_HINT = "Cán bộ một cửa, chuyên viên và lãnh đạo phòng phải chọn đơn vị."
ROLE_GROUPS = ("Làm ở một đơn vị", "Làm cho cả cơ quan")
