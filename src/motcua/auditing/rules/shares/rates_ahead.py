"""Rates told before their counts: ``đúng hạn đạt 98,51%; trong đó đã giải quyết 26.972, đúng hạn 26.473``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    UNKNOWN,
    WRONG,
    Claim,
    judge_percent,
    judged_figures,
    place_of,
)
from motcua.auditing.rules.judging.keys import one_key, swaps
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_AXES = ("timing", "channel")
_LEADS = re.compile(r"\s*[,;.(:]|\s+(?:trong đó|với|tương ứng|cụ thể)\b")
_NEAR = Decimal(2)
"""Points by which a rate may miss and still be of these counts."""


def check_rates_ahead(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every named rate that no other check has judged, by the one pair of counts behind it."""
    told = judged_figures(known, "ratio_percent")
    claims = []
    for index, sentence in enumerate(mentions):
        for place, rate in enumerate(sentence):
            axis = _axis(rate)
            if axis is None or place_of(rate) in told or any(_is_plain(one) for one in sentence[:place]):
                continue
            following = sentence[place + 1 :] or (mentions[index + 1] if index + 1 < len(mentions) else [])
            claim = _check(rate, axis, following)
            claims.extend([claim] if claim is not None else [])
    return claims


def _axis(rate: Mention) -> str | None:
    """The axis that names the rate."""
    if rate.figure.kind != "percent" or rate.about or is_change(rate) or cue("target").search(rate.before):
        return None
    if not _LEADS.match(rate.tail) or rate.value > 100:
        return None
    return next((axis for axis in _AXES if rate.single(axis)), None)


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and not mention.about
    return plain and not is_change(mention) and not is_compared(mention)


def _check(rate: Mention, axis: str, following: list[Mention]) -> Claim | None:
    stop = next(
        (place for place, one in enumerate(following) if one.figure.kind == "percent"), len(following)
    )
    counts = [one for one in following[:stop] if _is_plain(one)]
    parts = [one for one in counts if one.single(axis) == rate.single(axis)]
    wholes = [one for one in counts if not one.features.get(axis)]
    if len(parts) != 1 or len(wholes) != 1 or parts[0].unit != wholes[0].unit or not wholes[0].value:
        return None
    part, whole = parts[0], wholes[0]
    computed = part.value * 100 / whole.value
    verdict = judge_percent(rate.figure, "", computed)
    if verdict not in {CONSISTENT, ROUNDED}:
        meant = round(computed, rate.figure.places)
        slip = one_key(rate.value, meant, rate.figure.places) or _is_swapped(part, whole, rate)
        if not (slip or abs(computed - rate.value) <= _NEAR):
            return None
    facts = {"part": part.value, "whole": whole.value, "percent": rate.value, "places": rate.figure.places}
    spans = [place_of(rate), place_of(part), place_of(whole)]
    return Claim(
        "ratio_percent", verdict if verdict != UNKNOWN else WRONG, spans, "share", rate.value, computed, facts
    )


def _is_swapped(part: Mention, whole: Mention, rate: Mention) -> bool:
    """Two digits changed about in one of the counts make the rate right."""
    pairs = [(value, whole.value) for value in swaps(part.value)]
    pairs += [(part.value, value) for value in swaps(whole.value)]
    return any(abs(one * 100 / two - rate.value) <= rate.figure.grain / 2 for one, two in pairs if two)
