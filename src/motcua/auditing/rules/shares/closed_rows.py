"""Percentages behind a colon that make a hundred but for a slip: ``Trong số đã xong: trễ hạn 30,42%; …``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import WRONG, Claim, judged_spans, place_of
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.shares.complements import complement_claim

_OPENS, _TWO = phrase("closed_rows", "opens"), phrase("closed_rows", "two")
_BETWEEN = re.compile(r"[^:.()\d]*(?:[,;]|\bvà\b)[^:.()\d]*")
_REST = re.compile(r"\b(?:khác|còn lại)\b")
"""A row that ends with the others leaves nothing out."""
_LEFT = re.compile(r"[^;.()\d]{0,40}[,;]\s*(?:số |phần )?còn lại (?:là|thuộc|do)\b[^%]*$")
_LEAST, _ALL = 3, Decimal(100)
_NEAR, _OVER = Decimal(5), Decimal(3)
"""A slip explains so much; what is over a hundred by less needs none."""


def check_closed_rows(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such row that no other check has judged."""
    told = judged_spans(known, "percent_complement")
    claims = []
    for sentence in mentions:
        claims.extend(_over_with_rest(sentence, told))
        for place, first in enumerate(sentence):
            opens = _OPENS.search(first.lead)
            if opens is None or first.figure.kind != "percent":
                continue
            row = _row(sentence[place:])
            least = 2 if _TWO.search(first.lead) else _LEAST
            if len(row) < least or told & set(map(place_of, row)) or cue("open").search(row[-1].tail[:40]):
                continue
            if _is_slipped(row):
                claim = complement_claim(row, True)
                claim.verdict = WRONG
                claims.append(claim)
    return claims


def _over_with_rest(sentence: list[Mention], told: set[tuple[int, int]]) -> list[Claim]:
    """``trong đó 38,1% là A, 42,2% là B, 34,9% là C, còn lại là D``: nothing is left for the rest."""
    row: list[Mention] = []
    for one in sentence:
        plain = one.figure.kind == "percent" and not (one.about or is_change(one) or is_compared(one))
        opens = plain and cue("inside").search(one.lead) is not None
        row = [one] if opens else [*row, one] if plain and row and _BETWEEN.fullmatch(one.lead) else []
        over = sum((share.value for share in row), Decimal(0)) >= _ALL
        if len(row) > 1 and over and _LEFT.match(one.tail) and not told & set(map(place_of, row)):
            claim = complement_claim(row, True)
            claim.verdict = WRONG
            return [claim]
    return []


def _row(behind: list[Mention]) -> list[Mention]:
    """The percentages up to the end of the sentence; none where anything else is told."""
    row: list[Mention] = []
    for one in behind:
        plain = one.figure.kind == "percent" and not (one.about or is_change(one) or is_compared(one))
        if not plain or row and _BETWEEN.fullmatch(one.lead) is None:
            return []
        row.append(one)
    return row


def _is_slipped(row: list[Mention]) -> bool:
    """Near a hundred, further off than rounding, and over it or one figure mistyped."""
    gap = sum((one.value for one in row), Decimal(0)) - _ALL
    slack = sum((one.figure.grain for one in row), Decimal(0))
    if not slack < abs(gap) <= (_ALL if _REST.search(row[-1].before) else _NEAR):
        return False
    if len(row) >= _LEAST and 0 < gap <= _OVER:
        return True
    return any(_may_mean(one, one.value - gap, slack) for one in row)


def _may_mean(one: Mention, meant: Decimal, slack: Decimal) -> bool:
    grain, places = one.figure.grain, one.figure.places
    steps = int(slack / grain / 2)
    return any(one_key(one.value, meant + step * grain, places) for step in range(-steps, steps + 1))
