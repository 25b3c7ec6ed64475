"""Doubts: a mistake is not reported where another reading of the same figures holds exactly."""

from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, one_key
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.runs import Run

Span = tuple[int, int]
_SUMS = {"sum_parts", "rollup"}
_FEW = 4
_LEAST, _LEAST_OF_TWO = Decimal(100), Decimal(1000)


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
    inner = {
        (claim.spans[1], claim.spans[2])
        for claim in claims
        if claim.kind == "ratio_percent" and claim.verdict in {CONSISTENT, ROUNDED} and len(claim.spans) > 2
    }
    heads = {place_of(part): run.head.value for run in runs for part in run.parts}
    for claim in claims:
        if claim.verdict != WRONG:
            continue
        bound = bool(claim.facts.get("bound"))
        summed = claim.kind in _SUMS and not bound and _summed_otherwise(claim, by_part)
        summed = summed or claim.kind == "sum_parts" and not bound and _told_elsewhere(claim, stated)
        summed = summed or claim.kind in _SUMS and _has_inner(claim, inner)
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
    if claim.computed is None or claim.stated is None:
        return False
    if len(claim.spans) == 3 and claim.spans[0] == claim.spans[1] and _beside_each_other(claim, stated):
        return True
    if claim.computed not in stated:
        return False
    few = len(claim.spans) < 4 and claim.computed < _LEAST_OF_TWO
    if few or looks_mistyped(claim.stated, claim.computed):
        return False
    first = min(claim.spans[1:])
    return any(span < first and span not in claim.spans for span in stated[claim.computed][:_FEW])


def _has_inner(claim: Claim, inner: set[tuple[Span, Span]]) -> bool:
    """``kiến nghị thu 3,5 tỷ đồng, đã thu 2,6 tỷ đồng, đạt 72%``: one part is a share of another."""
    parts = set(claim.spans[1:])
    return any(one in parts and two in parts for one, two in inner)


def _beside_each_other(claim: Claim, stated: dict[Decimal, list[Span]]) -> bool:
    """``tiếp nhận 318 … 301/305 đã giải quyết; 13 còn trong hạn``: whole and last part make another count."""
    parts = claim.facts.get("parts")
    last = parts[-1] if isinstance(parts, list) else None
    total = claim.stated + last if claim.stated is not None and isinstance(last, Decimal) else None
    return total is not None and any(span < claim.spans[0] for span in stated.get(total, [])[:_FEW])


def _summed_otherwise(claim: Claim, by_part: dict[Span, list[tuple[Span, frozenset[Span]]]]) -> bool:
    """Whole and parts are all parts of another whole, or just these parts make another."""
    whole, parts = claim.spans[0], frozenset(claim.spans[1:])
    slip = claim.stated is not None and claim.computed is not None and one_key(claim.stated, claim.computed)
    for part in parts:
        for head, others in by_part.get(part, ()):
            siblings = whole in others and parts <= others
            elsewhere = head != whole and others == parts and not slip
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
