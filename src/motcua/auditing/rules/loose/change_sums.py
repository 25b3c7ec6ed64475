"""Changes that parts make: ``giảm 239 đơn vị, trong đó 6 đơn vị cấp huyện, 233 đơn vị cấp xã``.

The parts are told bare, or each with the word of the change again; a list behind such a change may be of the
whole that changed, so that only a slip of the keys makes a mistake of it.
"""

import re
from dataclasses import replace
from decimal import Decimal

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged, place_of
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import fits, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_LEAST, _MOST = Decimal(20), 12
_TIE = re.compile(r"[^;:()]*\b(?:trong đó|gồm|bao gồm|cụ thể|trong số (?:đó|này))\b[^;()]*")
_NEXT = re.compile(r"[^;:()]*(?:[,;]|\bvà\b)[^:()]*")
_STOP = re.compile(r"[.]\s")
_AGAINST = re.compile(r"\bso (?:với|cùng)\b")


def check_change_sums(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change that a list of two and more follows."""
    sums = [claim for claim in known if claim.kind in {"sum_parts", "rollup"} and claim.verdict != UNKNOWN]
    judged = Judged(claim for claim in sums if claim.verdict != WRONG)
    claims = []
    for index, sentence in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else []
        for place, head in enumerate(sentence):
            if not _is_plain(head) or not _sign(head) or head.value < _LEAST:
                continue
            parts = _bare(head, sentence[place + 1 :]) or _signed(head, following)
            if len(parts) > 1 and not judged.together([place_of(head), *map(place_of, parts)]):
                claims.append(_claim(head, parts))
                _doubt_others(claims[-1], sums)
    return claims


def _sign(head: Mention) -> int:
    """Of ``giảm 1.371 trên tổng số 23.551`` too."""
    return sign_of(replace(head, figure=replace(head.figure, kind="number"))) or 0


def _doubt_others(claim: Claim, sums: list[Claim]) -> None:
    """The same parts were no parts of a figure further off."""
    for other in sums:
        if other.verdict == WRONG and len(set(other.spans[1:]) & set(claim.spans[1:])) > 1:
            other.verdict = UNKNOWN


def _is_plain(mention: Mention) -> bool:
    counts = mention.counts and mention.figure.kind in {"number", "fraction"} and mention.unit is not None
    return counts and not mention.about


def _claim(head: Mention, parts: list[Mention]) -> Claim:
    computed = sum((part.value for part in parts), Decimal(0))
    verdict = CONSISTENT if computed == head.value else WRONG
    if cue("open").search(parts[-1].tail[:40]) or cue("rest").search(parts[-1].tail[:60]):
        verdict = CONSISTENT if verdict == CONSISTENT else UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, parts, computed, loose=True)


def _bare(head: Mention, behind: list[Mention]) -> list[Mention]:
    """``trong đó 6 đơn vị cấp huyện, 233 đơn vị cấp xã``, or each with the word of the change again."""
    if not behind or not _TIE.fullmatch(behind[0].lead) or _STOP.search(behind[0].lead):
        return []
    parts: list[Mention] = []
    for one in behind[:_MOST]:
        alike = _is_plain(one) and one.figure.kind == "number" and fits(head, one) and one.noun == head.noun
        near = not parts or _NEXT.fullmatch(one.lead) and not _STOP.search(one.lead)
        signs = {sign_of(part) for part in (*parts, one)}
        again = signs in ({None}, {_sign(head)})
        if not alike or not near or is_nested(one) or not again or one.value >= head.value:
            break
        parts.append(one)
    return parts


def _signed(head: Mention, following: list[Mention]) -> list[Mention]:
    """``Cụ thể, khối Đảng giảm 125, khối chính quyền giảm 1.192``: the sentence behind, with its word."""
    if not following or not re.match(r"\s*(?:cụ thể|trong đó|trong số (?:đó|này)|gồm)\b", following[0].lead):
        return []
    parts: list[Mention] = []
    for one in following[:_MOST]:
        alike = _is_plain(one) and one.figure.kind == "number" and one.unit == head.unit
        if not alike or sign_of(one) != _sign(head) or is_compared(one) and _AGAINST.search(one.lead):
            break
        parts.append(one)
    return parts
