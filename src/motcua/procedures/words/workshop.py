"""The Vietnamese of the editions workshop: columns, complaints, why an edition cannot be announced yet."""

from datetime import date
from typing import Any

from motcua.kernel.vietnamese import number_words
from motcua.procedures.rules.edition import (
    Delegation,
    FeeLine,
    FeeWait,
    RequiredItem,
    TermCase,
)
from motcua.procedures.rules.guide import MOST
from motcua.procedures.rules.readiness import Reason
from motcua.procedures.words import FEE_KINDS, PLACES, PROBLEMS, ROLES, UNITS, UNPAID, WAYS, limit_text
from motcua.procedures.words.process import StepLine

COLUMNS = {
    "terms": {
        "case": "Trường hợp",
        "statutory_value": "Theo pháp luật",
        "statutory_unit": "Đơn vị tính",
        "committed_value": "Cơ quan cam kết",
        "committed_unit": "Đơn vị tính cam kết",
        "source": "Nguồn",
    },
    "required_items": {
        "name": "Tên giấy tờ",
        "case": "Trường hợp",
        "originals": "Bản chính",
        "copies": "Bản sao",
        "form": "Mẫu",
        "note": "Ghi chú",
    },
    "fees": {
        "case": "Trường hợp",
        "kind": "Loại",
        "amount": "Số đồng",
        "valid_from": "Từ ngày",
        "valid_to": "Đến ngày",
        "basis": "Văn bản quy định",
    },
    "fee_waits": {
        "case": "Trường hợp",
        "within_value": "Nộp trong",
        "within_unit": "Đơn vị tính",
        "unpaid": "Không nộp thì",
        "valid_from": "Từ ngày",
        "valid_to": "Đến ngày",
        "basis": "Điều khoản cho phép chờ",
    },
    "delegations": {
        "delegate": "Người được uỷ quyền",
        "case": "Trường hợp",
        "valid_from": "Từ ngày",
        "valid_to": "Đến ngày",
        "basis": "Văn bản uỷ quyền",
    },
    "guide": {
        "question": "Câu hỏi",
        "words": "Trả lời",
        "drops": "Giấy không cần nộp",
        "case": "Thuộc trường hợp",
    },
    "process": {"name": "Bước", "role": "Người làm", "limit_hours": "Giờ làm việc"},
}
ADD = {
    "terms": "Thêm trường hợp",
    "required_items": "Thêm giấy tờ",
    "fees": "Thêm khoản",
    "fee_waits": "Thêm quy định chờ phí",
    "delegations": "Thêm uỷ quyền",
    "guide": "Thêm câu trả lời",
    "process": "Thêm bước",
}
ANY_CASE = "mọi trường hợp"
PAPER_GONE = "{name} (không còn trong thành phần hồ sơ)"
NO_DROPS = "không bỏ giấy nào"
DROPS = "bỏ {count} giấy"
_UNITS = {str(unit): words for unit, words in UNITS.items()} | {"same_day": "trong ngày"}
CHOICES = {
    "statutory_unit": {
        "": "chọn",
        **{str(unit): words for unit, words in UNITS.items()},
        "same_day": "trong ngày",
    },
    "committed_unit": {
        "": "–",
        **{str(unit): words for unit, words in UNITS.items()},
        "same_day": "trong ngày",
    },
    "within_unit": {"": "không định", **{str(unit): words for unit, words in UNITS.items()}},
    "unpaid": UNPAID,
    "kind": FEE_KINDS,
    "role": {"": "chọn", **ROLES},
}
HINTS = {
    "name": "Như sẽ in trong quyết định công bố.",
    "sequence": "Mỗi bước một dòng.",
    "subjects": "Mỗi dòng một đối tượng.",
    "forms": "Mỗi dòng một mẫu.",
    "legal_basis": "Mỗi dòng một văn bản: số, ký hiệu, trích yếu.",
    "terms": "Bỏ trống phần cam kết nếu cơ quan không rút ngắn.",
    "fees": "Ngày dạng 01/07/2026. Bỏ trống ngày nếu không có thời hạn.",
    "fee_waits": (
        "Chỉ ghi khi luật của thủ tục cho dừng đồng hồ chờ nộp phí. "
        "Không ghi thì đồng hồ không bao giờ chờ tiền."
    ),
    "delegations": (
        "Ghi chức vụ: người ấy ký quyết định theo uỷ quyền (TUQ.) trong thời gian ghi ở đây. "
        "Cơ quan giải quyết không đổi."
    ),
    "guide": (
        "Hai, ba câu giúp người dân bỏ bớt giấy không phải nộp. Mỗi dòng một câu trả lời; "
        "dòng bỏ trống câu hỏi là câu trả lời tiếp theo của câu hỏi bên trên."
    ),
    "process": "Bước không ghi lối đi riêng thì dẫn tới bước ngay dưới.",
}
EXPECTED = {
    "needed": "phải ghi",
    "long": "dài quá",
    "whole": "số nguyên, không âm",
    "limit": "một số dương và đơn vị tính; chỉ giờ được có phần lẻ",
    "day": "ngày dạng 24/04/2026",
    "backwards": "ngày cuối không thể trước ngày đầu",
    "hours": "số giờ lớn hơn 0",
    "two_answers": "mỗi câu hỏi cần ít nhất hai câu trả lời",
    "three_questions": f"nhiều nhất {MOST} câu hỏi",
    "paper_gone": "giấy đã chọn không còn trong thành phần hồ sơ; bỏ dấu chọn",
}
REASONS = {
    "missing": "Chưa ghi {detail} (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP).",
    "no_legal_basis": "Chưa ghi căn cứ pháp lý.",
    "no_result": "Chưa ghi kết quả.",
    "no_process": "Chưa ghi quy trình nội bộ.",
    "case_twice": "Hai dòng thời hạn cùng trường hợp “{detail}”.",
    "committed_longer": "Thời hạn cam kết dài hơn thời hạn theo pháp luật ở trường hợp “{detail}”.",
    "fee_ended": "Phí, lệ phí của trường hợp “{detail}” không có khoản nào còn hiệu lực vào ngày áp dụng.",
    "fee_backwards": "Khoản thu của trường hợp “{detail}” có ngày cuối trước ngày đầu.",
    "delegation_ended": "Vào ngày áp dụng, uỷ quyền cho {detail} không có hiệu lực.",
    "guide_paper": "Câu hỏi chọn giấy tờ bỏ “{detail}”, nhưng thành phần hồ sơ không có giấy ấy.",
    "fee_no_basis": "Khoản thu của trường hợp “{detail}” chưa ghi văn bản quy định.",
}
GENERAL = "trường hợp chung"
SAVED = "Đã lưu dự thảo “{name}”."
DRAFTED = "Đã chép phiên bản đang áp dụng thành phiên bản {number}. Sửa rồi lưu."


