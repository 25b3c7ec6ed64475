"""Points by part against the score: ``88,64 điểm; thẩm định 59,14/65 điểm, điều tra 29,50/35 điểm``."""

import re
from decimal import Decimal
from itertools import pairwise

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_FULL = Decimal(100)
_BEHIND = re.compile(r"[\s,.;:]*(?:trong đó|cụ thể|gồm|bao gồm|trong số đó)\b|\s*[(:]")
_NEXT = re.compile(r"(?: điểm)?[,;](?! (?:tăng|giảm|thấp|cao|xếp|đứng)\b)[^.()\d]+")


def check_points(mentions: list[list[Mention]]) -> list[Claim]:
    """Parts whose highest points make a hundred, against the one score told in or before their sentence."""
    claims = []
    previous: list[Mention] = []
    for sentence in mentions:
        for parts in _runs(sentence):
            claim = _check(parts, [mention for mention in sentence if mention not in parts], previous)
            if claim is not None:
                claims.append(claim)
        claims.extend(_listed(sentence, previous))
        if sentence:
            previous = sentence
    return claims


def _listed(sentence: list[Mention], previous: list[Mention]) -> list[Claim]:
    """``Tổng điểm là 86,97. Trong đó, công khai 15,67 điểm; tiến độ 19,31 điểm; …``."""
    for place, first in enumerate(sentence):
        head = sentence[place - 1] if place else previous[-1] if len(previous) == 1 else None
        if (
            head is None
            or not _is_score(head)
            or head.figure.kind != "number"
            or not _BEHIND.match(first.lead)
        ):
            continue
        row = [first]
        for mention in sentence[place + 1 :]:
            if not _NEXT.fullmatch(mention.lead):
                break
            row.append(mention)
        points = [one for one in row if one.figure.kind == "number" and one.unit in {"score", None}]
        if len(points) < 3 or points != row or any(one.about for one in [head, *row]):
            continue
        computed = sum((one.value for one in row), Decimal(0))
        near = abs(computed - head.value) * 20 <= head.value
        if near and (head.value == computed or not cue("open").search(row[-1].tail[:60])):
            verdict = CONSISTENT if head.value == computed else WRONG
            return [sum_claim("sum_parts", verdict, head, head.value, row, computed)]
    return []


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
