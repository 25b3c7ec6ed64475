"""Two counts that their words make each other's counterpart, against the count they make up.

``đang thực hiện 2.414 nhiệm vụ, trong đó trong hạn 2.065, quá hạn 348``: what is in time and what is late are
all there is, in whatever units the sentence counts them. The whole stands before them, or behind as
``lũy kế``; where no count in the sentence is their sum, a slip of the keys has to explain the gap.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged, place_of
from motcua.auditing.rules.judging.far_off import is_slip_of_sum
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_PAIRS = [
    (re.compile(one["this"]), re.compile(one["that"])) for one in tables()["patterns"]["counterparts"]["pair"]
]
_BEHIND = phrase("counterparts", "behind")
_CLAUSE = re.compile(r"[,;:(]|[.]\s")
_STOP = re.compile(r"[;:]|[.…]\s|\n")
_SUMS = {"sum_parts", "rollup", "difference"}
_APART = {"money", "score", "duration", "times", "place", "text"}


def check_counterparts(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such pair that no other sum has judged."""
    judged = Judged([claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN])
    claims = []
    for sentence in mentions:
        row = [mention for mention in sentence if _is_plain(mention)]
        for place, (one, two) in enumerate(pairwise(row)):
            pair = _pair_of(one, two)
            if pair is not None and not judged.together([place_of(one), place_of(two)]):
                claims.extend(_check(one, two, row, [*_wholes(row, place, pair)]))
    return claims


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.unit not in _APART and not mention.about
    return plain and not is_change(mention) and not is_compared(mention) and not is_nested(mention)


def _label(mention: Mention) -> str:
    """The words of its clause, without those that belong to the figure before, and the words behind it."""
    words = _CLAUSE.split(mention.lead, maxsplit=1)
    before = re.split(r"[;:(]", words[-1])[-1] if len(words) > 1 else mention.before
    return f"{before} | {re.split('[,;.()]', mention.tail)[0]}"


def _pair_of(one: Mention, two: Mention) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """The pair of patterns that the two labels meet, one each."""
    if two.unit not in {one.unit, None} and one.unit is not None or _STOP.search(two.lead):
        return None
    for this, that in _PAIRS:
        for left, right in ((this, that), (that, this)):
            first, second = _label(one), _label(two)
            meets = left.search(first) and right.search(second)
            if meets and not (right.search(first) or left.search(second)):
                return this, that
    return None


def _wholes(
    row: list[Mention], place: int, pair: tuple[re.Pattern[str], re.Pattern[str]]
) -> Iterator[Mention]:
    """Counts of the sentence that may be the whole: the nearest before the pair, and one announced behind."""
    most = max(row[place].value, row[place + 1].value)
    before = [one for one in row[max(0, place - 3) : place] if one.value >= most]
    for one in reversed(before):
        if not any(pattern.search(_label(one)) for pattern in pair):
            yield one
    behind = row[place + 2] if place + 2 < len(row) else None
    if behind is not None and behind.value >= most and _BEHIND.search(behind.before):
        yield behind


def _check(one: Mention, two: Mention, row: list[Mention], wholes: list[Mention]) -> list[Claim]:
    parts, computed = [one, two], one.value + two.value
    for whole in wholes:
        if whole.value == computed:
            return [sum_claim("sum_parts", CONSISTENT, whole, whole.value, parts, computed, loose=True)]
    values = [one.value, two.value]
    told = {mention.value for mention in row}
    wholes = [whole for whole in wholes if abs(whole.value - computed) not in told]
    slipped = [whole for whole in wholes if is_slip_of_sum(whole.value, values)]
    if len({whole.value for whole in slipped}) != 1:
        return []
    return [sum_claim("sum_parts", WRONG, slipped[0], slipped[0].value, parts, computed, loose=True)]
