"""Shares right behind their part, of the nearest count of its noun or of the plan told beside.

``có 56 ca, nhiều nhất là thị trấn với 21 ca, chiếm 37,5%``; ``đạt 98,3% kế hoạch; cần thêm 21.240 người``.
The words leave open what the share is of, so a gap is told only where one slip of the keys explains it.
"""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.judging.keys import one_key, slips_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_exact_count
from motcua.auditing.rules.reading.mentions import Mention, follows_on

_TIED, _PLAN = phrase("part_shares", "tied"), phrase("near_wholes", "plan")
_PLANNED, _MISSING = phrase("near_wholes", "planned"), phrase("near_wholes", "missing")
_SLASH, _BEHIND = phrase("near_wholes", "slash"), phrase("near_wholes", "behind")
_LEAST, _LONG, _REACH, _FEW = 10, 100, 2, 6


def check_near_wholes(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such share that no other check has judged."""
    told = {
        span
        for claim in known
        if claim.kind == "ratio_percent" and claim.verdict != UNKNOWN
        for span in claim.spans
    }
    claims = []
    for index, sentence in enumerate(mentions):
        near = [one for row in mentions[max(0, index - _REACH) : index + _REACH] for one in row]
        above = mentions[index - 1] if index and follows_on(mentions[index - 1], sentence) else []
        for place, (part, rate) in enumerate(zip(sentence, sentence[1:], strict=False)):
            claims.extend(_behind(part, rate, [*above, *sentence[:place]], told))
            if place_of(rate) in told or not _is_pair(part, rate):
                continue
            if place and _SLASH.match(part.lead) and is_exact_count(sentence[place - 1]):
                claim = _of_slash(sentence[place - 1], part, rate)
            elif _PLAN.match(rate.after.lstrip()):
                claim = _of_plan(part, rate, near)
            else:
                claim = _of_noun(part, rate, sentence[:place]) or _swollen(part, rate, near)
            claims.extend([claim] if claim is not None else [])
    return claims


def _is_pair(part: Mention, rate: Mention) -> bool:
    share = rate.figure.kind == "percent" and not (is_change(rate) or is_compared(rate))
    return share and is_exact_count(part) and part.value >= _LEAST and _TIED.fullmatch(rate.lead) is not None


def _behind(rate: Mention, part: Mention, before: list[Mention], told: set[tuple[int, int]]) -> list[Claim]:
    """``chiếm 58,4%, tương đương 3.690 hồ sơ``: of the only larger count of the noun told before."""
    share = rate.figure.kind == "percent" and not (is_change(rate) or is_compared(rate) or rate.about)
    if not share or not is_exact_count(part) or _BEHIND.match(part.lead) is None or place_of(rate) in told:
        return []
    wholes = [
        one for one in before if is_exact_count(one) and one.noun == part.noun and one.unit == part.unit
    ]
    if part.counted is None or len(wholes) != 1 or wholes[0].value <= part.value:
        return []
    claim = share_by_slip(rate, part.value, wholes[0].value, [part, wholes[0]])
    return [claim] if claim is not None else []


def _of_slash(part: Mention, whole: Mention, rate: Mention) -> Claim | None:
    """``1.020 tỷ đồng/dự toán 1.200 tỷ đồng, bằng 85%``: the stroke says what it is of."""
    if part.unit != whole.unit:
        return None
    computed, places = part.value * 100 / whole.value, rate.figure.places
    facts = {"part": part.value, "whole": whole.value, "percent": rate.value, "places": places, "named": True}
    spans = [place_of(rate), place_of(part), place_of(whole)]
    verdict = judge_percent(rate.figure, rate.about, computed)
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)


def _of_noun(part: Mention, rate: Mention, before: list[Mention]) -> Claim | None:
    """Of the nearest count of the noun in the sentence, where the share says nothing of its own."""
    wholes = [
        one for one in before if is_exact_count(one) and one.counted == part.counted and one.noun == part.noun
    ]
    if rate.after.strip() or part.counted is None or not wholes or wholes[-1].value <= part.value:
        return None
    return share_by_slip(rate, part.value, wholes[-1].value, [part, wholes[-1]])


def _swollen(part: Mention, rate: Mention, near: list[Mention]) -> Claim | None:
    """A part above every count it could be of, told as less than all: ``đến hạn 4.169; trả 4.557 (99%)``."""
    wholes = {
        one.value: one
        for one in near
        if is_exact_count(one) and one.noun == part.noun and one.start < part.start and not is_change(one)
    }
    if rate.value > 100 or rate.after.strip() or part.counted is None or not rate.figure.places:
        return None
    if len(wholes) > _FEW or any(value >= part.value for value in wholes):
        return None
    found = [share_by_slip(rate, part.value, value, [part, one]) for value, one in wholes.items()]
    told = [claim for claim in found if claim is not None]
    return told[0] if len(told) == 1 else None


def _of_plan(part: Mention, rate: Mention, near: list[Mention]) -> Claim | None:
    """Of the only plan of the unit that is told, or of what is done and what is missing of it."""
    alike = [one for one in near if is_exact_count(one) and one.unit == part.unit and one is not part]
    missing = [one for one in alike if one.start > rate.end and _MISSING.search(one.before + "|" + one.after)]
    if missing:
        return share_by_slip(rate, part.value, part.value + missing[0].value, [part, missing[0]])
    plans = [one for one in alike if _PLANNED.search(one.before)]
    return share_by_slip(rate, part.value, plans[0].value, [part, plans[0]]) if len(plans) == 1 else None


def share_by_slip(rate: Mention, part: Decimal, whole: Decimal, of: list[Mention]) -> Claim | None:
    """The share judged; a gap is told only where one slip of the keys explains it."""
    computed, places = part * 100 / whole, rate.figure.places
    verdict = judge_percent(rate.figure, rate.about, computed)
    if verdict == WRONG and not _is_slip(rate, part, whole, of):
        return None
    facts = {"part": part, "whole": whole, "percent": rate.value, "places": places, "named": True}
    spans = [place_of(rate), *map(place_of, of)]
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)


def _is_slip(rate: Mention, part: Decimal, whole: Decimal, of: list[Mention]) -> bool:
    """In the share, or in a count of three digits and more."""
    places = rate.figure.places
    if one_key(rate.value, part * 100 / whole, places):
        return True
    half = rate.figure.grain / 2
    low, high = rate.value - half, rate.value + half
    meant = [whole * low / 100, whole * high / 100]
    if part >= _LONG and any(meant[0] < one < meant[1] for one in slips_of(part)):
        return True
    wholes = [part * 100 / high, part * 100 / low] if low > 0 else [Decimal(0)] * 2
    return of[-1].value == whole >= _LONG and any(wholes[0] < one < wholes[1] for one in slips_of(whole))
