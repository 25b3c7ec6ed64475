"""The Vietnamese of electronic forms."""

from collections.abc import Mapping, Sequence
from typing import Any

from motcua.eforms.rules.definition import Condition, Question

FAULTS = {
    "required": "Chưa ghi câu này.",
    "choose": "Chưa chọn câu này.",
    "not_a_choice": "Chọn một trong các ý đã cho.",
    "too_long": "Dài {length} chữ; nhiều nhất {most}.",
    "pattern": "Chưa đúng cách ghi.",
    "not_a_number": "Chỉ ghi số, ví dụ 12 hoặc 12,5.",
    "whole_money": "Ghi số tiền chẵn đồng, ví dụ 1.500.000.",
    "too_small": "Số này nhỏ quá; ít nhất là {least}.",
    "too_large": "Số này lớn quá; nhiều nhất là {most}.",
    "not_a_day": "Ghi ngày như 25/08/1990.",
    "not_past": "Ngày {day} chưa tới; ghi một ngày đã qua.",
    "not_future": "Ngày {day} đã qua; ghi hôm nay hoặc một ngày sau.",
    "not_an_id": "Số này có {length} chữ số. Căn cước có 12, chứng minh nhân dân có 9.",
    "not_a_phone": "Số này có {length} chữ số; cần 10 hoặc 11 chữ số, bắt đầu bằng 0.",
    "not_an_email": "Ghi như ten@noi.vn.",
    "too_few_rows": "Cần ít nhất {fewest} mục; bấm Thêm rồi điền.",
    "too_many_rows": "Nhiều nhất {most} mục; bớt những mục thừa.",
}
REFUSALS = {
    "eform.bad_value": "Biểu mẫu sai ở {where}: gặp {found}, cần {expected}.",
    "eform.unknown_key": "Biểu mẫu sai ở {where}: không có mục {found}; chỉ nhận {expected}.",
    "eform.missing_key": "Biểu mẫu sai ở {where}: thiếu {key}.",
    "eform.key_twice": "Biểu mẫu sai ở {where}: khoá {key} đã dùng ở câu khác.",
    "eform.unknown_question": (
        "Biểu mẫu sai ở {where}: {key} không phải câu hỏi đứng trước và dùng được ở đây."
    ),
    "eform.no_such_item": (
        "Biểu mẫu sai ở {where}: phiên bản thủ tục không yêu cầu giấy tờ “{item}”; có: {items}."
    ),
    "eform.forbidden": "Chỉ người kiểm soát thủ tục của cơ quan được gắn biểu mẫu cho phiên bản này.",
    "eform.no_draft": "Không có bản nào đang soạn; bấm “Sửa tờ khai” hoặc “Soạn tờ khai” trước.",
    "eform.edition_closed": "“{name}” không còn là dự thảo hay đang áp dụng; tờ khai của nó không đổi nữa.",
    "eform.draft_changed": (
        "Người khác vừa lưu tờ khai này. Chưa lưu gì của bạn; xem bản mới rồi làm lại chỗ cần đổi."
    ),
    "eform.no_such_part": "Tờ khai không có phần hoặc câu ấy nữa.",
    "eform.nothing_to_try": "Phiên bản này chưa có tờ khai nào để xem.",
    "eform.has_faults": "Chưa đưa vào dùng được, còn {count} chỗ phải sửa. {faults}",
    "eform.text_unreadable": "Dòng {line}: {reason}.",
    "eform.text_wrong": "Dòng {line} ({where}): {reason}",
}
CONDITION = "“{label}” là {values}"
OR, AND = " hoặc ", " và "
RECKONED = "Máy tự tính từ những câu trên."
MONEY_HINT = "Ghi bằng đồng, ví dụ 1.500.000."
DAY_HINT = "Ngày/tháng/năm, ví dụ 25/08/1990."
DONG = "đồng"
YES_NO = (("yes", "Có"), ("no", "Không"))


def fault_words(reason: str, facts: Mapping[str, Any], own: str = "") -> str:
    """The sentence for a wrong answer; the form's own one where it has one."""
    return own or FAULTS[reason].format(**facts)


def conditions_words(conditions: Sequence[Condition], asked: Mapping[str, Question]) -> str:
    """``“Có dược sĩ” là Có``; empty where nothing is required."""
    said = []
    for condition in conditions:
        question = asked[condition.question]
        labels = dict(question.choices or YES_NO)
        values = OR.join(labels[value] for value in condition.values)
        said.append(CONDITION.format(label=question.label, values=values))
    return AND.join(said)
