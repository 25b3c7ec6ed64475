"""The Vietnamese of taking in while the server is away."""

TITLE = "Quầy ngoại tuyến"
NUMBERS = "Số giữ trước"
GIVEN_BACK = "Đã trả {count} số chưa dùng; các số này ghi là bỏ, kèm lý do."
DIFFERENT_PROMISE = "Phiếu đã in hẹn {printed}; máy chủ tính {counted}. Báo lại người nộp."
DIFFERENT_CODE = "Phiếu đã in mã {printed}; hồ sơ ghi mã {code}. In lại phiếu cho người nộp."
FACTS = {
    "last": "Đã cấp đến số",
    "used": "Hồ sơ",
    "void": "Số bỏ",
    "set_aside": "Đang giữ",
    "missing": "Thiếu",
}

REFUSALS = {
    "block.bad_count": "Mỗi lần giữ từ 1 đến {most} số.",
    "block.bad_day": "Chỉ giữ số cho hôm nay và {days} ngày tới; gặp {day}.",
    "block.too_many_open": "Bạn đang giữ {most} dãy số chưa trả; trả bớt rồi giữ tiếp.",
    "block.not_found": "Không có dãy số này ở cơ quan của bạn.",
    "block.not_yours": "Dãy số này do người khác giữ. Đăng nhập đúng người đã tiếp nhận rồi gửi lại.",
    "block.reason_missing": "Ghi lý do các số này không dùng.",
    "block.bad_number": "Số {number} không nằm trong dãy số đã giữ.",
    "block.number_void": "Mã {code} đã ghi là số bỏ ({reason}). Bấm “Cấp số mới” rồi in lại phiếu.",
    "block.number_used": "Mã {code} đã có hồ sơ khác mang. Bấm “Cấp số mới” rồi in lại phiếu.",
    "block.other_day": "Hồ sơ nhận lúc {said} nhưng mang số của ngày {day}.",
    "block.before_reserved": "Hồ sơ ghi nhận lúc {said}, trước khi giữ dãy số; xem lại đồng hồ máy quầy.",
    "block.clock_ahead": "Đồng hồ máy quầy chạy trước máy chủ ({said}). Chỉnh đồng hồ rồi gửi lại.",
    "offline.bad_link": "Mã QR trên phiếu không dùng được: sai hoặc đã thuộc hồ sơ khác. Lập lại phiếu.",
    "offline.bad_rows": "Dữ liệu gửi về không đọc được; phiếu vẫn giữ ở máy quầy.",
}

PROMISED_WHEN_PAID = "hẹn sau khi nộp phí; đồng hồ chờ phí theo {ground}"
