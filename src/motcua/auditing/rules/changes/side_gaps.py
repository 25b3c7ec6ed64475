"""Gaps in brackets behind a level, to one told before it: ``tiếp theo là Phú Thọ 45,8 điểm (kém 0,3)``.

And increases above the level they led to, which cannot be: ``ghi nhận 412 ca, tăng 632 ca so với cùng kỳ``.
"""

import re

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_ends import bracketed
from motcua.auditing.rules.changes.change_signs import comparable, measures, sign_of
from motcua.auditing.rules.changes.dated import is_slip_of_change
from motcua.auditing.rules.judging.claims import WRONG, Claim, judged_figures, place_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention

_SIDE, _LESS = phrase("side_gaps", "side"), phrase("side_gaps", "less")
_ROSE = re.compile(r"[^,;:.()\d]{0,50},\s*tăng(?: thêm| tới| đến)?\s*")
_SINCE = re.compile(r"[^,;.()\d]{0,20}\bso (?:với )?(?:cùng kỳ|năm|tháng|quý|tuần|kỳ)\b")
_TIMES = 10


def check_side_gaps(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such gap or increase that no other check has judged."""
    told = judged_figures(known, "difference")
    claims = []
    for sentence in mentions:
        aside = bracketed(sentence)
        for place, stated in enumerate(sentence[1:], start=1):
            if place_of(stated) in told or stated.about or sentence[place - 1].about:
                continue
            before = [one for one in sentence[: place - 1] if one not in aside]
            claim = _beside(stated, sentence[place - 1], before) or _above(
                stated, sentence[place - 1], before
            )
            claims.extend([claim] if claim is not None else [])
    return claims


def _beside(stated: Mention, level: Mention, before: list[Mention]) -> Claim | None:
    if _SIDE.fullmatch(stated.lead) is None or not measures(stated, level) or sign_of(level) is not None:
        return None
    sign = -1 if _LESS.search(stated.lead) else 1
    others = [one for one in before if comparable(one, level) and sign_of(one) is None and not one.about]
    found = [Change(stated, level, one, sign) for one in reversed(others)]
    held = next((claim for one in found if (claim := check_change(one)).verdict != WRONG), None)
    if held is not None:
        return held
    slips = [one for one in found if is_slip_of_change(one)]
    return _sure(check_change(slips[0])) if len(slips) == 1 else None


def _above(stated: Mention, level: Mention, before: list[Mention]) -> Claim | None:
    """The count right before the increase, and no other of its noun that is larger."""
    counts = stated.counts and level.counts and stated.figure.kind == level.figure.kind == "number"
    alike = counts and stated.counted == level.counted is not None and sign_of(level) is None
    if not alike or not _ROSE.fullmatch(stated.lead) or not _SINCE.match(stated.tail):
        return None
    larger = any(one.unit == stated.unit and one.value >= stated.value for one in before)
    if larger or not level.value < stated.value < _TIMES * level.value:
        return None
    facts = {"later": level.value, "earlier": level.value, "rank": False, "unit": stated.noun}
    spans = [place_of(stated), place_of(level)]
    return _sure(Claim("difference", WRONG, spans, "rise", stated.value, level.value, facts))


def _sure(claim: Claim) -> Claim:
    claim.facts |= {"tied": True, "sure": True}
    return claim
