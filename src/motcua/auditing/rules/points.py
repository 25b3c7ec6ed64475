"""Points by part against the score: ``88,64 điểm; thẩm định 59,14/65 điểm, điều tra 29,50/35 điểm``."""

from decimal import Decimal
from itertools import pairwise

from motcua.auditing.rules.breakdowns import sum_claim
from motcua.auditing.rules.claims import CONSISTENT, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.groups import is_change, is_compared
from motcua.auditing.rules.mentions import Mention

_FULL = Decimal(100)


def check_points(mentions: list[list[Mention]]) -> list[Claim]:
    """Parts whose highest points make a hundred, against the one score told in or before their sentence."""
    claims = []
    previous: list[Mention] = []
    for sentence in mentions:
        for parts in _runs(sentence):
            claim = _check(parts, [mention for mention in sentence if mention not in parts], previous)
            if claim is not None:
                claims.append(claim)
        if sentence:
            previous = sentence
    return claims


def _runs(sentence: list[Mention]) -> list[list[Mention]]:
    """Neighbouring fractions of points whose wholes make a hundred."""
    row = [mention for mention in sentence if mention.figure.kind == "fraction" and mention.unit == "score"]
    wholes = [mention.figure.whole or Decimal(0) for mention in row]
    if len(row) >= 2 and sum(wholes, Decimal(0)) == _FULL:
        return [row]
    return [
        [one, two] for one, two in pairwise(row) if (one.figure.whole or 0) + (two.figure.whole or 0) == _FULL
    ]


def _check(parts: list[Mention], beside: list[Mention], previous: list[Mention]) -> Claim | None:
    computed = sum((part.value for part in parts), Decimal(0))
    scores = [mention for mention in beside if _is_score(mention)]
    near = scores or [mention for mention in previous if _is_score(mention)]
    if not near:
        return None
    head = next((mention for mention in near if mention.value == computed), near[-1])
    verdict = CONSISTENT if head.value == computed else WRONG
    if verdict == WRONG and (len(near) > 1 or not scores or head.about):
        verdict = UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, parts, computed)


def _is_score(mention: Mention) -> bool:
    if mention.unit != "score" or mention.figure.kind not in {"number", "fraction"}:
        return False
    whole = mention.figure.whole
    return (whole is None or whole == _FULL) and not is_change(mention) and not is_compared(mention)
