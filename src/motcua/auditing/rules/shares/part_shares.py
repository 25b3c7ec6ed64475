"""Percentages right behind the parts of a sum that holds: each is a share of the whole the parts make."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    WRONG,
    Claim,
    judge_percent,
    judged_figures,
    place_of,
)
from motcua.auditing.rules.judging.far_off import is_far_share
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_TIED = phrase("part_shares", "tied")
_SUMS = {"sum_parts", "rollup"}
_LEAST = 100

Span = tuple[int, int]


def check_part_shares(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such percentage that nothing has judged, where another of its sum holds."""
    rates = {
        place_of(part): rate
        for sentence in mentions
        for part, rate in zip(sentence, sentence[1:], strict=False)
        if _is_pair(part, rate)
    }
    told = judged_figures(known, "ratio_percent")
    held = {
        (claim.spans[0], claim.facts.get("whole"))
        for claim in known
        if claim.kind == "ratio_percent" and claim.verdict == CONSISTENT
    }
    claims: list[Claim] = []
    for sum_ in known:
        if sum_.kind not in _SUMS or sum_.verdict != CONSISTENT or not sum_.stated or sum_.stated < _LEAST:
            continue
        pairs = [(span, rates[span]) for span in sum_.spans[1:] if span in rates]
        if not any((place_of(rate), sum_.stated) in held for _, rate in pairs):
            continue
        for span, rate in pairs:
            if place_of(rate) not in told:
                claims.extend(_check(sum_, span, rate))
                told.add(place_of(rate))
    return claims


def _is_pair(part: Mention, rate: Mention) -> bool:
    plain = part.figure.kind == "number" and not (part.about or is_change(part))
    share = rate.figure.kind == "percent" and not (is_change(rate) or is_compared(rate))
    return plain and share and _TIED.fullmatch(rate.lead) is not None and not rate.after.strip()


def _check(sum_: Claim, span: Span, rate: Mention) -> list[Claim]:
    parts, place = sum_.facts["parts"], sum_.spans[1:].index(span)
    part = parts[place] if isinstance(parts, list) and place < len(parts) else None
    whole = sum_.stated
    if not isinstance(part, Decimal) or not whole:
        return []
    computed, places = part * 100 / whole, rate.figure.places
    verdict = judge_percent(rate.figure, rate.about, computed)
    if verdict == WRONG and is_far_share(part, whole, rate.value, places):
        return []
    facts = {"part": part, "whole": whole, "percent": rate.value, "places": places, "tied": True}
    return [
        Claim(
            "ratio_percent",
            verdict,
            [place_of(rate), span, sum_.spans[0]],
            "share",
            rate.value,
            computed,
            facts,
        )
    ]
