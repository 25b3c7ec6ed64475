"""What is left of a whole that only shares name: ``22 ý kiến (22,9%), 19 (19,8%), còn lại 65 ý kiến``."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, Judged, place_of
from motcua.auditing.rules.judging.keys import looks_slipped
from motcua.auditing.rules.reading.groups import is_rest
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_SUMS = {"sum_parts", "rollup"}


def check_share_rests(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every remainder that stands behind right shares of one whole."""
    right = {
        claim.spans[1]: claim
        for claim in known
        if claim.kind == "ratio_percent" and claim.verdict == CONSISTENT
    }
    judged = Judged(claim for claim in known if claim.kind in _SUMS and claim.verdict == CONSISTENT)
    by_start = {mention.start: mention for sentence in mentions for mention in sentence}
    claims = []
    for sentence in mentions:
        for place, rest in enumerate(sentence):
            parts = [one for one in sentence[:place] if one.counts and one.figure.kind == "number"]
            shared = [right[place_of(one)] for one in parts if place_of(one) in right]
            if len(parts) < 2 or len(shared) != len(parts) or not (rest.counts and is_rest(rest)):
                continue
            wholes = {claim.facts["whole"] for claim in shared}
            head = by_start.get(shared[0].spans[-1][0]) if len(shared[0].spans) > 2 else None
            if len(wholes) == 1 and head is not None and not judged.together(map(place_of, [*parts, rest])):
                claims.extend(_judged(head, wholes.pop(), [*parts, rest]))
    return claims


def _judged(head: Mention, whole: object, row: list[Mention]) -> list[Claim]:
    """A mistake where one slip of the keys explains it."""
    values = [one.value for one in row]
    computed = sum(values, Decimal(0))
    if not isinstance(whole, Decimal) or any(one.about or one.unit != row[0].unit for one in row):
        return []
    if computed != whole and not (looks_slipped(whole, values) or abs(computed - whole) * 8 <= whole):
        return []
    verdict = CONSISTENT if computed == whole else WRONG
    return [sum_claim("sum_parts", verdict, head, whole, row, computed)]
