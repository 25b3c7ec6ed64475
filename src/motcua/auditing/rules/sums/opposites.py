"""What is and what is not: ``163 vụ: hòa giải thành 139, không thành 17, đang hòa giải 7``."""

import re

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, judge_sum
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import Group
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.runs import plain_rows
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.sums.breakdowns import sum_claim

_NEGATED = phrase("opposites", "negated")
_STILL = phrase("opposites", "still")
_FAULT = phrase("opposites", "fault")
_GOOD = phrase("opposites", "good")
_IDLE = frozenset(tables()["idle"]["words"].split())


def check_opposites(
    mentions: list[list[Mention]], groups: list[Group], shares: list[Share], rows: set[Mention]
) -> list[Claim]:
    """A count, the count of what is not, perhaps of what is still going on, against the count before them."""
    shared = {share.part for share in shares}
    rows = rows | {part for group in groups if group.axis() not in {None, "state"} for part in group.parts}
    claims = []
    previous: list[Mention] = []
    for sentence in mentions:
        for row in plain_rows(sentence):
            for place in range(len(row) - 1):
                claim = _check(row, place, previous, shared)
                if claim is not None and not rows & set(row[place : place + 2]):
                    claims.append(claim)
        if sentence:
            previous = [mention for row in plain_rows(sentence)[:1] for mention in row]
    return claims


def _check(row: list[Mention], place: int, previous: list[Mention], shared: set[Mention]) -> Claim | None:
    one, two = row[place : place + 2]
    if not _opposed(one, two) or one.about or two.about:
        return None
    parts = [one, two]
    if place + 2 < len(row) and _STILL.search(_label(row[place + 2])) and _alike(one, row[place + 2]):
        parts.append(row[place + 2])
    heads = [head for head in [*previous, *row[:place]] if _is_head(head, one, two)]
    if not heads:
        return None
    for some in (parts, parts[:2]):
        computed = one.value + two.value + (some[2].value if len(some) > 2 else 0)
        for head in reversed(heads):
            verdict = judge_sum(head, head.value, some, computed)
            if verdict in {CONSISTENT, ROUNDED}:
                return sum_claim("sum_parts", verdict, head, head.value, some, computed)
    head = heads[-1]
    computed = sum((part.value for part in parts), parts[0].value - parts[0].value)
    beside = head in row[:place] and row.index(head) == place - 1
    near = abs(computed - head.value) * 4 <= head.value
    verdict = judge_sum(head, head.value, parts, computed)
    if verdict == WRONG and not (beside or one in shared and near):
        verdict = UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, parts, computed)


def _alike(one: Mention, two: Mention) -> bool:
    return one.unit == two.unit or None in {one.unit, two.unit}


def _is_head(head: Mention, one: Mention, two: Mention) -> bool:
    return (
        _alike(head, one)
        and head.unit is not None
        and head.value >= max(one.value, two.value)
        and not _NEGATED.search(_label(head))
    )


def _label(mention: Mention) -> str:
    return f"{mention.before} | {mention.after}"


def _opposed(one: Mention, two: Mention) -> bool:
    """The second denies a word of the first: đạt yêu cầu and không đạt, thành and không thành."""
    if not _alike(one, two) or one.figure.kind != two.figure.kind:
        return False
    first, second = _label(one), _label(two)
    if _GOOD.search(first) and _FAULT.search(second):
        return True
    if _NEGATED.search(first):
        return False
    words = {word for word in re.findall(r"\w+", first) if word not in _IDLE or word in {"đạt", "có", "được"}}
    return any(match.group("what") in words for match in _NEGATED.finditer(second))
