"""Changes told with their rate, the level in the words before: ``phát hiện 66 vụ … giảm 86 vụ (56,6%)``.

The three figures make one relation wherever the level stands, so any level of the unit that fits explains the
change. Where none does, only a slip of the keys against the level first told is spoken of.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.judging.keys import one_key, slips_of
from motcua.auditing.rules.reading.figures import Figure
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.mentions import Mention

_REACH, _MOST = 4, 12
_LEAST, _TIMES = 10, 20
_MUCH, _FINE = 1000, 2
_BESIDE = re.compile(
    r"[^,;()\d]{0,24}(?:\(|, )(?P<said>(?:(?:tức|tương ứng|tương đương|bằng|với|mức|là) )*)"
    r"(?:tăng|giảm)?(?: khoảng)?\s*"
)
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_SAID = phrase("rated", "said")
_NESTED = re.compile(r"\b(?:trong đó|riêng|gồm|nhiều nhất|chủ yếu)\b")


def check_rated(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change of a count beside its rate that no other check has judged."""
    told = {
        span
        for claim in known
        if claim.verdict != UNKNOWN and not (claim.verdict == WRONG and _takes_for_end(claim))
        for span in claim.spans[:1]
    }
    claims = []
    for index, sentence in enumerate(mentions):
        above = [one for row in mentions[max(0, index - _REACH) : index] for one in row]
        for change, rate in _pairs(sentence):
            if place_of(rate) in told or place_of(change) in told:
                continue
            first = min(change.start, rate.start)
            ahead = [*above, *(one for one in sentence if one.start < first)]
            levels = [level for one in ahead if (level := _as_level(one, change)) is not None]
            claim = _judge(change, rate, levels[-_MOST:])
            claims.extend([claim] if claim is not None else [])
    return claims


def _takes_for_end(claim: Claim) -> bool:
    """Whether the change stands as an end of itself, or is many times what the ends give: misread."""
    far = claim.stated and claim.computed and abs(claim.computed) > _TIMES * abs(claim.stated)
    return claim.kind == "difference" and (len(set(claim.spans)) < len(claim.spans) or bool(far))


def _pairs(sentence: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """A change and its rate, in either order."""
    for one, two in zip(sentence, sentence[1:], strict=False):
        beside = _BESIDE.fullmatch(two.lead)
        kinds = (one.figure.kind, two.figure.kind)
        if beside is None or sign_of(one) not in {1, -1} or _is_rough(one) or _is_rough(two):
            continue
        if sign_of(two) not in {None, sign_of(one)}:
            continue
        if kinds == ("number", "percent") and one.counts:
            yield one, two
        bracketed = two.lead.rstrip().endswith("(") and two.value >= _MUCH
        if kinds == ("percent", "number") and two.counts and (beside["said"] or bracketed):
            yield two, one


def _is_rough(one: Mention) -> bool:
    """``hơn 13,38 tỷ đồng`` is more by less than its last digit, ``hơn 13 tỷ đồng`` by anything."""
    return bool(one.about) and (one.figure.places < _FINE or one.about == "about")


def _as_level(one: Mention, change: Mention) -> Mention | None:
    """A count of the unit; of ``điều tra 341/360 vụ`` the whole."""
    figure = one.figure
    if one.unit != change.unit or sign_of(one) is not None or figure.kind not in {"number", "fraction"}:
        return None
    if figure.whole is None or figure.value > figure.whole:
        return one if figure.kind == "number" else None
    whole = Figure(figure.start, figure.end, "number", figure.whole, figure.whole_grain)
    return replace(one, figure=whole)


def _judge(change: Mention, rate: Mention, levels: list[Mention]) -> Claim | None:
    sign = sign_of(change) or sign_of(rate) or 0
    fits = [one for one in levels if _verdict(change.value, rate, one.value, sign) != WRONG]
    if fits:
        return _claim(change, rate, fits[-1], sign)
    plain = [
        one for one in levels if not one.about and not _NESTED.search(one.lead) and _is_named(change, one)
    ]
    if not plain:
        return None
    largest = max(plain, key=lambda one: one.value)
    beside = plain[-1] if plain[-1].sentence is change.sentence else largest
    level = next((one for one in (beside, largest) if _is_slip(change, rate, one, sign)), None)
    return _claim(change, rate, level, sign) if level is not None else None


def _is_named(change: Mention, level: Mention) -> bool:
    """Whatever the words before the change name, the level is of too: ``số vụ`` of ``66 vụ vi phạm``."""
    named = set(_WORD.findall(_SAID.sub(" ", change.before))) - _IDLE
    return named <= set(_WORD.findall(f"{level.before} {level.after}"))


def _earlier(change: Decimal, level: Decimal, sign: int) -> Decimal:
    return level - sign * change


def _verdict(change: Decimal, rate: Mention, level: Decimal, sign: int) -> str:
    earlier = _earlier(change, level, sign)
    if earlier <= 0:
        return WRONG
    return judge_percent(rate.figure, rate.about, change * 100 / earlier)


def _is_slip(change: Mention, rate: Mention, level: Mention, sign: int) -> bool:
    earlier = _earlier(change.value, level.value, sign)
    places = rate.figure.places
    if earlier > 0 and one_key(rate.value, Decimal(round(change.value * 100 / earlier, places)), places):
        return True
    meant = [
        value
        for value in slips_of(change.value, change.figure.places)
        if _verdict(value, rate, level.value, sign) == CONSISTENT
    ]
    return change.value >= _LEAST and bool(meant)


def _claim(change: Mention, rate: Mention, level: Mention, sign: int) -> Claim:
    earlier = _earlier(change.value, level.value, sign)
    computed = change.value * 100 / earlier if earlier > 0 else Decimal(0)
    verdict = _verdict(change.value, rate, level.value, sign)
    facts = {
        "part": change.value,
        "whole": earlier,
        "percent": rate.value,
        "places": rate.figure.places,
        "named": True,
    }
    spans = [place_of(rate), place_of(change), place_of(level)]
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)
