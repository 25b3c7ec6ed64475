"""Increases, decreases, gaps and changes of rank against their two end values."""

import re

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_ends import find_ends
from motcua.auditing.rules.changes.change_signs import kind_of, measures, sign_of
from motcua.auditing.rules.judging.claims import Claim
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention

_OTHER_PERIOD = phrase("differences", "other_period")
_SAME_CHANGE = phrase("differences", "same_change")
_OWN = phrase("differences", "own")
_AGAINST = phrase("differences", "against")
_SHUT = re.compile(r"[^()]*\)\s*[,;]\s*\w")
"""``giảm 6.208 người so với năm 2015 (giảm 10%), giảm 1.722 người so với năm 2020``: a change of its own."""


def check_differences(mentions: list[list[Mention]]) -> list[Claim]:
    """Every stated change whose two ends are in the text."""
    claims = []
    previous: list[Mention] = []
    for sentence in mentions:
        latest: Change | None = None
        for place, mention in enumerate(sentence):
            sign = sign_of(mention)
            if sign is None and place:
                sign = _beside(mention, sentence[place - 1]) or _behind(mention, sentence[place - 1])
            if sign is None and latest is not None and _SAME_CHANGE.search(mention.lead):
                sign = latest.sign
            if sign is None:
                continue
            linked = latest is not None and _goes_with(latest, mention, sentence[:place])
            change = find_ends(mention, sign, sentence, place, previous)
            if linked and latest is not None:
                change = Change(mention, latest.later, latest.earlier, sign)
            if change is not None:
                claims.append(check_change(change))
            latest = change
        previous = sentence
    return claims


def _goes_with(change: Change, stated: Mention, before: list[Mention]) -> bool:
    """``giảm 8.150 lượt so với cùng kỳ (222.500 lượt), tương đương giảm 3,7%``: one change told two ways."""
    kinds = {kind_of(stated), kind_of(change.stated)}
    direct = before[-1] in {change.stated, change.earlier} and not re.search(r"[;.]\s", stated.lead)
    direct = direct and not _OWN.search(stated.lead) and not _OTHER_PERIOD.match(stated.tail.lstrip())
    direct = direct and not (_SHUT.match(stated.lead) and _AGAINST.search(stated.tail[:40]))
    return direct and len(kinds) == 2 and "percent" in kinds and measures(stated, change.later)


def _beside(mention: Mention, before: Mention) -> int | None:
    """``tăng 3.910 phiếu (20%)``: the same change as a percentage."""
    direct = mention.figure.kind == "percent" and re.fullmatch(r"[^,;()]*\(\s*", mention.lead)
    return sign_of(before) if direct and before.counts else None


def _behind(mention: Mention, before: Mention) -> int | None:
    """``đạt 81,07%, cao hơn trung bình cả nước (80,08%) 0,99%``: the gap after the bracket."""
    if not re.fullmatch(r"[^,;().\d]{0,12}\)\s*(?:là\s*)?", mention.lead) or kind_of(mention) != kind_of(
        before
    ):
        return None
    match = re.search(r"\b(cao|nhiều|lớn|thấp|ít|nhỏ) hơn\b[^,;()]*\(\s*$", before.lead)
    if match is None:
        return None
    return 1 if match.group(1) in {"cao", "nhiều", "lớn"} else -1
