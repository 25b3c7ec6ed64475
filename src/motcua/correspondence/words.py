"""The Vietnamese of documents in and out."""

TITLE = "Văn bản"
DIRECTIONS = {"incoming": "đến", "outgoing": "đi"}
URGENCIES = {"": "thường", "urgent": "khẩn", "very_urgent": "thượng khẩn", "express": "hoả tốc"}
PARTS = {"lead": "chủ trì", "support": "phối hợp", "inform": "để biết"}
CONSEQUENCES = {
    "plan": "kế hoạch",
    "task": "nhiệm vụ",
    "procedure": "thủ tục",
    "report": "báo cáo",
    "inspection": "cuộc kiểm tra",
    "organisation": "tổ chức, nhân sự",
}
VIEWS = {
    "": "Tất cả",
    "incoming": "Văn bản đến",
    "outgoing": "Văn bản đi",
    "mine": "Việc của tôi",
    "given": "Đang xử lý",
}
TEXT_STATES = {
    "own": "",
    "recognised": "Chữ do máy nhận dạng, có thể sai dấu.",
    "waiting": "Ảnh chụp hoặc bản quét: chờ máy đọc chữ, sau đó mới tìm được theo nội dung tệp.",
    "reading": "Máy đang đọc chữ.",
    "none": "Máy không đọc được chữ nào trong tệp này.",
}
DONE = {
    "registered": "Đã vào sổ văn bản {number}, số đến {arrival}.",
    "entered": "Đã vào sổ văn bản đi {number}.",
    "issued": "Đã cấp số {number}.",
    "assigned": "Đã giao văn bản {number}.",
    "withdrawn": "Đã rút lại phần việc ở văn bản {number}.",
    "completed": "Đã ghi kết quả phần việc của bạn ở văn bản {number}.",
    "attached": "Đã đính kèm tệp vào văn bản {number}.",
    "removed": "Đã gỡ tệp khỏi văn bản {number}.",
    "linked": "Đã ghi việc do văn bản {number} mà có.",
}
NARROWED = {"kind": "Loại: {}", "urgency": "Độ khẩn: {}", "search": "Tìm: {}"}
LETTERS = {
    "assigned": (
        "Giao xử lý văn bản {number}",
        "{by} giao bạn {part} văn bản {number}{due}.\n\nXem ý kiến chỉ đạo và ghi kết quả:\n{url}\n",
    ),
    "withdrawn": (
        "Rút lại việc ở văn bản {number}",
        "{by} rút lại phần việc của bạn ở văn bản {number}; bạn không phải làm nữa.\nLý do: {reason}\n\n"
        "Xem văn bản:\n{url}\n",
    ),
}
COLUMNS = {
    "incoming": (
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu",
        "Ngày văn bản",
        "Loại và trích yếu",
        "Người nhận",
        "Hạn",
        "Kết quả",
    ),
    "outgoing": (
        "Số, ký hiệu",
        "Ngày văn bản",
        "Loại và trích yếu",
        "Người ký",
        "Nơi nhận",
        "Độ khẩn",
    ),
}
REFUSALS = {
    "document.forbidden": "Vào sổ, cấp số, giao văn bản là việc của văn thư và lãnh đạo cơ quan.",
    "document.not_found": "Không có văn bản này, hoặc nó không thuộc cơ quan của bạn.",
    "document.bad_number": "Số, ký hiệu: gặp “{found}”, cần dạng 203/KH-SYT, 72/SYT-VP hoặc 24/2017/QĐ-UBND.",
    "document.exists": "Văn bản {number} cùng ngày, cùng cơ quan ban hành đã có trong sổ.",
    "document.number_taken": "Sổ đi năm {year} đã có văn bản số {number} ngày {day}. Nếu trên giấy "
    "đúng là hai văn bản cùng số, đánh dấu ô dưới số, ký hiệu rồi vào sổ.",
    "document.number_leaps": "Số {number} vượt xa số cuối của sổ đi năm {year} là {last}. Nếu trên giấy "
    "đúng như vậy, đánh dấu ô dưới số, ký hiệu rồi vào sổ.",
    "document.file_there": "Tệp “{name}” đã đính kèm văn bản này rồi.",
    "document.issued_ahead": "Ngày văn bản {day} sau ngày vào sổ; xem lại.",
    "document.arrives_ahead": "Ngày đến {day} chưa tới; xem lại.",
    "document.unknown_kind": "Không có loại văn bản viết tắt “{kind}”.",
    "document.no_subject": "Chưa ghi trích yếu nội dung.",
    "document.no_such_person": "Người được giao không làm việc ở cơ quan này.",
    "document.due_passed": "Hạn {day} đã qua; hạn giao phải từ hôm nay trở đi.",
    "document.already_assigned": "Người này đã được giao văn bản.",
    "document.has_a_lead": "Văn bản đã có người chủ trì; người khác thì giao phối hợp.",
    "document.already_done": "Phần việc này đã ghi kết quả.",
    "document.withdrawn_already": "Phần việc này đã được rút lại.",
    "document.no_withdrawal_reason": "Chưa ghi lý do rút lại; người được giao sẽ đọc lý do ấy.",
    "document.no_outcome": "Chưa ghi kết quả xử lý.",
    "document.consequence_nameless": "Chưa ghi tên kế hoạch, nhiệm vụ hoặc thủ tục.",
}
