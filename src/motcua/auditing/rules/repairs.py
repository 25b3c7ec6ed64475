"""Runs of counts that all but make the count before them: ``4.186 ca …; khỏi 3.902, tử vong 37, còn 274``."""

import re
from decimal import Decimal

from motcua.auditing.rules.breakdowns import sum_claim
from motcua.auditing.rules.claims import WRONG, Claim, looks_slipped
from motcua.auditing.rules.grammar import cue
from motcua.auditing.rules.groups import Group, is_compared, is_nested
from motcua.auditing.rules.mentions import Mention
from motcua.auditing.rules.runs import Run, plain_rows

_BREAK = re.compile(r"[;:]")
_REACH = 2
_LEAST_NEAR, _LEAST_SLIP = Decimal(100), Decimal(1000)
_NEAR = Decimal("0.02")


def check_repairs(
    mentions: list[list[Mention]], groups: list[Group], runs: list[Run], rows: set[Mention]
) -> list[Claim]:
    """A mistake for every run of two or more that one slip, or a narrow miss of three or more, explains."""
    tied = {part for group in groups for part in group.parts}
    tied |= rows | {part for run in runs for part in run.parts}
    claims = []
    recent: list[list[Mention]] = []
    for sentence in mentions:
        outer = plain_rows(sentence)[:1]
        segments = _segments(outer[0]) if outer else []
        earlier = [mention for row in recent for mention in row]
        for segment in segments:
            claim = _check(segment, [head for head in earlier if head not in tied])
            claims.extend([claim] if claim is not None and not set(segment) & tied else [])
            earlier.extend(segment)
        recent = [*recent, outer[0] if outer else []][-_REACH:]
    return claims


def _segments(row: list[Mention]) -> list[list[Mention]]:
    """Neighbours without a semicolon, a colon or a full stop between them."""
    found: list[list[Mention]] = []
    for mention in row:
        if is_nested(mention) or is_compared(mention):
            continue
        if not found or _BREAK.search(mention.lead) or mention.unit not in {found[-1][-1].unit, None}:
            found.append([])
        found[-1].append(mention)
    return found


def _check(parts: list[Mention], heads: list[Mention]) -> Claim | None:
    if len(parts) < 2 or any(part.about for part in parts) or cue("open").search(parts[-1].tail[:40]):
        return None
    computed = sum((part.value for part in parts), Decimal(0))
    heads = [head for head in heads if _is_head(head, parts)]
    if not heads or any(head.value == computed for head in heads):
        return None
    head = heads[-1]
    narrow = len(parts) > 2 and head.value >= _LEAST_NEAR and abs(computed - head.value) <= head.value * _NEAR
    slip = head.value >= _LEAST_SLIP and looks_slipped(head.value, [part.value for part in parts])
    if not (narrow or slip):
        return None
    return sum_claim("sum_parts", WRONG, head, head.value, parts, computed)


def _is_head(head: Mention, parts: list[Mention]) -> bool:
    units = {part.unit for part in parts} - {None}
    bigger = head.value > max(part.value for part in parts)
    nouns = {part.noun for part in parts} - {""}
    near = head.sentence.paragraph == parts[0].sentence.paragraph
    if not near or len(nouns) > 1 and not nouns <= {head.noun}:
        return False
    return head.unit is not None and units <= {head.unit} and bigger and not head.about and head.counts
