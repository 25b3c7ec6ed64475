"""Mistakes too far from any slip of a hand: the words were misread, not the figure miswritten.

People exchange digits, lose or double one, leave out a line, keep last year's figure: what they write stays
near what it should be, or looks like it. A change or a part that is several times what the figures give, and
looks like nothing that was meant, was more likely set against the wrong figure.
"""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim
from motcua.auditing.rules.judging.keys import looks_mistyped, one_key, slipped_change, slips_of

_FAR = Decimal(4)
_TWICE = Decimal(2)
_KINDS, _SUMS = {"difference", "ratio_bound"}, {"sum_parts", "rollup"}
_SHARE = Decimal("0.12")
"""A share further off than that, in its own measure, is a share of something else."""
_POINTS = Decimal(5)
_FEW, _BESIDE = 30, 70
_TIGHT, _LARGE = 2000, 10_000
"""Large sums that agree to so fine a part were meant to add up."""
_SMALL = Decimal(5)
"""Small figures are several times another by one wrong digit."""


def doubt_far(claims: list[Claim]) -> None:
    """Turn changes and parts that are further off than a slip into ``cannot_tell``."""
    for claim in claims:
        if claim.verdict != WRONG or claim.facts.get("sure"):
            continue
        far = claim.kind in _KINDS and _is_far(claim) and not _is_slip_beside(claim)
        far = far or claim.kind in _SUMS and _is_far(claim, _TWICE) and not _is_slipped_sum(claim)
        far = far or claim.facts.get("loose") is True and not _is_slipped_sum(claim)
        if far or claim.kind == "ratio_percent" and _is_far_claim(claim):
            claim.verdict = UNKNOWN


def _is_slip_beside(claim: Claim) -> bool:
    """``từ 15/63 xuống 56/63 (giảm 5 bậc)``: one slip in a change or an end of it that stand side by side."""
    later, earlier = claim.facts.get("later"), claim.facts.get("earlier")
    if not isinstance(later, Decimal) or not isinstance(earlier, Decimal) or claim.stated is None:
        return False
    places = [place for span in claim.spans for place in span]
    if claim.reason == "relative" and claim.computed is not None and len(claim.spans) == 3:
        grain = -int(claim.stated.as_tuple().exponent)
        near = bool(claim.facts.get("tied")) or max(places) - min(places) < 2 * _BESIDE
        near = near and claim.stated * claim.computed > 0
        keyed = one_key(abs(claim.stated), abs(claim.computed), grain)
        return near and (keyed or grain > 0 and _is_slip_of_rate(abs(claim.stated), later, earlier, grain))
    stated = -claim.stated if claim.facts.get("rank") else claim.stated
    return max(places) - min(places) < _BESIDE and slipped_change(stated, later, earlier)


def _is_slip_of_rate(rate: Decimal, later: Decimal, earlier: Decimal, places: int) -> bool:
    """``giảm 175 người (22,19%)``: one slip in the change, or in the level it is taken back from."""
    change, half = later - earlier, Decimal(1).scaleb(-places) / 2
    ends = [(later, value * (1 if change > 0 else -1)) for value in slips_of(abs(change))]
    ends += [(value, change) for value in slips_of(later)]
    befores = [(abs(gap), level - gap) for level, gap in ends if level > gap]
    return any(abs(gap * 100 / before - rate) <= half for gap, before in befores)


def _is_slipped_sum(claim: Claim) -> bool:
    """One slip of the keys, in the whole or in a part, or one part left out makes the sum right."""
    parts, total = claim.facts.get("parts"), claim.facts.get("total")
    return not isinstance(parts, list) or not isinstance(total, Decimal) or is_slip_of_sum(total, parts)


def is_slip_of_sum(total: Decimal, parts: list[Decimal]) -> bool:
    """Whether one slip of the keys, or one part left out or told twice, explains that parts miss a total."""
    gap = total - sum(parts, Decimal(0))
    if abs(gap) * _TIGHT <= total and total >= _LARGE:
        return True
    if any(sum(parts[:count], Decimal(0)) == total for count in range(2, len(parts))):
        return False
    if -gap in parts and len(parts) > 2:
        return True
    pairs = [(total, total - gap), *((part, part + gap) for part in parts if part + gap > 0)]
    return any(one_key(one, two) or _looks_alike(*sorted((one, two))) for one, two in pairs)


def _is_far_claim(claim: Claim) -> bool:
    """Of a share whose base stands in other words than its part; a fraction says itself what it is of."""
    part, whole, percent, places = (claim.facts.get(name) for name in ("part", "whole", "percent", "places"))
    figures = isinstance(part, Decimal) and isinstance(whole, Decimal) and isinstance(percent, Decimal)
    if not figures or not isinstance(places, int) or len(claim.spans) < 3 or claim.facts.get("named"):
        return False
    return is_far_share(part, whole, percent, places)  # type: ignore[arg-type]


def is_far_share(part: Decimal, whole: Decimal, percent: Decimal, places: int) -> bool:
    """Further off than a last digit or two, and no slip of the keys in one of the three explains it."""
    if not part or not whole or not percent:
        return False
    computed = part * 100 / whole
    if abs(computed - percent) <= max(_SHARE * percent, _POINTS) or one_key(percent, computed, places):
        return False
    if _looks_alike(*sorted((percent, Decimal(round(computed, places))))):
        return False
    half = Decimal(1).scaleb(-places) / 2
    low, high = percent - half, percent + half
    parts, wholes = (whole * low / 100, whole * high / 100), (part * 100 / high, part * 100 / low)
    return not (_is_slip_of(part, *parts) or _is_slip_of(whole, *wholes))


def _is_slip_of(written: Decimal, low: Decimal, high: Decimal) -> bool:
    """A slip leads in between, or one of the few whole numbers there looks like the written one."""
    if any(low < one < high for one in slips_of(written)):
        return True
    first, last = int(low) + 1, int(high)
    return last - first < _FEW and any(
        _looks_alike(*sorted((written, Decimal(meant)))) for meant in range(first, last + 1)
    )


def _is_far(claim: Claim, times: Decimal = _FAR) -> bool:
    if not claim.stated or not claim.computed:
        return False
    small, large = sorted((abs(claim.stated), abs(claim.computed)))
    return large > _SMALL and large > times * small and not _looks_alike(small, large)


def _looks_alike(small: Decimal, large: Decimal) -> bool:
    """One digit different, two changed about, one too many, or a sign of thousands or decimals misplaced."""
    if looks_mistyped(small, large):
        return True
    few, many = (f"{one.normalize():f}".replace(".", "").strip("0") for one in (small, large))
    return few == many or any(many[:place] + many[place + 1 :] == few for place in range(len(many)))
