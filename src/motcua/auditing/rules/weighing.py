"""Doubts: a mistake is not reported where another reading of the same figures holds exactly."""

from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.runs import Run

Span = tuple[int, int]
_SUMS = {"sum_parts", "rollup"}


def weigh(claims: list[Claim], runs: list[Run]) -> None:
    """Turn mistakes into ``cannot_tell`` where a run or another claim explains their figures."""
    held = [(place_of(run.head), frozenset(map(place_of, run.parts))) for run in runs]
    held += [
        (claim.spans[0], frozenset(claim.spans[1:]))
        for claim in claims
        if claim.kind in _SUMS and claim.verdict == CONSISTENT and len(claim.spans) > 2
    ]
    by_part: dict[Span, list[tuple[Span, frozenset[Span]]]] = defaultdict(list)
    for head, parts in held:
        for part in parts:
            by_part[part].append((head, parts))
    rates = {
        claim.spans[0]
        for claim in claims
        if claim.kind in {"ratio_percent", "difference"} and claim.verdict == CONSISTENT
    }
    heads = {place_of(part): run.head.value for run in runs for part in run.parts}
    for claim in claims:
        if claim.verdict != WRONG:
            continue
        summed = claim.kind in _SUMS and _summed_otherwise(claim, by_part)
        rated = claim.kind in {"ratio_percent", "difference"} and claim.spans[0] in rates
        rated = rated or claim.reason == "share" and _of_run(claim, heads)
        parted = claim.kind == "percent_complement" and all(span in rates for span in claim.spans)
        if summed or rated or parted:
            claim.verdict = UNKNOWN


def _summed_otherwise(claim: Claim, by_part: dict[Span, list[tuple[Span, frozenset[Span]]]]) -> bool:
    """Whole and parts are all parts of another whole, or just these parts make another."""
    whole, parts = claim.spans[0], frozenset(claim.spans[1:])
    for part in parts:
        for head, others in by_part.get(part, ()):
            siblings = whole in others and parts <= others
            elsewhere = head != whole and others == parts
            fewer = head == whole and parts < others
            if siblings or elsewhere or fewer:
                return True
    return False


def _of_run(claim: Claim, heads: dict[Span, Decimal]) -> bool:
    """The percentage is right for the whole that its part helps to make."""
    whole = heads.get(claim.spans[1]) if len(claim.spans) > 1 else None
    part, percent, places = (claim.facts.get(name) for name in ("part", "percent", "places"))
    if (
        not whole
        or not isinstance(part, Decimal)
        or not isinstance(percent, Decimal)
        or not isinstance(places, int)
    ):
        return False
    return abs(percent - part * 100 / whole) <= Decimal(1).scaleb(-places) / 2
