"""The Vietnamese of the measurements."""

FIGURES = {
    "commands": "lệnh trong tiến trình",
    "http-commands": "lệnh qua HTTP",
    "worklist": "trang bàn làm việc",
    "dossier-page": "trang hồ sơ",
    "bieu-06-rows": "biểu 06 từ từng hồ sơ",
    "bieu-06-cube": "biểu 06 từ số liệu ngày",
    "year-page": "toàn cảnh năm, 10 triệu hồ sơ",
    "year-report": "biểu 06 cả năm, 10 triệu hồ sơ",
    "annual-report": "báo cáo cải cách cả năm, 10 triệu hồ sơ",
    "import": "nhập sổ hồ sơ",
    "slips": "phiếu PDF, sáu mẫu",
    "signatures": "kết quả ký số và kiểm tra",
    "due-dates": "ngày hẹn trả, tính loạt",
    "audit": "soát số liệu, trang",
}

YARDSTICKS = {
    "bare-database": "CSDL trần, cùng câu lệnh",
    "trivial-write": "view sửa một dòng",
    "trivial-read": "view đọc một dòng",
    "bare-count": "CSDL đếm một lượt",
    "bare-sum": "CSDL cộng số liệu ngày",
    "rows": "cộng từ từng hồ sơ",
    "bare-insert": "CSDL trần, cùng số dòng",
    "blank-page": "trang PDF gần như trống",
    "plain-signature": "chữ ký ẩn, không kiểm",
    "one-by-one": "tính từng hồ sơ",
    "tenth-text": "văn bản ngắn bằng một phần mười",
}

HEADINGS = ("đại lượng", "khách", "đo được", "p50", "p99", "thước so", "thước đo được", "tỉ lệ", "hỏng")

STATEMENTS = "câu lệnh SQL mỗi lệnh: {said}"
BAD = "Có {count} trả lời không như mong đợi: {said}"

DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}

PER_SECOND = "{value}/giây"
MILLISECONDS = "{value} ms"

REFUSALS = {
    "bench.unknown_figure": "--only: không có đại lượng {found}; các đại lượng: {known}.",
    "bench.no_postgres": "không đo được PostgreSQL: {reason}",
    "bench.too_small": "{option}: thấy {found}; cần từ {least} trở lên.",
}
