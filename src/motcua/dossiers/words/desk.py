"""The Vietnamese of the desk and of the dossier page."""

DOSSIERS = "hồ sơ"
DESK = "Bàn làm việc"
LATE_COUNT = "Số hồ sơ quá hạn của từng cơ quan"

DELIVERIES = {
    "": "bộ phận một cửa",
    "counter": "bộ phận một cửa",
    "online": "cổng trực tuyến, bản điện tử",
    "post": "nhà, qua bưu chính công ích",
}
PAPER_KINDS = {
    "original": "bản chính",
    "copy": "bản sao",
    "certified": "bản sao chứng thực",
    "digital": "bản điện tử",
    "eform": "tờ khai điện tử",
}
COPY_MARK = "Bản sao chỉ dùng cho hồ sơ {code}. {reader} xem {moment}."
FEE_NAMES = {"fee": "Phí", "charge": "Lệ phí"}

PERSON_FACTS = {
    "applicant": "Họ tên, tổ chức",
    "applicant_id": "Số định danh",
    "phone": "Điện thoại",
    "address": "Địa chỉ",
    "delivery": "Nhận kết quả",
    "submitter": "Người nộp thay",
    "behalf": "Nộp thay cho",
}
CORRECTED = {
    "applicant": "Họ tên, tổ chức",
    "applicant_id": "Số định danh, mã số thuế",
    "phone": "Điện thoại",
    "email": "Thư điện tử",
    "address": "Địa chỉ",
    "delivery": "Nhận kết quả",
    "channel": "Cách nộp",
    "sector_id": "Lĩnh vực",
}
KEPT = "giữ nguyên"
NOW = "Đang ghi: {now}."
KEEPS = "{now} Mục nào để trống thì giữ nguyên; gõ dấu - để xoá một số hay địa chỉ ghi nhầm."
DOSSIER_FACTS = {"state": "Trạng thái", "due": "Hẹn trả", "received": "Tiếp nhận"}

NOTES = {
    "asked": "Đã yêu cầu {count}/1, hạn {day}",
    "fee_by": "Nộp phí trước {day}",
    "apologised": "Thư xin lỗi {letter}",
    "promised_again": "Hẹn lại từ {day}",
    "declaration": "Loại công bố",
    "off_today": "Hôm nay nghỉ, làm việc lại {weekday} {day}.",
    "off_tomorrow": "Mai nghỉ, làm việc lại {weekday} {day}.",
    "promised": "hẹn {moment}",
    "left_and_due": "{left}, hẹn {moment}",
    "was": "{said}; trước ghi “{was}”",
    "answer_by": "phải trả lời trước {moment}",
    "answer_left": "Trả lời người nộp: {left}, chậm nhất {moment}",
    "asked_late": "yêu cầu sau thời hạn được hỏi",
}
CLOCKS = {"legal": "Hạn theo luật", "measured": "Đo theo Quyết định 766"}

HINDRANCES = {
    "process.steps_left": "Còn bước của quy trình chưa làm.",
    "process.parts_missing": "Chờ kết quả các phần việc liên thông.",
    "process.ask_first": "Gửi lấy ý kiến các đơn vị trước.",
    "process.at_end": "Đã qua hết các bước.",
    "dossier.goes_with_draft": "làm ở trang Kết quả, cùng dự thảo",
    "amendment.first": "Trả lời đề nghị sửa của người nộp trước.",
    "dossier.supplement_used": "Chỉ được yêu cầu bổ sung một lần, đã dùng.",
    "dossier.extension_used": "Chỉ được hẹn lại một lần, đã dùng.",
    "dossier.answer_still_possible": "Chưa hết hạn bổ sung nên chưa đóng được.",
}
"""Why an act that belongs to the person cannot be done now, short enough to stand beside its button."""

PLACES = {
    "service_centre": "Trung tâm Phục vụ hành chính công",
    "one_stop": "Bộ phận một cửa của đơn vị",
    "facility": "Cơ sở khám bệnh, chữa bệnh",
}

BY_LINK = "Người có đường dẫn và bốn số cuối"
"""Who answered without an account, as the ledger names them."""

MINE = {
    "title": "Hồ sơ của tôi",
    "answered": "Đã gửi giấy tờ bổ sung của hồ sơ {code}.",
    "span": "{first}–{last} trong {total} hồ sơ",
    "file": "Nộp trực tuyến",
    "fees": "Phí, lệ phí",
    "gateway_silent": "Cổng thanh toán chưa trả lời về đơn này; xem lại sau vài phút.",
}
"""Words of the applicant's own pages."""
