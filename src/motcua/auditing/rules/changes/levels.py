"""Levels told beside a change: ``543 đơn, giảm 55 đơn, bằng 89,9% so với cùng kỳ``."""

import re
from decimal import Decimal

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.judging.keys import one_key, shuffled
from motcua.auditing.rules.reading.mentions import Mention

_EQUALS = re.compile(r"\s*[^\W\d_]*(?: [^\W\d_]+){0,3}\s*,?\s*bằng\s*")
_THEN = re.compile(r"\s*(?:so |của )?(?:với )?(?:cùng kỳ|năm|quý|tháng)\b")
_NEAR = Decimal(3)


def check_levels(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every percentage of the other time that stands behind a count and its change."""
    told = {claim.spans[0] for claim in known if claim.verdict != UNKNOWN}
    claims = []
    for sentence in mentions:
        for later, change, rate in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if place_of(rate) in told or not _belong(later, change, rate):
                continue
            earlier = later.value - (sign_of(change) or 0) * change.value
            claim = _check(later, change, rate, earlier) if earlier > 0 else None
            claims.extend([claim] if claim is not None else [])
    return claims


def _belong(later: Mention, change: Mention, rate: Mention) -> bool:
    counts = later.figure.kind == change.figure.kind == "number" and later.unit == change.unit is not None
    told = (
        counts and sign_of(change) in {1, -1} and sign_of(later) is None and not (later.about or change.about)
    )
    level = rate.figure.kind == "percent" and _EQUALS.fullmatch(rate.lead) is not None
    return told and level and _THEN.match(rate.after) is not None


def _check(later: Mention, change: Mention, rate: Mention, earlier: Decimal) -> Claim | None:
    computed, places = later.value * 100 / earlier, rate.figure.places
    verdict = judge_percent(rate.figure, rate.about, computed)
    meant = Decimal(round(computed, places))
    slip = one_key(rate.value, meant, places) or shuffled(rate.value, meant)
    if verdict == WRONG and not slip and abs(computed - rate.value) > _NEAR:
        return None
    facts = {"part": later.value, "whole": earlier, "percent": rate.value, "places": places, "named": True}
    spans = [place_of(rate), place_of(later), place_of(change)]
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)
