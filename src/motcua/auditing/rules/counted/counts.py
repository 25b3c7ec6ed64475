"""The small counts that a list of names may follow."""

import re
from dataclasses import dataclass
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.reading.grammar import group_of, tables, unit_pattern
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose, Sentence

_FAMILIES = {"agency", "task", "text", "item", "person", "procedure", "turn", "class", "petition", "party"}
_PLACES = re.compile(r"\b(?:địa phương|tỉnh|huyện|xã|đơn vị|sở|bộ)\b.*\blà\s*$")
_SPOT = re.compile(r"\s*điểm (?!phần|so|tăng|giảm|trên|tối|trung|bình|của|cho|là|và|thành|số|đạt|mỗi)[^\W\d]")
"""``04 điểm cấp căn cước gồm``: places, no points."""
_MEMBER = re.compile(
    r"\b(?:thuộc|trong|vào|lọt)(?: vào)? (?:nhóm|tốp|top|số)\s*$|\btrung bình(?: chung)? (?:của|cả)\s*$"
)
"""``03 chỉ số thuộc nhóm 10 địa phương dẫn đầu: …``: the list names the three."""
_THING = re.compile(r"việc\b(?= (?:là|gồm|sau)|:)")


@dataclass(frozen=True)
class Count:
    """A small count and where the words after it begin."""

    value: int
    start: int
    end: int
    sentence: Sentence
    noun: str
    span: tuple[int, int]
    limit: int


def counts_in_figures(mentions: list[Mention]) -> list[Count]:
    found = []
    for place, mention in enumerate(mentions):
        unit = mention.unit or ""
        named = unit in _FAMILIES or unit.startswith("other") or _SPOT.match(mention.after) is not None
        bare = unit == "" and _PLACES.search(mention.before) is not None
        share = mention.figure.kind == "fraction" and (unit in {"agency", "task"} or bare)
        if not (mention.figure.kind == "number" and named or share):
            continue
        if (
            _MEMBER.search(mention.lead)
            or not 2 <= mention.value <= 99
            or mention.value != int(mention.value)
        ):
            continue
        later = [
            one for one in mentions[place + 1 :] if one.figure.kind != "percent" or not one.before.strip()
        ]
        limit = later[0].start if later else mention.sentence.end
        found.append(
            Count(
                int(mention.value),
                mention.start,
                mention.end,
                mention.sentence,
                mention.noun,
                place_of(mention),
                limit,
            )
        )
    return found


def counts_in_words(prose: Prose, sentence: Sentence) -> list[Count]:
    """``hai huyện``, ``ba cơ quan``: only small numbers before a noun that can be listed."""
    words = tables()["number_words"]
    found = []
    one = rf"(?<![\w·])(?<!mươi )(?<!mười )(?<!trăm )(?<!linh )(?<!lẻ )(?:{'|'.join(words)})\s+(?=\w)"
    for match in re.finditer(one, prose.shadow[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        unit = unit_pattern().match(prose.shadow, end)
        named = unit is not None and group_of(unit).rsplit("_", 1)[0] in _FAMILIES
        unit = unit if named else _THING.match(prose.shadow, end)
        if unit is None:
            continue
        value = words[match.group().strip()]
        found.append(Count(value, start, end - 1, sentence, unit.group(), (start, unit.end()), sentence.end))
    return found


def named_claim(count: Count, names: list[str], start: int, end: int) -> Claim:
    """The count against the names that stand from ``start`` to ``end``."""
    verdict = CONSISTENT if count.value == len(names) else WRONG
    facts = {"count": count.value, "names": names, "noun": count.noun}
    spans = [count.span, (start, min(end, start + 280))]
    return Claim("list_count", verdict, spans, "list", Decimal(count.value), Decimal(len(names)), facts)
