"""The Vietnamese of reform reports: how they stand and what is done with them."""

from datetime import date
from typing import Any

from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words, number_words

REPORTS = "Báo cáo"
REFORM_TITLE = "Báo cáo cải cách hành chính"
DIFFERS = "{name}: văn bản ghi {said}, sổ hồ sơ đếm {counted}."
PERIODS = {
    "quarter_1": "Quý I năm {year}",
    "half_year": "6 tháng đầu năm {year}",
    "quarter_3": "Quý III năm {year}",
    "year": "Năm {year}",
    "custom": "Kỳ khác, năm {year}",
}
REFORM_STATES = {
    "draft": ("đang soạn", "soon"),
    "frozen": ("đã chốt, chưa gửi", "soon"),
    "sent": ("đã gửi", "ok"),
    "received": ("cấp trên đã nhận", "done"),
    "returned": ("bị trả lại để sửa", "late"),
}
REFORM_ACTS = {
    "wrote": "Viết phần",
    "overrode": "Sửa số, lý do",
    "gathered": "Nhận phần của đơn vị",
    "frozen": "Chốt số liệu",
    "sent": "Gửi, số",
    "received": "Cấp trên nhận",
    "returned": "Trả lại để sửa",
}
REFORM_DONE = {
    "sua-so": "Đã ghi số và lý do; lý do in ở chú thích.",
    "chot": "Đã chốt báo cáo.",
    "gui": "Đã gửi báo cáo lên cấp trên.",
    "nhan": "Đã nhận báo cáo.",
    "tra-lai": "Đã trả lại để sửa.",
    "giao-viet": "Đã giao đơn vị viết.",
    "giao-de-cuong": "Đã giao các đơn vị viết theo đề cương.",
    "luu": "Đã lưu phần viết.",
    "nop": "Đã gửi phần viết.",
    "nhan-phan": "Đã nhận phần viết vào báo cáo.",
    "tra-phan": "Đã trả phần viết để sửa.",
    "gia-han": "Đã gia hạn phần viết.",
}
PART_ACTS = {
    "saved": "Lưu",
    "submitted": "Gửi",
    "sent_back": "Trả lại để sửa",
    "accepted": "Nhận vào báo cáo",
    "extended": "Gia hạn đến",
}
WRITTEN = "Đã lưu phần {sections}."
NOTHING_NEW = "Không có phần nào khác bản đang giữ."
PART_STATES = {
    "asked": ("chưa viết", "soon"),
    "saved": ("đang viết", "soon"),
    "submitted": ("đã gửi, chờ nhận", "ok"),
    "sent_back": ("bị trả lại để sửa", "late"),
    "accepted": ("đã đưa vào báo cáo", "done"),
}
NOT_SUMMED = "không cộng"
STANDING_TITLE = "Tình hình nộp báo cáo năm {year}"
NOT_DUE = "chưa đến hạn"


def report_standing(found: Any, due: date, today: date) -> tuple[str, str]:
    """How a report stands and the kind of its badge; ``found`` is None where none is begun."""
    if found is not None and found.stand.sent_at is not None:
        sent = f"gửi {day_words(local_day(found.stand.sent_at))}"
        if found.stand.state == "returned":
            return REFORM_STATES["returned"]
        return (f"{sent}, trễ hạn", "late") if found.late else (sent, "ok")
    begun = REFORM_STATES[found.stand.state][0] if found is not None else "chưa lập"
    if due < today:
        return f"{begun}, quá hạn", "late"
    return f"{begun}, còn {number_words((due - today).days)} ngày", ""
