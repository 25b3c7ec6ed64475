"""The same quantity stated twice: same words, no other time or place, another figure."""

import re
from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, one_key, swaps
from motcua.auditing.rules.reading.grammar import phrase, tables, unit_pattern
from motcua.auditing.rules.reading.groups import Group, is_change, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_CUT = phrase("restated", "cut")
_WORD = re.compile(r"\w+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_BACK = phrase("restated", "back")
_BACK_AFTER = phrase("restated", "back_after")
_DOING = phrase("restated", "doing")
_TIME = phrase("restated", "time")
_PLACE = phrase("restated", "place")
_PART = phrase("restated", "part")
_OF_PART = phrase("restated", "of_part")
_INDEX = phrase("restated", "index")
_NEAR = 10
_SECTION = re.compile(r"\n\s*(?:\d+|[IVX]+|[a-zđ])[.)]\s")
"""A numbered heading: what stands below it is told of something else."""
"""The same thing told twice differs by little the second time, unless a key slipped."""
_ALIASES = {
    "tthc": "thủ tục hành chính",
    "hs": "hồ sơ",
    "dvc": "dịch vụ công",
    "dvctt": "dịch vụ công trực tuyến",
    "tt": "thủ tục",
}


_OF_TIER = re.compile(r"\bthuộc (?:thẩm quyền|trách nhiệm|phạm vi)\b")


def check_restated(
    prose: Prose, mentions: list[list[Mention]], groups: list[Group], rows: set[Mention]
) -> list[Claim]:
    """Pairs of mentions of one quantity, each later one against the first."""
    flat = [mention for sentence in mentions for mention in sentence if mention not in rows]
    claims: list[Claim] = []
    claims.extend(_by_words(prose, flat))
    claims.extend(_rates(prose, flat))
    claims.extend(_ranks(prose, flat))
    claims.extend(_by_reference(prose, flat, {span for claim in claims for span in claim.spans}))
    return claims


def _content(words: str) -> list[str]:
    for short, full in _ALIASES.items():
        words = re.sub(rf"\b{short}\b", full, words)
    return [word for word in _WORD.findall(words) if word not in _IDLE]


def _phrase(prose: Prose, mention: Mention) -> tuple[str, ...]:
    """Content words after the figure up to an edge, across nested figures: ``TTHC của 17 sở, ban, ngành``."""
    stretch = prose.shadow[mention.end : min(mention.sentence.end, mention.end + 120)]
    stretch = _CUT.split(stretch, maxsplit=1)[0]
    unit = unit_pattern().match(stretch.lstrip())
    if unit is not None:
        stretch = stretch.lstrip()[unit.end() :]
    return tuple(_content(stretch))


def _by_words(prose: Prose, flat: list[Mention]) -> list[Claim]:
    """Identical noun phrases: the unit with two or more qualifying words, else with its label too."""
    first: dict[tuple[str, str, str, tuple[str, ...]], Mention] = {}
    claims = []
    for mention in flat:
        if mention.figure.kind not in {"number", "fraction"} or is_nested(mention) or not mention.counts:
            continue
        phrase = _phrase(prose, mention)
        label = tuple(_content(mention.before)[-3:]) if len(phrase) < 3 else ()
        if len(phrase) < 2 or len(phrase) + len(label) < 4 and len(phrase) < 3:
            continue
        key = (mention.figure.kind, _counted(mention), " ".join(phrase), label)
        known = first.setdefault(key, mention)
        if known is mention or scopes_differ(prose, known, mention):
            continue
        if known.sentence.index == mention.sentence.index and known.value != mention.value:
            continue
        told = len(phrase) - (2 if (mention.unit or "").startswith("other") else 0)
        alike = abs(known.value - mention.value) * _NEAR <= known.value
        sure = looks_mistyped(known.value, mention.value) or told >= 4 and alike
        if sure or known.value == mention.value:
            claims.append(_claim(known, mention, sure))
    return claims


def _counted(mention: Mention) -> str:
    """What is counted: ``17 cơ quan`` are others than ``7 địa phương``, though both are agencies."""
    return mention.noun if mention.unit == "agency" else mention.unit or ""


def _rates(prose: Prose, flat: list[Mention]) -> list[Claim]:
    """Percentages under one label of five or more words, in two sentences, with a slip between them."""
    first: dict[tuple[str, ...], Mention] = {}
    claims = []
    for mention in flat:
        if mention.figure.kind != "percent" or is_change(mention) or mention.about:
            continue
        label = tuple(_content(mention.before))[-8:]
        if len(label) < 5:
            continue
        known = first.setdefault(label, mention)
        if (
            known is mention
            or known.sentence.index == mention.sentence.index
            or scopes_differ(prose, known, mention)
        ):
            continue
        if known.value == mention.value or looks_mistyped(known.value, mention.value):
            claims.append(_claim(known, mention, sure=True))
    return claims


def _ranks(prose: Prose, flat: list[Mention]) -> list[Claim]:
    """``PAR Index năm 2022 đứng thứ 51/63 … còn PAR Index ở vị trí 61/63``: one index, one slip."""
    first: dict[tuple[str, Decimal | None], Mention] = {}
    claims = []
    for mention in flat:
        index = _index_of(prose, mention) if mention.figure.kind == "rank" and mention.figure.whole else None
        if index is None:
            continue
        known = first.setdefault((index, mention.figure.whole), mention)
        if known is mention or _of_another(prose, known, mention) or _explained(flat, known, mention):
            continue
        slip = one_key(mention.value, known.value) or mention.value in swaps(known.value)
        if mention.value == known.value or slip and known.sentence is not mention.sentence:
            claims.append(_claim(known, mention, sure=True))
    return claims


def _index_of(prose: Prose, mention: Mention) -> str | None:
    """The index named last before a rank in its sentence, or behind it as its subject."""
    named = list(_INDEX.finditer(prose.shadow, mention.sentence.start, mention.start))
    if named and _OF_PART.search(prose.shadow, named[-1].end(), min(mention.end + 60, mention.sentence.end)):
        return None
    return next((name for name, found in named[-1].groupdict().items() if found), None) if named else None


def _of_another(prose: Prose, known: Mention, mention: Mention) -> bool:
    """Of another year or another province; the name of the index and the group it is in are no places."""
    left, right = scope_of(prose, known), scope_of(prose, mention)
    places = {name for name in right["place"] if not (_INDEX.search(name) or name.startswith("nhóm "))}
    return bool(right["time"] - left["time"] or places - left["place"])


def _explained(flat: list[Mention], known: Mention, mention: Mention) -> bool:
    """A change of so many places stands in the text: the ranks are of two times."""
    gap = abs(mention.value - known.value)
    return any(one.unit == "place" and one.value == gap for one in flat)


def _by_reference(prose: Prose, flat: list[Mention], told: set[tuple[int, int]]) -> list[Claim]:
    """Totals repeated: after ``trong tổng số``, or with the same features and a slip of the keys."""
    seen: dict[object, list[Mention]] = defaultdict(list)
    bare: set[Decimal] = set()
    claims = []
    for mention in flat:
        if not mention.counts or mention.unit is None:
            bare.add(mention.value)
            continue
        value = mention.figure.whole or mention.value
        refers = (
            mention.figure.whole is not None
            or bool(_BACK.search(mention.lead))
            or not mention.follows
            and mention.lead.strip() == "với"
            or bool(_BACK_AFTER.search(mention.after))
            or bool(_DOING.search(mention.before))
        )
        key = (mention.unit, _quality(mention))
        earlier = seen[mention.unit] if refers else seen[key]
        if place_of(mention) not in told and value not in bare and not _is_share_of_them(mention):
            claim = _against(prose, mention, value, earlier, refers)
            if claim is not None:
                claims.append(claim)
        seen[mention.unit].append(mention)
        if mention.figure.kind == "number":
            seen[key].append(mention)
    return claims


def _is_share_of_them(mention: Mention) -> bool:
    """``154 kiến nghị … Trong 124 ý kiến thuộc thẩm quyền cấp tỉnh``: those of one tier only."""
    return _OF_TIER.search(mention.after) is not None


def _quality(mention: Mention) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(sorted((axis, values) for axis, values in mention.features.items()))


def _against(
    prose: Prose, mention: Mention, value: Decimal, earlier: list[Mention], refers: bool
) -> Claim | None:
    recent = [known for known in earlier[-10:] if known.sentence.index >= mention.sentence.index - 6]
    if any(value in {known.value, known.figure.whole} for known in recent):
        return None
    near = [
        known
        for known in recent
        if looks_mistyped(known.value, value)
        and not scopes_differ(prose, known, mention)
        and None in {known.figure.whole, mention.figure.whole}
    ]
    if not near or mention.about or near[-1].about:
        return None
    known = near[-1]
    elsewhere = mention.figure.whole is not None and _is_part_elsewhere(known, mention, earlier)
    section = refers and _SECTION.search(prose.plain, known.end, mention.start)
    if elsewhere or section or _of_another_kind(known, mention):
        return None
    if not refers:
        if value < 1000 and known.value not in swaps(value):
            return None
        if not mention.features.get("state") or known.sentence.index == mention.sentence.index:
            return None
        if known.noun != mention.noun and {known.noun, mention.noun} - {"hồ sơ", "hs"}:
            return None
    if refers and known.sentence.index == mention.sentence.index and mention.figure.whole is None:
        return None
    if len(f"{value:f}") < 3 or refers and not _same_set(known, mention):
        return None
    return _claim(known, mention, sure=True, value=value)


def _is_part_elsewhere(known: Mention, mention: Mention, earlier: list[Mention]) -> bool:
    """``bắt giữ 206 vụ …; khởi tố 160 vụ``, and two sentences on ``điều tra 341/360 vụ``: of other cases."""
    larger = [one for one in earlier if one.sentence is known.sentence and one.start < known.start]
    apart = mention.sentence.index - known.sentence.index > 1
    return apart and any(one.unit == known.unit and one.value > known.value for one in larger)


def _of_another_kind(known: Mention, mention: Mention) -> bool:
    """``188/211 vụ việc KN và 124/128 vụ việc TC``: two rows of one list, or told apart behind one noun."""
    figures = (known.figure, mention.figure)
    if known.sentence is mention.sentence and None not in {figure.whole for figure in figures}:
        return True
    behind = [set(_content(_CUT.split(one.after, maxsplit=1)[0])) for one in (known, mention)]
    one, two = (words - set(_content(known.noun)) for words in behind)
    return mention.figure.whole is not None and bool(one and two) and not one & two


def _same_set(known: Mention, mention: Mention) -> bool:
    """A reference back may add a state but not contradict one."""
    one, two = known.features, mention.features
    if mention.figure.whole is not None:
        apart = known.sentence.paragraph != mention.sentence.paragraph
        tiers = apart and "tier" in one and "tier" not in two
        return not tiers and not (set(one) & {"timing", "channel", "service"})
    narrower = set(one) - set(two) - {"state"}
    return not narrower and all(one[axis] == two[axis] for axis in set(one) & set(two))


def scopes_differ(prose: Prose, one: Mention, two: Mention) -> bool:
    """Whether the later is told of a time or a place that the earlier is not told of."""
    left, right = scope_of(prose, one), scope_of(prose, two)
    return any(right[name] and left[name] != right[name] for name in ("time", "place"))


def scope_of(prose: Prose, mention: Mention) -> dict[str, frozenset[str]]:
    """The times and the places named before a mention in its sentence."""
    stretch = prose.shadow[max(mention.sentence.start, mention.start - 400) : mention.start]
    lead = prose.plain[max(mention.sentence.start, mention.start - 120) : mention.start]
    times = frozenset(
        re.sub(r"\s+", " ", match.group()).strip()
        for match in _TIME.finditer(stretch)
        if re.search(r"\d|cùng kỳ", match.group())
    )
    places = frozenset(match.group().strip().lower() for match in _PLACE.finditer(lead))
    places |= frozenset(match.group().strip() for match in _PART.finditer(stretch))
    return {"time": times, "place": places}


def _claim(known: Mention, mention: Mention, sure: bool, value: Decimal | None = None) -> Claim:
    value = mention.value if value is None else value
    same = value == known.value and mention.figure.whole in {known.figure.whole, value}
    if known.figure.kind == mention.figure.kind == "fraction":
        same = (known.value, known.figure.whole) == (mention.value, mention.figure.whole)
    verdict = CONSISTENT if same else WRONG if sure and not (known.about or mention.about) else UNKNOWN
    facts = {"first": known.value, "again": value, "noun": mention.noun or known.noun}
    return Claim(
        "restated_value", verdict, [place_of(mention), place_of(known)], "restated", value, known.value, facts
    )
