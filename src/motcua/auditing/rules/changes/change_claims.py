"""A stated change judged against its two end values."""

from dataclasses import dataclass
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import slipped_change
from motcua.auditing.rules.reading.mentions import Mention

_LONG = 1000


@dataclass(frozen=True)
class Change:
    """A stated change with its later and earlier value; ``sign`` is 1, -1, or 0 for a bare gap."""

    stated: Mention
    later: Mention
    earlier: Mention
    sign: int


def check_change(change: Change) -> Claim:
    """The stated change against the gap of its ends, or the relative change where it is a percentage."""
    stated, later, earlier = change.stated, change.later, change.earlier
    gap = later.value - earlier.value
    if later.figure.kind == "rank" or stated.unit == "place":
        gap = -gap
    readings = [("gap", gap)]
    if stated.figure.kind == "percent" and later.figure.kind != "percent":
        readings = []
    if stated.figure.kind == "percent" and earlier.value:
        readings.append(("relative", (later.value - earlier.value) * 100 / earlier.value))
    if not readings:
        readings = [("gap", gap)]
    sign = change.sign or (1 if gap >= 0 else -1)
    verdicts = [(_judge(change, computed * sign), name, computed) for name, computed in readings]
    order = (CONSISTENT, ROUNDED, WRONG)
    verdict, name, computed = min(verdicts, key=lambda entry: order.index(entry[0]))
    if verdict == WRONG and (stated.about or later.about or earlier.about or _of_other_things(change, gap)):
        verdict = UNKNOWN
    facts = {
        "later": later.value,
        "earlier": earlier.value,
        "reading": name,
        "sign": change.sign,
        "rank": later.figure.kind == "rank" or stated.unit == "place",
        "unit": "%" if stated.figure.kind == "percent" else stated.noun,
        "both": verdict == WRONG and len(readings) > 1,
    }
    spans = [place_of(stated), place_of(later), place_of(earlier)]
    return Claim("difference", verdict, spans, name, stated.value * sign, computed, facts)


def _of_other_things(change: Change, gap: Decimal) -> bool:
    """``9 chi cục và 6 đơn vị, giảm 11 đầu mối (34 đầu mối)``: another noun, far from the change."""
    stated, later = change.stated, change.later
    shorter, longer = sorted((stated.noun, later.noun), key=len)
    apart = not longer.startswith(shorter) and later.counts and stated.counts
    if not apart or stated.value <= 2 * abs(gap) <= 4 * stated.value:
        return False
    ends = later.value, change.earlier.value
    return min(ends) < _LONG or not slipped_change(stated.value * (change.sign or 1), *ends)


def _judge(change: Change, computed: Decimal) -> str:
    """Half a unit of the coarsest figure is consistent; the rounding of both ends is still rounding."""
    stated, later, earlier = (mention.figure for mention in (change.stated, change.later, change.earlier))
    error = abs(stated.value - computed)
    ends = max(later.grain, earlier.grain)
    if stated.grain < 1 == ends and min(later.grain, earlier.grain) < 1:
        ends = min(later.grain, earlier.grain)
    if error == 0:
        return CONSISTENT
    if stated.kind == "percent" and later.kind != "percent":
        return CONSISTENT if error <= stated.grain / 2 else ROUNDED if error < stated.grain else WRONG
    if stated.grain == 1 and ends == 1:
        return WRONG
    if error <= max(stated.grain, ends) / 2:
        return CONSISTENT
    return ROUNDED if error <= max(stated.grain, ends) and ends < 1 else WRONG
