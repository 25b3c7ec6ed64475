"""Units put together: ``53 chi cục được sắp xếp thành 25 (giảm 28 chi cục)``."""

import re
from dataclasses import replace
from decimal import Decimal

from motcua.auditing.rules.changes.change_claims import Change
from motcua.auditing.rules.changes.change_ends import bracketed
from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_nested
from motcua.auditing.rules.reading.mentions import Mention

_MADE, _MAKING = phrase("tied", "made"), phrase("tied", "making")
_DROP = re.compile(r"[^;:.()\d]{0,40}[,(]\s*(?:đã |tức )?giảm(?: được)?\s*")
_BREAK = re.compile(r"[;\n]|[.]\s|\b(?:trong đó|riêng)\b")
_JOINED = re.compile(r"[^;:.()\d]{0,30}(?:,|\bvà\b)[^;:.()\d]{0,8}")
_NAMED = phrase("gaps", "named_too")


def merged_ends(sentence: list[Mention], place: int, sign: int) -> Change | None:
    """Those that were, all told of one clause, and those made of them, right before the change."""
    stated, later = sentence[place], sentence[place - 1] if place else None
    if sign > 0 or later is None or not _DROP.fullmatch(stated.lead) or not _is_made(later):
        return None
    row = [*sentence[: place - 1], later]
    breaks = [index for index, one in enumerate(row) if index and _BREAK.search(one.lead)]
    clause = sentence[breaks[-1] if breaks else 0 : place - 1]
    aside = bracketed(clause)
    told = [
        one for one in clause if one.figure.kind == "number" and one not in aside and sign_of(one) is None
    ]
    told = [one for one in told if not is_nested(one)] or told
    same = [one for one in told if later.noun and one.noun == later.noun] if len(told) > 1 else []
    if not told or any(one.about for one in told) or _NAMED.search(later.lead):
        return None
    if len(told) > 1 and _are_joined(told):
        whole = sum((one.value for one in told), Decimal(0))
        return Change(stated, later, replace(told[0], figure=replace(told[0].figure, value=whole)), sign)
    ends = same if same else told
    return Change(stated, later, ends[0], sign) if len(ends) == 1 else None


def _is_made(later: Mention) -> bool:
    clause = f"{later.lead} {later.before}"
    made = later.figure.kind == "number" and not later.about and _MADE.search(later.lead) is not None
    return made and _MAKING.search(clause) is not None


def _are_joined(told: list[Mention]) -> bool:
    """``1 thị trấn, 13 xã của huyện``: all that stand in one row are merged."""
    pairs = zip(told, told[1:], strict=False)
    return all(one.unit == two.unit and _JOINED.fullmatch(two.lead) is not None for one, two in pairs)
