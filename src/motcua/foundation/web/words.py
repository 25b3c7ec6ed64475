"""The Vietnamese of the frame."""

PRODUCT = "Một Cửa"

TODAY = "hôm nay"
RECORDED = "Ghi vào sổ lúc %(recorded)s."
WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")

PLACES = {
    "audit": "Soát số liệu",
    "board": "Điều hành",
    "collection": "Số liệu thu thập",
    "desk": "Bàn làm việc",
    "documents": "Văn bản",
    "dossiers": "Hồ sơ",
    "figures": "Số liệu",
    "follow": "Theo dõi hồ sơ",
    "home": "Trang chủ",
    "health": "Tình trạng",
    "people": "Người và vị trí",
    "plans": "Kế hoạch",
    "surveys": "Khảo sát",
    "mobilisation": "Dân vận",
    "my-dossiers": "Hồ sơ của tôi",
    "petition-new": "Phản ánh",
    "petitions": "Phản ánh",
    "procedures": "Thủ tục",
    "procedure-control": "Kiểm soát thủ tục",
    "scores": "Chỉ số",
    "inspections": "Kiểm tra",
    "reorganisation": "Sắp xếp tổ chức",
    "reports": "Báo cáo",
    "to-sign": "Ký số",
    "trail": "Nhật ký",
    "year": "Toàn cảnh",
}
"""Route name to the word in the bar."""

SAMPLE_FORM = {
    "name": "Họ và tên",
    "name_hint": "Như trên căn cước",
    "phone": "Số điện thoại",
    "phone_bad": "số này có 9 chữ số, cần đủ 10.",
    "place": "Nơi nhận kết quả",
    "places": [("post", "Nhà, qua bưu chính"), ("counter", "Tại quầy"), ("online", "Trực tuyến")],
    "reason": "Lý do gia hạn",
    "ground": "Lý do đề nghị cấp lại",
    "grounds": [("damaged", "Chứng chỉ bị hư hỏng"), ("lost", "Chứng chỉ bị mất")],
    "told": "Báo tin cho tôi qua thư điện tử",
    "trail": "Trang đầu",
}
"""The labels of the form on the page of parts."""

BAD_NUMBER = "“{found}” không phải là số, ví dụ 56,91."
BAD_DAY = "ngày phải có dạng 24/04/2025."
BAD_YEAR = "năm phải từ {first} đến {last}."
MISSING = "chưa nhập {label}."

SPAN = "{first}–{until} trong {total}"
"""Which rows of a long list a page shows."""

LAST_DIGITS = "Bốn số cuối"
LAST_DIGITS_HINT = "Của số điện thoại hoặc số định danh đã khai khi nộp."
