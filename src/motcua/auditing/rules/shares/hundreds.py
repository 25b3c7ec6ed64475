"""Shares of parts that make their whole: as the counts add up, so must the percentages."""

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, judged_spans, place_of
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.shares.complements import complement_claim

Span = tuple[int, int]
_SUMS = {"sum_parts", "rollup"}
_OF = frozenset({"ratio_percent"})


def check_hundreds(shares: list[Share], known: list[Claim]) -> list[Claim]:
    """One claim for every sum that holds and whose parts all have their percentage beside them."""
    percents = {place_of(share.part): share.percent for share in shares if share.base is None}
    told = judged_spans(known, "percent_complement")
    bases = _bases(known)
    claims: list[Claim] = []
    for claim in known:
        if claim.kind not in _SUMS or claim.verdict != CONSISTENT or claim.reason == "open":
            continue
        row = _row(claim, percents, bases)
        if len(row) > 1 and not told & set(map(place_of, row)):
            found = complement_claim(row, True)
            found.verdict = WRONG if found.verdict == UNKNOWN else found.verdict
            claims.append(found)
            told.update(map(place_of, row))
    return claims


def _bases(known: list[Claim]) -> dict[Span, object]:
    """What each percentage that holds is a share of."""
    right = [claim for claim in known if claim.kind in _OF and claim.verdict == CONSISTENT]
    return {claim.spans[0]: claim.facts.get("whole") for claim in right}


def _row(claim: Claim, percents: dict[Span, Mention], bases: dict[Span, object]) -> list[Mention]:
    """The percentages of all parts; none where one has its own base, or lies about nothing in common."""
    row = [percents[span] for span in claim.spans[1:] if span in percents]
    if len(row) != len(claim.spans) - 1 or any(percent.about for percent in row):
        return []
    held = [bases[span] for span in map(place_of, row) if span in bases]
    return row if held and all(base == claim.stated for base in held) else []