def reason_words(reason: Reason) -> str:
    """A sentence."""
    pattern = REASONS.get(reason.code) or PROBLEMS[reason.code]
    detail = reason.detail
    if reason.code in REASONS and not detail:
        detail = GENERAL
    return pattern.format(step=reason.step, detail=detail)


def line_words(part: str, line: object) -> str:
    """One line of a constituent in full, so that no change of it goes unseen."""
    match line:
        case TermCase():
            said = f"{line.case or GENERAL.capitalize()}: {limit_text(line.statutory)} theo luật"
            said += f", cam kết {limit_text(line.committed)}" if line.committed else ""
            return f"{said} ({line.source})" if line.source else said
        case FeeLine():
            amount = f"{number_words(line.amount)} đồng"
            said = f"{line.case or GENERAL.capitalize()}: {FEE_KINDS[line.kind]} {amount}"
            return ", ".join(filter(None, (said, _days(line), line.basis)))
        case Delegation():
            said = f"{line.case or GENERAL.capitalize()}: {line.delegate}"
            return ", ".join(filter(None, (said, _days(line), line.basis)))
        case FeeWait():
            within = f"trong {limit_text(line.within)}, " if line.within else ""
            case = line.case or GENERAL.capitalize()
            said = f"{case}: chờ nộp phí {within}không nộp thì {UNPAID[line.unpaid]}"
            return ", ".join(filter(None, (said, _days(line), line.basis)))
        case RequiredItem():
            pairs = (("bản chính", line.originals), ("bản sao", line.copies))
            counts = ", ".join(f"{words} {count}" for words, count in pairs if count)
            return "; ".join(filter(None, (line.name, line.case, counts, line.form, line.note)))
        case StepLine():
            return line.said
    if isinstance(line, dict):
        answers = "; ".join(_answer(choice) for choice in line.get("choices", ()))
        return f"{line.get('question', '')} ({answers})"
    words = str(line)
    return {"places": PLACES, "ways": WAYS}.get(part, {}).get(words, words)


def _answer(choice: dict[str, Any]) -> str:
    """An answer with everything it does."""
    case = f"thuộc {choice['case']}" if choice.get("case") else ""
    drops = "bỏ " + ", ".join(choice["drops"]) if choice.get("drops") else ""
    does = ", ".join(filter(None, (case, drops)))
    return f"{choice.get('words', '')}: {does}" if does else str(choice.get("words", ""))


def _days(line: FeeLine | FeeWait | Delegation) -> str:
    days = (line.valid_from, line.valid_to)
    return " đến ".join(_day(day) for day in days if day or line.valid_to)


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else "…"
