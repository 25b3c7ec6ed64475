"""The last guard: no mistake is told where the stated figure fits other figures that stand beside it.

Words only point at the figures of a claim. Where the percentage is right for another base, or the change for
another pair of ends, the words may have been misread. A base that is named behind the percentage is no doubt.
"""

from decimal import Decimal

from motcua.auditing.rules.claims import UNKNOWN, WRONG, Claim
from motcua.auditing.rules.grammar import phrase
from motcua.auditing.rules.groups import is_change, is_compared
from motcua.auditing.rules.mentions import Mention

_BEFORE, _AFTER = 2, 1
"""Sentences on each side where a count may be the base of a percentage."""
_LEAST_GAP = Decimal(10)
_NAMED = phrase("shares", "base")


def doubt(claims: list[Claim], mentions: list[list[Mention]]) -> None:
    """Turn mistakes into ``cannot_tell`` where other figures nearby explain the stated one."""
    by_start = {mention.start: mention for sentence in mentions for mention in sentence}
    for claim in claims:
        named = [by_start[span[0]] for span in claim.spans if span[0] in by_start]
        if claim.verdict != WRONG or not named or named[0].start != claim.spans[0][0]:
            continue
        head = named[0]
        index = head.sentence.index
        rows = mentions[max(0, index - _BEFORE) : index + _AFTER + 1]
        near = [one for row in rows for one in row if one.sentence.paragraph == head.sentence.paragraph]
        if _is_explained(claim, named, near):
            claim.verdict = UNKNOWN


def _is_explained(claim: Claim, named: list[Mention], near: list[Mention]) -> bool:
    head, others = named[0], named[1:]
    if head.figure.kind == "percent" and claim.kind in {"ratio_percent", "difference"}:
        whole = head.figure.places == 0 and claim.kind == "ratio_percent"
        told = claim.kind == "difference" and not any(is_change(one) for one in others)
        ends = {one.value for one in others} if told else set()
        bases = [one for one in near if one.value not in ends]
        return not whole and not _NAMED.match(head.after) and _is_share(head, others, bases)
    return claim.kind == "difference" and head.unit != "place" and _is_gap(head, others, near)


def _is_share(percent: Mention, others: list[Mention], near: list[Mention]) -> bool:
    """``Số thủ tục: 174, cắt giảm 168 thủ tục (96,55%)``: the count beside it, of another count nearby."""
    if not percent.value:
        return False
    beside = [one for one in near if one.counts and one.end <= percent.start][-1:]
    room = percent.figure.grain / 2
    for part in {*others, *beside}:
        for base in near:
            if base is part or not (base.counts and part.counts) or is_compared(base):
                continue
            wholes = {base.value, base.figure.whole or base.value}
            if any(whole >= part.value > 0 and _fits(percent, part.value, whole, room) for whole in wholes):
                return True
    return False


def _fits(percent: Mention, part: Decimal, whole: Decimal, room: Decimal) -> bool:
    return abs(percent.value - part * 100 / whole) <= room


def _is_gap(stated: Mention, ends: list[Mention], near: list[Mention]) -> bool:
    """One of the ends and another figure of its kind in the same sentence are that far apart."""
    if stated.value < _LEAST_GAP and stated.figure.grain == 1:
        return False
    return any(
        abs(end.value - other.value) == stated.value
        for end in ends
        for other in near
        if other.sentence is stated.sentence
        and other not in {stated, end}
        and other.figure.kind == end.figure.kind
    )
