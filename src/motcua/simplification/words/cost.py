"""The Vietnamese of cost sheets."""

SIDES = {"before": "Hiện nay", "after": "Sau khi đơn giản hoá"}
CELL = "{column}, {side}, dòng {row}"
BOX = "{side}, dòng {row}, {column}"
ESTIMATE = "Số hồ sơ ước tính"
ESTIMATED, COUNTED, NOTHING = (
    "ước tính: {ground}",
    "của {people} người, tổ chức; đếm từ sổ năm {year}",
    "sổ năm {year} chưa có hồ sơ nào",
)
"""What the number of dossiers of a year is of."""
SAVINGS = {"one": "Tiết kiệm mỗi hồ sơ", "dossiers": "Số hồ sơ một năm", "year": "Tiết kiệm cả năm"}
SAVED_OF = "từ {before} còn {after} đồng"
RATE_DOWN, RATE_UP = "{of}, giảm {rate}%", "{of}, tăng {rate}%"
MONEY = "{amount} đồng"
SETTLED_FACTS = (
    ("Bảng tính đã chốt", "trong {count} bảng tính của cơ quan"),
    ("Tiết kiệm theo các bảng đã chốt", "cộng các bảng, mỗi bảng một năm"),
)
COLUMNS = {
    "name": "Việc phải làm",
    "hours": "Số giờ",
    "service": "Thuê dịch vụ",
    "fee": "Phí, lệ phí",
    "other": "Chi khác",
    "times": "Số lần",
}
EXPECTED = {
    "needed": "phải ghi tên việc",
    "long": "tên dài quá 200 chữ",
    "number": "một số không âm, nhiều nhất hai chữ số lẻ, ví dụ 1,5",
    "count": "một số nguyên, ví dụ 120",
    "money": "số đồng, không âm, ví dụ 500.000",
}
PREPARE = "Chuẩn bị: {name}"
SUBMIT = "Đi nộp hồ sơ"
PAY = "Nộp phí, lệ phí"
COLLECT = "Đi nhận kết quả"

BEGUN = "Đã lập bảng tính từ thành phần hồ sơ và phí của phiên bản {number}. Ghi số giờ rồi lưu."
SAVED = "Đã lưu bảng tính."
SETTLED = "Đã chốt: số hồ sơ và mức thu nhập đứng yên từ nay."
INCOME_RECORDED = "Đã ghi mức thu nhập năm {year}: {hourly} đồng một giờ."

FIELDS = {
    "year": "Năm tính",
    "year.hint": "Mức thu nhập và số hồ sơ của năm này.",
    "code": "Mã thủ tục",
    "code.hint": "Gõ mã, hoặc gõ một phần tên rồi chọn.",
    "per_head": "Thu nhập bình quân một người một năm",
    "per_head.hint": "Số đồng.",
    "per_head.wrong": "ghi số đồng, ví dụ 114.000.000.",
    "source": "Nguồn",
    "source.hint": "Văn bản, niên giám hoặc công bố nào, ngày nào.",
}
HEADS = ("Việc phải làm", "Số giờ", "Thuê dịch vụ", "Phí, lệ phí", "Chi khác", "Số lần", "Thành tiền")
SHEET = {
    "before": "Hiện nay",
    "after": "Sau đơn giản hoá",
    "summary": "Tổng hợp",
    "title": "Chi phí tuân thủ thủ tục hành chính",
    "paper": "BẢNG TÍNH CHI PHÍ TUÂN THỦ",
    "about": "Thủ tục mã {code}, phiên bản {number}; số hồ sơ và mức thu nhập của năm {year}.",
    "sum": "Một hồ sơ",
    "what": "Nội dung",
    "now": "Hiện nay",
    "then": "Sau đơn giản hoá",
    "saved": "Tiết kiệm",
    "rate": "Tỷ lệ",
    "one": "Một hồ sơ (đồng)",
    "year": "Cả năm {year} (đồng)",
    "dossiers": "Số hồ sơ tiếp nhận năm {year}",
    "people": "Số người, tổ chức đã nộp",
    "estimate": "Số hồ sơ ước tính một năm",
    "hourly": "Thu nhập một giờ (đồng)",
    "source": "Nguồn mức thu nhập",
    "ground": "Căn cứ ước tính",
    "unproven": "chưa kiểm chứng",
    "note": "Thay đổi",
}

REFUSALS = {
    "cost.not_found": "Không có bảng tính này, hoặc nó không thuộc cơ quan của bạn.",
    "cost.open_already": "Năm {year} đã có một bảng tính đang lập của thủ tục này; mở bảng ấy để sửa.",
    "cost.settled": "Bảng tính đã được {by} chốt lúc {at}; lập bảng mới nếu số đã khác.",
    "cost.changed": "Bảng tính vừa được {by} lưu trong lúc bạn sửa. Xem số mới, rồi lưu lại; chưa lưu gì.",
    "cost.no_income": "Chưa có mức thu nhập của năm {year}; ghi ở trang Mức thu nhập, kèm nguồn.",
    "cost.nothing_to_settle": "Chưa việc nào ghi chi phí, nên chưa chốt được.",
    "cost.no_volume": "Năm {year} chưa có hồ sơ nào trong sổ; ghi số ước tính kèm căn cứ rồi chốt.",
    "cost.countable": (
        "Năm {year} sổ đã có {count} hồ sơ của thủ tục này: số lấy từ sổ, không nhận số ước tính."
    ),
    "cost.estimate_needs_ground": "Số ước tính phải lớn hơn 0 và phải kèm căn cứ.",
    "cost.bad_income": "Thu nhập một người một năm là số đồng từ 1 triệu đến 10 tỷ.",
    "cost.income_needs_source": "Ghi nguồn của mức thu nhập: văn bản hoặc niên giám nào.",
}
