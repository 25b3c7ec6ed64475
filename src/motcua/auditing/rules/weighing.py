"""Doubts: a mistake is not reported where another reading of the same figures holds exactly."""

from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.claims import CONSISTENT, UNKNOWN, WRONG, Claim, looks_mistyped, place_of
from motcua.auditing.rules.mentions import Mention
from motcua.auditing.rules.runs import Run

Span = tuple[int, int]
_SUMS = {"sum_parts", "rollup"}
_LEAST = Decimal(100)


def weigh(claims: list[Claim], runs: list[Run], mentions: list[list[Mention]]) -> None:
    """Turn mistakes into ``cannot_tell`` where a run or another claim explains their figures."""
    stated = _stated(mentions)
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
        summed = claim.kind in _SUMS and (_summed_otherwise(claim, by_part) or _told_elsewhere(claim, stated))
        rated = claim.kind in {"ratio_percent", "difference"} and claim.spans[0] in rates
        rated = rated or claim.reason == "share" and _of_run(claim, heads)
        parted = claim.kind == "percent_complement" and all(span in rates for span in claim.spans)
        if summed or rated or parted:
            claim.verdict = UNKNOWN


def _stated(mentions: list[list[Mention]]) -> dict[Decimal, list[Span]]:
    """Where every count of three digits and more stands."""
    found: dict[Decimal, list[Span]] = defaultdict(list)
    for sentence in mentions:
        for mention in sentence:
            if mention.adds and mention.value >= _LEAST:
                found[mention.value].append(place_of(mention))
    return found


def _told_elsewhere(claim: Claim, stated: dict[Decimal, list[Span]]) -> bool:
    """The parts make another count that stands before them, and the whole is no slip of that one."""
    if claim.computed is None or claim.stated is None or claim.computed not in stated:
        return False
    if looks_mistyped(claim.stated, claim.computed) or len(claim.spans) < 4:
        return False
    gap = abs(claim.stated - claim.computed)
    first = min(claim.spans[1:])
    before = any(span < first and span not in claim.spans for span in stated[claim.computed])
    return before and gap * 50 > claim.stated


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
