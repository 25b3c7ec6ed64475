"""A form that is being written, in words: when a part is asked, how it is answered, what changed."""

from collections.abc import Mapping
from typing import Any

from motcua.eforms.rules.definition import Kind
from motcua.eforms.rules.references import WHOLE, Mention, Spot, label_of, mentions, raw_at
from motcua.eforms.rules.settling import choice_pairs, computed_of
from motcua.eforms.words import AND, CONDITION, OR, YES_NO
from motcua.eforms.words.designer import KINDS, NAMELESS, PATTERNS
from motcua.kernel.vietnamese import number_words

REQUIRED = {True: "bắt buộc", False: "không bắt buộc"}
COMPUTED = {"sum": "máy cộng {of}", "product": "máy nhân {of}", "count": "máy đếm số mục của {of}"}
ROWS = "mỗi mục một {title}, từ {fewest} đến {most} mục"
GONE = "câu không còn ({key})"
ANSWER_GONE = "ý đã bỏ ({key})"
LATER = "{condition}, nhưng câu ấy đứng sau"
WHEN = "Chỉ hỏi khi {words}."


def when_words(document: Mapping[str, Any], spot: Spot, links: list[Mention] | None = None) -> str:
    """``“Loại cơ sở” là Nhà thuốc và …``; empty where it is always asked."""
    links = mentions(document) if links is None else links
    return AND.join(_condition(document, one) for one in links if one.at == spot and not one.way)


def answer_words(raw: Mapping[str, Any], value: str) -> str:
    """The words of one answer to a question."""
    labels = dict(choice_pairs(raw.get("choices"))) or dict(YES_NO)
    return str(labels.get(value, ANSWER_GONE.format(key=value)))


def _condition(document: Mapping[str, Any], link: Mention) -> str:
    if link.target is None:
        return CONDITION.format(label=GONE.format(key=link.key), values=OR.join(link.values))
    raw = raw_at(document, link.target)
    values = OR.join(answer_words(raw, value) for value in link.values)
    return CONDITION.format(label=raw.get("label") or NAMELESS, values=values)


def chosen_words(document: Mapping[str, Any], chosen: str) -> str:
    """A condition that may not be chosen there: its question stands later, or is gone."""
    key, _, value = chosen.partition(":")
    asked = (one for section in document["sections"] for one in section["questions"] if one.get("key") == key)
    if (raw := next(asked, None)) is None:
        return GONE.format(key=key)
    said = CONDITION.format(label=raw.get("label") or NAMELESS, values=f"“{answer_words(raw, value)}”")
    known = dict(choice_pairs(raw.get("choices"))) or dict(YES_NO)
    return LATER.format(condition=said) if value in known else said


def computed_words(document: Mapping[str, Any], spot: Spot, links: list[Mention] | None = None) -> str:
    """``máy cộng “Số tháng”``; empty where people answer it."""
    way, _ = computed_of(raw_at(document, spot).get("computed"))
    if not way:
        return ""
    links = mentions(document) if links is None else links
    named = [
        f"“{label_of(document, one.target) or NAMELESS}”" if one.target else GONE.format(key=one.key)
        for one in links
        if one.at == spot and one.way
    ]
    return COMPUTED[way].format(of=", ".join(named) or "…")


def limit_words(raw: Mapping[str, Any]) -> str:
    """What an answer must be, beyond its kind."""
    said, figure = [], str if are_years(raw) else _figure
    if "least" in raw:
        said.append(f"từ {figure(raw['least'])}")
    if "most" in raw:
        said.append(f"đến {figure(raw['most'])}")
    if raw.get("unit"):
        said.append(raw["unit"])
    if raw.get("longest"):
        said.append(f"dài nhất {raw['longest']} chữ")
    if raw.get("past"):
        said.append("ngày đã qua")
    if raw.get("future"):
        said.append("ngày sắp tới")
    if raw.get("pattern"):
        said.append(PATTERNS.get(raw["pattern"], raw["pattern"]).lower())
    return ", ".join(said)


def choices_words(raw: Mapping[str, Any]) -> str:
    """All choices, one after the other."""
    return "; ".join(label for _, label in choice_pairs(raw.get("choices")))


def rows_words(section: Mapping[str, Any]) -> str:
    """How often a repeating section is asked."""
    rows = section.get("rows")
    if not rows:
        return ""
    title = (rows.get("title") or NAMELESS).lower()
    return ROWS.format(title=title, fewest=rows.get("fewest", 1), most=rows.get("most", 20))


def part_facts(document: Mapping[str, Any], spot: Spot, links: list[Mention] | None = None) -> dict[str, str]:
    """Everything said of one part, by the words for it: what the comparison of two versions reads."""
    raw = raw_at(document, spot)
    if spot.place == WHOLE:
        return {
            "tên phần": raw.get("title", ""),
            "lời dẫn": raw.get("hint", ""),
            "nhóm lặp lại": rows_words(raw),
            "điều kiện": when_words(document, spot, links),
        }
    return {
        "câu hỏi": raw.get("label", ""),
        "loại câu": KINDS[raw["kind"]],
        "bắt buộc": REQUIRED[raw.get("required", True)],
        "lời dẫn": raw.get("hint", ""),
        "các ý": choices_words(raw),
        "điều kiện": when_words(document, spot, links),
        "máy tính": computed_words(document, spot, links),
        "cách ghi": limit_words(raw),
        "lời báo khi ghi sai": raw.get("message", ""),
        "giấy tờ": raw.get("paper", "") if raw["kind"] == Kind.FILE else "",
    }


def are_years(raw: Mapping[str, Any]) -> bool:
    """Whether the bounds of a number leave nothing but years, as ``rules.values.is_year`` has it."""
    bounds = (raw.get("least"), raw.get("most"))
    return raw.get("kind") == "number" and all(isinstance(one, int) and 1000 <= one < 3000 for one in bounds)


def _figure(value: Any) -> str:
    return number_words(value, 0 if value == int(value) else 2)
