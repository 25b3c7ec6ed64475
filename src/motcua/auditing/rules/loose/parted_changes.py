"""Changes of the parts of a level that adds up: ``612 đơn vị, giảm 47. Trong đó 98 (giảm 26); 505, giảm 21``.

That the levels of the parts make the level of the whole shows which these parts are; where each tells its
change, or that nothing changed, the changes must make the change of the whole.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from motcua.auditing.rules.changes.change_ends import bracketed
from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged, place_of
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import sum_claim

_SAME, _TOTAL = phrase("parted_changes", "same"), phrase("parted_changes", "total")
_JOINED = re.compile(r"[^;.()\d]*(?:,|\bvà)[^;.()\d,]{0,25}")
_TIES = (cue("inside"), cue("made_of"))
_MOST, _FEWEST = 30, 2
_SUMS = {"sum_parts", "rollup"}


@dataclass
class _Part:
    """A level with its change; ``still`` where its words say that nothing changed."""

    level: Mention
    still: bool
    changes: list[Mention] = field(default_factory=list)


def check_parted_changes(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change that the changes of the parts, or those told before a total, make."""
    judged = Judged(claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN)
    claims = []
    for index, sentence in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else []
        for place, head in enumerate(sentence):
            if not _is_plain(head):
                continue
            parts = _before(sentence, place)
            if sign_of(head):
                parts = _of_parts(prose, sentence, place, following) or parts
            if len(parts) >= _FEWEST and not judged.together([place_of(head), *map(place_of, parts)]):
                sign = sign_of(head)
                signs = [(sign_of(one) or sign) * sign if sign else 1 for one in parts]
                computed = sum((one.value * by for one, by in zip(parts, signs, strict=True)), Decimal(0))
                verdict = CONSISTENT if computed == head.value else WRONG
                claims.append(sum_claim("sum_parts", verdict, head, head.value, parts, computed))
    return claims


def _is_plain(mention: Mention) -> bool:
    return mention.figure.kind == "number" and mention.counts and not mention.about


def _of_parts(prose: Prose, sentence: list[Mention], place: int, following: list[Mention]) -> list[Mention]:
    """The changes of levels that make the level told right before the change."""
    head, whole = sentence[place], sentence[place - 1] if place else None
    row = [one for one in sentence[place + 1 :] if one.figure.kind == "number"]
    if not row or not any(tie.search(row[0].lead) for tie in _TIES):
        row = [one for one in following if one.figure.kind == "number"]
    if (
        whole is None
        or sign_of(whole) is not None
        or not _is_plain(whole)
        or not 2 * _FEWEST <= len(row) <= _MOST
    ):
        return []
    if not any(tie.search(row[0].lead) for tie in _TIES):
        return []
    parts: list[_Part] = []
    row = _outer(row)
    for one, behind in zip(row, [*row[1:], None], strict=True):
        end = behind.start if behind is not None else one.sentence.end
        if sign_of(one) is None and one.unit == whole.unit:
            parts.append(_Part(one, _SAME.search(prose.shadow, one.end, end) is not None))
        elif parts and sign_of(one) and one.unit in {head.unit, None}:
            parts[-1].changes.append(one)
    full = all(part.still or len(part.changes) == 1 for part in parts)
    levels = sum((part.level.value for part in parts), Decimal(0))
    if not full or levels != whole.value or any(part.level.about for part in parts):
        return []
    return [one for part in parts for one in part.changes]


def _outer(row: list[Mention]) -> list[Mention]:
    """Without parts of parts: ``miền Bắc 7,1 triệu tấn, giảm 140 nghìn (một vùng 3,4 triệu, giảm 95)``."""
    aside, nested, found = bracketed(row), False, []
    for one in row:
        nested = one in aside and (nested or sign_of(one) is None)
        found += [] if nested else [one]
    return found


def _before(sentence: list[Mention], place: int) -> list[Mention]:
    """``giảm 13 huyện, 624 xã, tổng cộng giảm 637 đơn vị``: those of the same change before its total."""
    head = sentence[place]
    sign = sign_of(head) or next((sign_of(one) for one in reversed(sentence[:place]) if sign_of(one)), None)
    parts: list[Mention] = []
    if not _TOTAL.search(head.lead):
        return parts
    right = head
    for one in reversed(sentence[:place]):
        if not _is_plain(one) or not _JOINED.fullmatch(right.lead) or sign_of(one) not in {None, sign}:
            return []
        parts.insert(0, one)
        right = one
        if sign_of(one) and (len(parts) > 1):
            return parts
    return []
