"""Two shares that are all: ``nam chiếm 82% và nữ chiếm 28%``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    WRONG,
    Claim,
    judged_spans,
    place_of,
)
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.shares.complements import complement_claim

_PAIRS = tuple(
    (phrase("opposite_shares", f"one_{name}"), phrase("opposite_shares", f"two_{name}")) for name in "abc"
)
_NEXT = re.compile(r"\s*(?:[,;]|và|,? còn|; còn)\s[^,;.()%]{0,40}")
_ENDS = re.compile(r"\s*(?:[.;)]|$)")
_ALL = Decimal(100)


def check_opposite_shares(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such pair that no other check has judged."""
    told = judged_spans(known, "percent_complement")
    claims = []
    for sentence in mentions:
        for place, (one, two) in enumerate(zip(sentence, sentence[1:], strict=False)):
            if not _are_all(one, two) or told & {place_of(one), place_of(two)}:
                continue
            behind = sentence[place + 2] if place + 2 < len(sentence) else None
            if behind is not None and behind.figure.kind == "percent" and not _ENDS.match(two.tail):
                continue
            claims.extend(_judged(one, two))
    return claims


def _are_all(one: Mention, two: Mention) -> bool:
    plain = all(
        mention.figure.kind == "percent"
        and not (mention.about or is_change(mention) or mention.after.strip())
        for mention in (one, two)
    )
    if not plain or _NEXT.fullmatch(two.lead) is None:
        return False
    return any(
        left.search(first.before) and right.search(second.before)
        for left, right in _PAIRS
        for first, second in ((one, two), (two, one))
    )


def _judged(one: Mention, two: Mention) -> list[Claim]:
    claim = complement_claim([one, two], True)
    gap = one.value + two.value - _ALL
    if abs(gap) <= one.figure.grain:
        claim.verdict = CONSISTENT if not gap else ROUNDED
        return [claim]
    slips = any(one_key(share.value, share.value - gap, share.figure.places) for share in (one, two))
    claim.verdict = WRONG
    return [claim] if slips else []
