"""A fraction and what completes it: ``9/11 nhóm tăng giá, 1 nhóm giảm giá và 1 nhóm ổn định``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import is_change, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_BREAK = re.compile(r"[;:(]|\btrong đó\b")


def check_remainders(mentions: list[list[Mention]]) -> list[Claim]:
    """One claim for every fraction that two or more counts of its noun follow, the last after ``và``."""
    claims = []
    for sentence in mentions:
        for place, head in enumerate(sentence):
            if head.figure.kind != "fraction" or not head.noun:
                continue
            row = _row(head, sentence[place + 1 :])
            claim = _check(head, row) if len(row) > 1 else None
            claims.extend([claim] if claim is not None else [])
    return claims


def _row(head: Mention, following: list[Mention]) -> list[Mention]:
    row: list[Mention] = []
    for mention in following:
        plain = mention.figure.kind == "number" and mention.noun == head.noun and not mention.about
        if not plain or _BREAK.search(mention.lead) or is_change(mention) or is_nested(mention):
            break
        row.append(mention)
    return row


def _check(head: Mention, row: list[Mention]) -> Claim | None:
    whole = head.figure.whole or Decimal(0)
    computed = head.value + sum((mention.value for mention in row), Decimal(0))
    ended = row[-1].before.lstrip().startswith("và ")
    if whole == computed:
        return sum_claim("sum_parts", CONSISTENT, head, whole, [head, *row], computed)
    if not ended or cue("open").search(row[-1].tail[:40]) or head.value == whole:
        return None
    near = abs(computed - whole) <= max(Decimal(2), whole / 5)
    return sum_claim("sum_parts", WRONG, head, whole, [head, *row], computed) if near else None
