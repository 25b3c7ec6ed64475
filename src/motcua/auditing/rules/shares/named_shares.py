"""Rates whose words name both counts: ``số hộ được phê duyệt chiếm 76,7% số hộ bị ảnh hưởng``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    WRONG,
    Claim,
    judge_percent,
    judged_figures,
    place_of,
)
from motcua.auditing.rules.reading.grammar import cue, phrase, tables, unit_pattern
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_OF = phrase("named_shares", "of")
_BASE = phrase("named_shares", "base")
_FILL = phrase("named_shares", "fill")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split()) | {"bị", "tỷ", "lệ", "tỉ", "chiếm", "qua", "như", "vậy"}
_REACH, _MOST = 3, 40


def check_named_shares(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every rate that no other check has judged and whose words are found at two counts."""
    told = judged_figures(known, "ratio_percent")
    claims = []
    for index, sentence in enumerate(mentions):
        above = [mention for row in mentions[max(0, index - _REACH) : index] for mention in row]
        for place, rate in enumerate(sentence):
            aimed = is_change(rate) or cue("target").search(rate.before) or rate.about
            if rate.figure.kind != "percent" or aimed or place_of(rate) in told:
                continue
            names = _names(rate)
            near = [*above[-_MOST:], *sentence[max(0, place - _MOST) : place]] if names is not None else []
            plain = [mention for mention in near if _is_plain(mention)]
            claim = _check(rate, *names, plain) if names is not None else None
            claims.extend([claim] if claim is not None else [])
    return claims


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and not mention.about
    return plain and not is_change(mention) and not is_compared(mention) and mention.value > 0


def _names(rate: Mention) -> tuple[set[str], set[str]] | None:
    """The words of the part and of the whole."""
    behind = _BASE.match(rate.tail)
    if behind is not None:
        return _words(_FILL.sub(" ", rate.before)), _words(behind.group("base"))
    inside = _OF.search(rate.lead)
    if inside is not None:
        return _words(inside.group("part")), _words(inside.group("base"))
    return None


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text)) - _IDLE


def _named(words: set[str], near: list[Mention]) -> list[Mention]:
    """The counts beside whose figure all the words stand."""
    if not words:
        return []
    return [mention for mention in near if words <= _words(f"{mention.before} {mention.after}")]


def _by_name(rate: Mention, part: set[str], near: list[Mention]) -> list[Mention]:
    """``Hồ sơ duyệt trước chiếm …`` after ``duyệt trước 208 bộ``: the words without the noun."""
    said = _FILL.sub("", rate.before).strip()
    noun = unit_pattern().match(said)
    name = said[noun.end() :].strip() if noun is not None else ""
    named = len(_words(name) & part) > 2
    return [one for one in near if named and name in f"{one.before} | {one.after}"]


def _check(rate: Mention, part: set[str], base: set[str], near: list[Mention]) -> Claim | None:
    parts, wholes = _named(part, near) or _by_name(rate, part, near), _named(base, near)
    pairs = {
        (one.value, two.value): (one, two)
        for one in parts
        for two in wholes
        if one is not two and one.value <= two.value
    }
    for one, two in pairs.values():
        verdict = judge_percent(rate.figure, "", one.value * 100 / two.value)
        if verdict != WRONG:
            return _claim(rate, one, two, verdict)
    clear = len(pairs) == 1 and len({one.value for one in parts}) == len({one.value for one in wholes}) == 1
    if not clear or len(part) + len(base) < 4:
        return None
    return _claim(rate, *next(iter(pairs.values())), WRONG)


def _claim(rate: Mention, part: Mention, whole: Mention, verdict: str) -> Claim:
    facts = {"part": part.value, "whole": whole.value, "percent": rate.value, "places": rate.figure.places}
    spans = [place_of(rate), place_of(part), place_of(whole)]
    computed = part.value * Decimal(100) / whole.value
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)
