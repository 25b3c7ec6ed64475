"""Rates of what was done in time, beside the count of what was late: ``đạt 98,7%, có 141 hồ sơ trễ hạn``.

What was not late was in time; the rate is of what was settled. Where the counts in time are told instead, the
rate is of their sum with the late ones. A gap is told only where one slip of the keys explains it.
"""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    WRONG,
    Claim,
    judge_percent,
    judged_figures,
    place_of,
)
from motcua.auditing.rules.judging.keys import one_key, slips_of
from motcua.auditing.rules.reading.groups import is_change, is_exact_count
from motcua.auditing.rules.reading.mentions import Mention

_REACH, _LEAST = 2, 100


def check_late_rates(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every rate in time, no count beside it, that no other check has judged."""
    told = judged_figures(known, "ratio_percent")
    claims = []
    for index, sentence in enumerate(mentions):
        above = [one for row in mentions[max(0, index - _REACH) : index] for one in row]
        late = [one for one in sentence if is_exact_count(one) and one.single("timing") == "late"]
        counted = any(is_exact_count(one) and _in_time(one) for one in sentence)
        for rate in sentence if len(late) == 1 and not counted else ():
            if rate.figure.kind != "percent" or not _in_time(rate) or place_of(rate) in told:
                continue
            before = [one for one in [*above, *sentence] if one.start < min(rate.start, late[0].start)]
            wholes = [one for one in before if is_exact_count(one) and one.unit == late[0].unit]
            settled = [one for one in wholes if one.single("state") == "resolved"] or wholes
            claim = _check(rate, late[0], settled[-1]) if settled else None
            claims.extend([claim] if claim is not None else [])
    return claims


def _in_time(one: Mention) -> bool:
    timing = set(one.features.get("timing", ()))
    return bool(timing) and "late" not in timing and not is_change(one)


def _check(rate: Mention, late: Mention, whole: Mention) -> Claim | None:
    if whole.value < _LEAST or whole.value < late.value:
        return None
    part, places = whole.value - late.value, rate.figure.places
    computed = part * 100 / whole.value
    verdict = judge_percent(rate.figure, rate.about, computed)
    if verdict == WRONG and not _is_slip(rate, late, whole):
        return None
    facts = {"part": part, "whole": whole.value, "percent": rate.value, "places": places, "named": True}
    facts |= {"tied": verdict != CONSISTENT}
    spans = [place_of(rate), place_of(late), place_of(whole)]
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)


def _is_slip(rate: Mention, late: Mention, whole: Mention) -> bool:
    """In the rate, or in the count of the late ones."""
    computed = (whole.value - late.value) * 100 / whole.value
    if one_key(rate.value, computed, rate.figure.places):
        return True
    half = rate.figure.grain / 2
    low, high = ((100 - rate.value + step) * whole.value / 100 for step in (-half, half))
    return late.value >= _LEAST and any(Decimal(low) < one < Decimal(high) for one in slips_of(late.value))
