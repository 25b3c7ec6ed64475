"""A change told as a count and as a percentage, with the later value and without the earlier.

``tiếp nhận 2.232 đơn, giảm 708 đơn (giảm 24,1%) so với cùng kỳ``: what was before is the one less the other.
A change in percent may have both ends as a fraction: ``giảm 2,9% so với tháng trước (233/240)``.
"""

import re
from dataclasses import replace
from decimal import Decimal

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import measures, sign_of
from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.reading.figures import Figure
from motcua.auditing.rules.reading.mentions import Mention

_LATER = re.compile(r"[^;:()]*[,;]\s*(?:đã )?(?:tăng|giảm)(?: thêm| được)?\s*")
_TOLD = re.compile(
    r"[^;:()]*[,(]\s*(?:(?:tương (?:đương|ứng)|tức|hay|bằng)(?: với| là)? ?)?"
    r"(?:tăng|giảm|[+-])?(?: khoảng)?\s*"
)
_AGAINST = re.compile(r"[^,;()]*\)?\s*so (?:với|cùng)\b")
_PAIR = re.compile(r"[^;:()]*\(\s*")
_BRACKETED = re.compile(
    r"\s*\(\s*(?:(?:tức |hay |bằng |tương (?:đương|ứng) )(?:với |là )?(?:tăng |giảm )?|tăng |giảm |[+-])"
)
_FAR = Decimal(3)


def check_both_ways(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every percentage of change that no other check has judged."""
    kinds = {"difference", "ratio_percent"}
    told = {claim.spans[0] for claim in known if claim.kind in kinds and claim.verdict != UNKNOWN}
    claims = []
    for sentence in mentions:
        for place, rate in enumerate(sentence):
            if rate.figure.kind != "percent" or place_of(rate) in told or not rate.value:
                continue
            claim = (
                _of_count(rate, sentence, place)
                or _rate_ahead(rate, sentence, place)
                or _of_fraction(rate, sentence[place + 1 : place + 2])
            )
            claims.extend([claim] if claim is not None else [])
    return claims


def _of_count(rate: Mention, sentence: list[Mention], place: int) -> Claim | None:
    if place < 2 or not _TOLD.fullmatch(rate.lead):
        return None
    later, change = sentence[place - 2 : place]
    sign = sign_of(change)
    plain = all(one.figure.kind == "number" and one.counts and not one.about for one in (later, change))
    if not sign or not plain or not _alike(change, later) or not _LATER.fullmatch(change.lead):
        return None
    compared = re.search(r"\bso (?:với|cùng)\b[^;()]*\(\s*$", rate.lead) is not None
    against = compared or _AGAINST.match(rate.tail) or re.search(r"\bso (?:với|cùng)\b", rate.lead)
    if sign_of(later) is not None or not against or sign_of(rate) not in {None, sign}:
        return None
    return rate_claim(rate, change, later, sign)


def rate_claim(rate: Mention, change: Mention, later: Mention, sign: int) -> Claim | None:
    """The percentage against what the count of the change takes back; nothing where nothing was before."""
    before = later.value - sign * change.value
    if before <= 0:
        return None
    earlier = replace(later, figure=replace(later.figure, value=before))
    claim = check_change(Change(rate, later, earlier, sign))
    if claim.verdict == WRONG and (later.figure.other or change.figure.other):
        return None
    claim.spans = [place_of(rate), place_of(change), place_of(later)]
    claim.facts["tied"] = True
    return claim


def _rate_ahead(rate: Mention, sentence: list[Mention], place: int) -> Claim | None:
    """``kỷ luật 16 đảng viên, giảm 33,33% (giảm 8 đảng viên)``: the percentage before its count."""
    if not place or place + 1 >= len(sentence):
        return None
    later, change = sentence[place - 1], sentence[place + 1]
    sign = sign_of(rate)
    plain = all(one.figure.kind == "number" and one.counts and not one.about for one in (later, change))
    tied = _LATER.fullmatch(rate.lead) and _BRACKETED.fullmatch(change.lead) and not rate.about
    if not sign or sign_of(change) not in {sign, None} or not plain or not tied or not _alike(change, later):
        return None
    return rate_claim(rate, change, later, sign) if sign_of(later) is None else None


def _alike(change: Mention, later: Mention) -> bool:
    """``119 doanh nghiệp tạm ngừng, tăng 37 trường hợp``: cases of what was counted."""
    return measures(change, later) or change.noun == "trường hợp"


def _of_fraction(rate: Mention, following: list[Mention]) -> Claim | None:
    sign, pair = sign_of(rate), following[0] if following else None
    if not sign or pair is None or pair.figure.whole is None or not _PAIR.fullmatch(pair.lead):
        return None
    if not re.match(r"[^,;()]{0,20}\)", pair.tail) or rate.about:
        return None
    figure = pair.figure
    ends = [
        replace(pair, figure=Figure(figure.start, figure.end, "number", value))
        for value in sorted((figure.value, figure.whole or figure.value))
    ]
    low, high = ends
    if not low.value or low.value == high.value:
        return None
    claim = check_change(Change(rate, *((high, low) if sign > 0 else (low, high)), sign))
    computed = abs(claim.computed or Decimal(0))
    if claim.verdict == WRONG and not computed <= _FAR * rate.value <= _FAR * _FAR * computed:
        return None
    return claim
