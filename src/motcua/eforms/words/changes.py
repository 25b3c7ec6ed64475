"""What differs between two versions of a form, in sentences and pairs of words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from motcua.eforms.rules.references import WHOLE, Spot, label_of, mentions, raw_at, rows_key, spots
from motcua.eforms.words.designer import NAMELESS
from motcua.eforms.words.telling import part_facts

HEADS = {
    "title": "tên tờ khai",
    "intro": "lời dẫn",
    "stands_for": "thay cho giấy tờ",
    "source": "căn cứ của mẫu",
}
WHOLE_FORM = "tờ khai điện tử, phiên bản đang áp dụng không có"
ADDED, REMOVED, CHANGED, MOVED = "Thêm", "Bỏ", "Sửa", "Đổi chỗ"


@dataclass(frozen=True, slots=True)
class FormChange:
    """``what`` was added, removed, changed or moved; ``details`` are name, before and after."""

    kind: str
    what: str
    where: str = ""
    details: list[tuple[str, str, str]] = field(default_factory=list)


def form_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[FormChange]:
    """Everything that differs, in the order of the new form; what is gone comes last."""
    found = []
    details = _details(
        {words: str(old.get(key, "")) for key, words in HEADS.items()},
        {words: str(new.get(key, "")) for key, words in HEADS.items()},
    )
    if details:
        found.append(FormChange(CHANGED, "đầu tờ khai", details=details))
    before, after = _parts(old), _parts(new)
    links = mentions(old), mentions(new)
    orders = [[key for key in parts if key in other] for parts, other in ((before, after), (after, before))]
    shifted = _shifted(*orders)
    for key, spot in after.items():
        if key not in before:
            found.append(FormChange(ADDED, _name(new, spot), _where(new, spot), _said(new, spot, links[1])))
            continue
        details = _details(part_facts(old, before[key], links[0]), part_facts(new, spot, links[1]))
        if details:
            found.append(FormChange(CHANGED, _name(new, spot), _where(new, spot), details))
        if key in shifted:
            place = [("chỗ", _place(old, before[key]), _place(new, spot))]
            found.append(FormChange(MOVED, _name(new, spot), _where(new, spot), place))
    gone = [spot for key, spot in before.items() if key not in after]
    return [*found, *(FormChange(REMOVED, _name(old, spot), _where(old, spot)) for spot in gone)]


def _parts(document: Mapping[str, Any]) -> dict[tuple[str, ...], Spot]:
    """Parts by what they stay known by: a question by its key and group, a section by its group or title."""
    found: dict[tuple[str, ...], Spot] = {}
    for spot in spots(document):
        section = raw_at(document, Spot(spot.section))
        group = rows_key(section)
        if spot.place == WHOLE:
            found.setdefault(("phần", group or section.get("title", "")), spot)
        else:
            found.setdefault(("câu", group, raw_at(document, spot).get("key", "")), spot)
    return found


def _shifted(old: list[tuple[str, ...]], new: list[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The fewest parts that explain the new order: those outside the longest order both share."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    kept = {key for block in blocks for key in new[block.b : block.b + block.size]}
    return {key for key in new if key not in kept and key[0] == "câu"}


def _details(before: Mapping[str, str], after: Mapping[str, str]) -> list[tuple[str, str, str]]:
    names = dict.fromkeys((*before, *after))
    return [
        (name, before.get(name, ""), after.get(name, ""))
        for name in names
        if before.get(name, "") != after.get(name, "")
    ]


def _said(document: Mapping[str, Any], spot: Spot, links: Any) -> list[tuple[str, str, str]]:
    said = part_facts(document, spot, links).items()
    return [(name, "", words) for name, words in said if words and name not in {"câu hỏi", "tên phần"}]


def _name(document: Mapping[str, Any], spot: Spot) -> str:
    kind = "phần" if spot.place == WHOLE else "câu"
    return f"{kind} “{label_of(document, spot) or NAMELESS}”"


def _where(document: Mapping[str, Any], spot: Spot) -> str:
    return "" if spot.place == WHOLE else label_of(document, Spot(spot.section))


def _place(document: Mapping[str, Any], spot: Spot) -> str:
    return f"câu {spot.place + 1} của phần “{_where(document, spot)}”"
