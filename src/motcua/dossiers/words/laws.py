"""The Vietnamese of a change of law over running dossiers: the list and the letters."""

from collections import Counter
from collections.abc import Sequence

OUTCOMES = {
    "both": ("theo quy định mới", "soon"),
    "edition": ("theo quy định mới, hạn giữ nguyên", "soon"),
    "limit": ("đổi hạn", "soon"),
    "to_decide": ("cần quyết định", "late"),
    "unclear": ("cần xem lại", "late"),
    "kept": ("giữ quy định cũ", "done"),
}
"""In the order of the tabs: what changes first."""

LETTER = {
    "title": "Thông báo về thay đổi quy định đối với hồ sơ đang giải quyết",
    "opening": ("{agency} đang giải quyết hồ sơ mã {code} của Ông/Bà (hoặc tổ chức), thủ tục “{procedure}”."),
    "change": "Quyết định {decision} có hiệu lực từ ngày {day}.",
    "promised": "Hẹn trả kết quả: {moment}.",
    "moved": "Hẹn trả kết quả mới: {moment}; trước đó hẹn {before}.",
    "close": "Ông/Bà không phải nộp lại hồ sơ. Có gì chưa rõ, hỏi bộ phận một cửa và nêu mã hồ sơ.",
}


def outcome_tabs(found: Sequence[str]) -> list[tuple[str, str, int]]:
    """Outcome, words and how many, those that occur."""
    counted = Counter(found)
    return [(key, words, counted[key]) for key, (words, _) in OUTCOMES.items() if counted[key]]
