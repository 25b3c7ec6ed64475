"""Numbers written out: ``hai mươi tư đơn vị, gồm hai mươi mốt xã và hai thị trấn``."""

import re
from bisect import bisect_left
from decimal import Decimal

from motcua.auditing.rules.reading.figures import Figure, Reading
from motcua.auditing.rules.reading.grammar import group_of, unit_pattern

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_ONE = "(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)"
_LAST = "(?:một|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|bẩy|tám|chín)"
_TENS = rf"(?:{_ONE} mươi|mười)(?: {_LAST}(?!\w))?"
_LONG = re.compile(
    rf"(?<!\w)(?:{_ONE} trăm(?: (?:linh|lẻ) {_ONE}| {_TENS})?|{_TENS})(?!\w)"
    r"(?! (?:phần|trăm|nghìn|ngàn|triệu|tỷ|vạn))"
)
"""Two words and more: no one says ``mười bảy xã`` without having counted."""
_SHORT = re.compile(rf"(?:(?<!\w)(?:gồm(?: có)?|và|còn)|,)\s+(?:chỉ(?: có)?\s+)?(?P<short>{_ONE}|mười)(?=\s)")
_PLACES = re.compile(
    rf"\b(?:tăng|giảm|thăng|tụt|lùi|nhảy|leo|vươn lên)(?: thêm| được| đến| tới)?\s+"
    rf"(?P<short>{_ONE}|mười)(?= (?:bậc|hạng|vị trí)(?!\w))"
)
_ORDINAL = re.compile(
    r"(?:thứ|ngày|mùng|mồng|tháng|năm|số|lớp|khóa|quận|phường|điều|tổ|hạng|nhóm|lần|tuổi|trăm|mươi|mười|nghìn)\s+$"
)
_LOOSE = {"duration", "times", "place", "score", "money"}
_ASIDE = re.compile(r"[.;:\n()]")
_REACH = 90


def read_numerals(plain: str, reading: Reading) -> None:
    """Add the numbers in words that stand before a counted noun, in order of place."""
    lower = plain.lower()
    if len(lower) == len(plain):
        _read_last(lower, reading)
    if len(lower) != len(plain) or "mươi" not in lower and "mười" not in lower and " trăm" not in lower:
        return
    long = [found for match in _LONG.finditer(lower) if (found := _figure(lower, *match.span()))]
    short = [
        figure
        for match in _SHORT.finditer(lower)
        if any(_beside(lower, match.span("short"), one) for one in long)
        and (figure := _figure(lower, *match.span("short")))
    ]
    taken = [(one.start, one.end) for one in reading.figures]
    taken += [(one.start, one.end) for one in reading.skipped]
    taken += [(one.start, one.end) for one in reading.days]

    def is_free(figure: Figure) -> bool:
        return not any(left < figure.end and figure.start < right for left, right in taken)

    free = [one for one in [*long, *short] if is_free(one)]
    if free:
        reading.figures = sorted([*reading.figures, *free], key=lambda one: one.start)


def _read_last(lower: str, reading: Reading) -> None:
    """``5 nhiệm vụ đang làm, một nhiệm vụ xin chuyển``: one of a list whose others are in figures.

    Changes of places are told in words too: ``tăng hai bậc (từ thứ 3 lên thứ 1)``.
    """
    moved = [match.span("short") for match in _PLACES.finditer(lower)]
    found = [Figure(*span, "number", Decimal(worth(lower[slice(*span)]))) for span in moved]
    for match in _SHORT.finditer(lower):
        figure = _figure(lower, *match.span("short"))
        if figure is None:
            continue
        noun = unit_pattern().match(lower, figure.end + 1)
        place = bisect_left(reading.figures, figure.start, key=lambda one: one.start)
        before = reading.figures[place - 1] if place else None
        if before is None or noun is None or before.kind != "number" or before.end > figure.start:
            continue
        told = lower[before.end : match.start("short")]
        same = told.startswith(f" {noun.group()} ") and len(told) <= _REACH
        listed = "," in told or told.endswith((" và chỉ ", " và chỉ có "))
        if same and not _ASIDE.search(told) and listed and told.count(",") + told.count(" và ") == 1:
            found.append(figure)
    if found:
        reading.figures = sorted([*reading.figures, *found], key=lambda one: one.start)


def _beside(lower: str, short: tuple[int, int], long: Figure) -> bool:
    """In one list with a long one."""
    between = lower[long.end : short[0]] if long.end <= short[0] else lower[short[1] : long.start]
    return len(between) <= _REACH and not _ASIDE.search(between)


def _figure(lower: str, start: int, end: int) -> Figure | None:
    unit = unit_pattern().match(lower, end + 1)
    if unit is None or lower[end] != " " or group_of(unit).rsplit("_", 1)[0] in _LOOSE:
        return None
    if _ORDINAL.search(lower, max(0, start - 12), start):
        return None
    return Figure(start, end, "number", Decimal(worth(lower[start:end])))


def worth(words: str) -> int:
    """What a number below a thousand in words is worth."""
    value = 0
    for word in words.split():
        if word == "trăm":
            value *= 100
        elif word == "mươi":
            value += value % 10 * 9
        elif word == "mười":
            value += 10
        elif word in _DIGITS:
            value += _DIGITS[word]
    return value
