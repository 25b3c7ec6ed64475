"""Rates of a cut: ``từ 7.698 dòng xuống còn 1.768 dòng (tỷ lệ cắt giảm trên 77%)``, ``giảm 17% (44/53)``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.judging.keys import one_key, slips_of
from motcua.auditing.rules.reading.mentions import Mention

_RATE = re.compile(r"\b(?:tỷ|tỉ) lệ (?:cắt )?giảm(?: là| đạt| trên| hơn| gần| khoảng| tới)*\s*$")
_TO = re.compile(r"(?:[^\W\d]\w*[ ,()]*){0,6}\b(?:xuống còn|xuống|còn)\s*$")
_FORMER = re.compile(r"[^;:.\d]*\btrước (?:đó|đây)(?: là| có)?\s*$")
_FROM = re.compile(r"\btừ\s*$")
_BY = re.compile(r"\bgiảm(?: khoảng| hơn| gần| trên)?\s*$")
_NEAR = Decimal(5)
_BRACKET = re.compile(r"(?: so với [^;:.()\d]{2,30})?\s*\(\s*$")


def check_cuts(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such rate that nothing has judged."""
    told = {claim.spans[0] for claim in known if claim.verdict != UNKNOWN}
    claims = []
    for sentence in mentions:
        for place, rate in enumerate(sentence):
            if rate.figure.kind != "percent" or place_of(rate) in told:
                continue
            ends = _ends(sentence, place) or _fraction(sentence, place)
            if ends is not None and ends[1] > ends[0]:
                claims.extend(_claim(rate, *ends))
    return claims


def _ends(sentence: list[Mention], place: int) -> tuple[Decimal, Decimal, list[Mention]] | None:
    """What is left and what there was, in the two counts before the rate."""
    if place < 2 or not _RATE.search(sentence[place].before):
        return None
    one, two = sentence[place - 2 : place]
    if not one.figure.kind == two.figure.kind == "number" or one.unit != two.unit:
        return None
    if _FROM.search(one.before) and _TO.fullmatch(two.lead.strip()):
        return two.value, one.value, [two, one]
    if _FORMER.fullmatch(two.lead):
        return one.value, two.value, [one, two]
    return None


def _fraction(sentence: list[Mention], place: int) -> tuple[Decimal, Decimal, list[Mention]] | None:
    """``giảm 16,9% (44/53)``: now and before."""
    behind = sentence[place + 1] if place + 1 < len(sentence) else None
    if behind is None or behind.figure.whole is None or not _BY.search(sentence[place].before):
        return None
    shut = behind.tail.startswith(")") and _BRACKET.fullmatch(behind.lead)
    return (behind.value, behind.figure.whole, [behind]) if shut else None


def _claim(rate: Mention, left: Decimal, former: Decimal, ends: list[Mention]) -> list[Claim]:
    computed = (former - left) * 100 / former
    verdict = judge_percent(rate.figure, rate.about, computed)
    if verdict == WRONG and not _is_slipped(rate, left, former, computed):
        return []
    facts = {"part": former - left, "whole": former, "percent": rate.value, "places": rate.figure.places}
    spans = [place_of(rate), *map(place_of, ends)]
    return [Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)]


def _is_slipped(rate: Mention, left: Decimal, former: Decimal, computed: Decimal) -> bool:
    """Near what it should be, or one slip of the keys in any of the three explains it."""
    if abs(rate.value - computed) <= _NEAR or one_key(rate.value, computed, rate.figure.places):
        return True
    pairs = [(left, one) for one in slips_of(former)] + [(one, former) for one in slips_of(left)]
    return any(_rate_of(rate, one, two) for one, two in pairs)


def _rate_of(rate: Mention, left: Decimal, former: Decimal) -> bool:
    return former > left and abs((former - left) * 100 / former - rate.value) < rate.figure.grain
