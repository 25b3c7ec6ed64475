"""The Vietnamese of digital copies."""

from motcua.digitisation.rules.texts import TextSource

TITLE = "Số hoá giấy tờ"
FIELDS = {
    "type_code": "Mã loại giấy tờ",
    "subject_id": "Số định danh của người, tổ chức",
    "subject_name": "Họ tên, tên tổ chức",
    "birth_year": "Năm sinh",
    "issued_on": "Ngày cấp",
    "issued_by": "Cơ quan cấp",
    "title": "Tên giấy tờ",
    "abstract": "Trích yếu",
    "valid_until": "Có hiệu lực đến ngày",
    "scope": "Phạm vi có hiệu lực",
}
HINTS = {
    "type_code": "Mã loại kết quả trong Cơ sở dữ liệu quốc gia về thủ tục hành chính.",
    "subject_id": "Để trống nếu không có; khi đó ghi họ tên, năm sinh, ngày cấp và cơ quan cấp.",
    "valid_until": "Để trống nếu không thời hạn.",
}
FROM_THEM = "Người nộp gửi"
SCOPE = "Toàn quốc"
FINDINGS = {
    "blank": "Trang {page} trắng. Kiểm tra xem có đặt ngược giấy không.",
    "dark": "Trang {page} quá tối. Tăng độ sáng rồi quét lại.",
    "faint": "Trang {page} quá nhạt, khó đọc.",
    "skewed": "Trang {page} lệch khoảng {value} độ.",
    "coarse": "Độ phân giải chỉ khoảng {value} điểm/inch; nên từ 200 trở lên.",
    "long": "Có {value} trang; chỉ xem được chất lượng 30 trang đầu.",
    "unreadable": "Không mở được tệp để xem chất lượng.",
}
TEXT_SOURCES = {
    TextSource.NONE: "Chưa nhận dạng: máy chủ này chưa cài chương trình nhận dạng tiếng Việt.",
    TextSource.PDF: "Văn bản có sẵn trong tệp.",
    TextSource.RECOGNISED: "Nhận dạng bằng máy, có thể sai; người xác nhận phải đối chiếu.",
    TextSource.WAITING: "Đang chờ máy đọc, thường trong vài phút.",
    TextSource.READING: "Máy đang đọc, thường trong vài phút.",
    TextSource.FAILED: "Chương trình nhận dạng không đọc được bản này.",
}
SEEN = {
    "same": "Đúng tệp này đã có ở {where}.",
    "near": "Trông gần giống hệt {where}.",
    "here": "{paper} của hồ sơ này",
    "dossier": "{paper}, hồ sơ {code}",
}
DONE = {
    "scanned": "Đã lưu phiên bản {version} của “{paper}”.",
    "recorded": "Đã xác nhận dữ liệu số hoá của “{paper}”.",
    "signed": "Đã ký bản số hoá của “{paper}”; bản đã ký là phiên bản {version}.",
    "redacted": "Đã tạo bản che của “{paper}”. Mở xem lại trước khi công khai.",
}
SIGNED_NAME = "{name} (đã ký).pdf"

REFUSALS = {
    "scan.unreadable": "Không mở được nội dung tệp: tệp hỏng, có mật khẩu, hoặc không phải ảnh, PDF.",
    "scan.too_many_pixels": "Trang ảnh lớn hơn {limit} triệu điểm. Quét lại ở độ phân giải thấp hơn.",
    "scan.no_such_page": "Bản số hoá không có trang {page}.",
    "scan.not_found": "Giấy tờ này chưa có bản số hoá đó.",
    "scan.nobody_signs": "Máy chủ này chưa nối với nơi giữ khoá ký cá nhân.",
    "scan.already_signed": "Bản đang dùng đã có chữ ký của {signer}.",
    "scan.file_missing": "Chưa chọn tệp bản quét.",
    "redaction.no_boxes": "Chưa vẽ vùng nào cần che.",
    "redaction.bad_box": "Vùng che {found} không đúng: cần trang, trái, trên, rộng, cao trong khoảng 0–1000.",
    "redaction.reason_missing": "Ghi lý do che, ví dụ: số định danh, địa chỉ riêng.",
    "redaction.not_found": "Không có bản che này.",
    "record.incomplete": "Dữ liệu số hoá còn thiếu: {fields}.",
    "record.bad_type_code": "Mã loại giấy tờ “{found}” không đúng: chữ in hoa, chữ số, dấu chấm, gạch nối.",
    "record.bad_subject_id": "Số định danh “{found}” không đúng: 9 đến 13 chữ số.",
    "record.backwards": "Hiệu lực đến {valid_until} lại trước ngày cấp {issued_on}.",
}
