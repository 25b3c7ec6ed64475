"""No part above its whole: fractions, points against the maximum, ranks against the number ranked."""

import re
from decimal import Decimal

from motcua.auditing.rules.changes.changes import is_pair
from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import Group, is_change
from motcua.auditing.rules.reading.mentions import Mention

_PLAN = phrase("bounds", "plan")
_SET_BESIDE, _SHORT_OF = phrase("bounds", "set_beside"), phrase("bounds", "short_of")
_AND = re.compile(r"\b(?:và|cùng với|cùng)\s*$")
"""``giải quyết 274 đơn khiếu nại và 105 đơn tố cáo, trong đó``: what follows is of the one or the other."""
_TWO = re.compile(r"\b(?:nhận|thụ lý|xử lý|giải quyết|mới|thu|gửi|đến|khám|tăng)(?: và |, |/)[^,;()]{2,30}$")
_HIGHEST = re.compile(r"\b(?:cao nhất|lớn nhất|dẫn đầu)\b[^,;]{0,30}$")
_LOWEST = re.compile(r"\b(?:thấp nhất|nhỏ nhất)\b[^,;]{0,30}$")
_FULL = Decimal(100)
_LAST_DAY, _LAST_MONTH = Decimal(31), Decimal(12)


def check_bounds(mentions: list[list[Mention]], groups: list[Group]) -> list[Claim]:
    """No part above its whole: fractions, points against the maximum, ranks against the number ranked."""
    claims = []
    for index, sentence in enumerate(mentions):
        planned = _are_plans([one for row in mentions[max(0, index - 1) : index + 2] for one in row])
        for place, mention in enumerate(sentence):
            pair = planned or place > 0 and is_pair(mention, sentence[place - 1])
            pair = pair or _is_two_counts(mention, sentence, place)
            if mention.figure.whole is not None and not pair and not _unbounded(mention):
                claims.append(_bound(mention, mention.value, mention.figure.whole, [place_of(mention)]))
        for one, two in zip(sentence, sentence[1:], strict=False):
            if (
                one.unit == two.unit
                and cue("issued").search(one.before)
                and cue("returned").search(two.before)
            ):
                claims.append(_bound(two, two.value, one.value, [place_of(two), place_of(one)]))
    for group in groups:
        whole = max(group.total, group.head.figure.whole or group.total)
        bigger = [part for part in group.parts if part.value > whole]
        if len(group.parts) == 1 or bigger and group.axis() is None and not group.closed():
            for part in group.parts[:1] if len(group.parts) == 1 else bigger:
                claim = _group_bound(group, part, whole)
                if claim is not None:
                    claims.append(claim)
    return claims


def _are_plans(near: list[Mention]) -> bool:
    """``87.096/75.250 lượt, đạt 115,7% kế hoạch``: the fractions around tell what was done of a plan."""
    return any(
        one.figure.whole is not None
        and one.value > one.figure.whole
        and rate.figure.kind == "percent"
        and rate.value > _FULL
        and _PLAN.search(rate.after) is not None
        for one, rate in zip(near, near[1:], strict=False)
    )


def _unbounded(mention: Mention) -> bool:
    """A date, or a plan, which may be surpassed: ``1.204/1.150 lượt theo kế hoạch``."""
    over = mention.value > (mention.figure.whole or mention.value)
    near = mention.before + re.split("[;.]", mention.tail)[0]
    planned = mention.unit not in {"score", "agency"} and _PLAN.search(near) is not None
    return _may_be_day(mention) or over and planned


def _is_two_counts(mention: Mention, sentence: list[Mention], place: int) -> bool:
    """``thụ lý và giải quyết 330/178 vụ``: two counts, as the words, or others of the sentence, show."""
    if mention.figure.whole is None or mention.value <= mention.figure.whole or mention.figure.kind == "rank":
        return False
    above = [one for one in sentence if one.figure.whole is not None and one.value > one.figure.whole]
    if _TWO.search(mention.before) or len(above) > 2:
        return True
    behind = sentence[place + 1] if place + 1 < len(sentence) else None
    rate = mention.value * 100 / mention.figure.whole if mention.figure.whole else Decimal(0)
    if behind is None or behind.figure.kind != "percent":
        return False
    planned = mention.unit != "agency" and _PLAN.search(behind.after) is not None
    return abs(behind.value - rate) < 1 or planned and behind.value > _FULL


def _may_be_day(mention: Mention) -> bool:
    """``cao điểm nhất - 18/3 -``: nothing is counted, and a calendar knows the day."""
    figure, whole = mention.figure, mention.figure.whole or Decimal(0)
    bare = mention.unit is None and figure.kind == "fraction" and figure.places == 0
    return bare and whole < figure.value <= _LAST_DAY and whole <= _LAST_MONTH


def _group_bound(group: Group, part: Mention, whole: Decimal) -> Claim | None:
    over = part.value > whole
    if over and is_change(group.head) and not is_change(part):
        return None
    beside = group.tie == "bracket" and ")" in part.lead or ";" in part.lead
    if over and (beside or group.tie not in {"inside", "bracket"} or part.noun != group.head.noun):
        return None
    extreme = _beyond_extreme(group, part) if part.unit == "score" and group.tie == "bracket" else None
    if extreme is not None:
        return extreme
    if over and (_is_other(group.head, part) or part.unit == "score" and group.tie == "bracket"):
        return None
    claim = _bound(part, part.value, whole, [place_of(part), place_of(group.head)])
    coordinated = group.head.follows and _AND.search(group.head.lead) is not None
    if over and (coordinated or part.about or group.head.about or part.unit != group.head.unit):
        claim.verdict = UNKNOWN
    return claim


def _beyond_extreme(group: Group, part: Mention) -> Claim | None:
    """``7,92 điểm (tỉnh cao nhất 7,69 điểm)``: none is above the highest, none below the lowest."""
    highest = _HIGHEST.search(part.before) is not None and part.value < group.total
    lowest = _LOWEST.search(part.before) is not None and part.value > group.total
    low, high = sorted((group.total, part.value))
    spans = [place_of(group.head), place_of(part)]
    return _bound(group.head, high, low, spans) if highest or lowest else None


def _is_other(head: Mention, part: Mention) -> bool:
    """``ít hơn năm 2015 (825 đơn vị)``, ``kém đơn vị đầu 2,05 điểm (95,30 điểm)``: no part."""
    bracket = part.lead.rstrip().endswith("(")
    beside = bracket and (_SET_BESIDE.search(part.lead) or _SET_BESIDE.search(head.before))
    return bool(beside) or ";" in part.lead and _SHORT_OF.search(head.before) is not None


def _bound(mention: Mention, part: Decimal, whole: Decimal, spans: list[tuple[int, int]]) -> Claim:
    verdict = CONSISTENT if part <= whole else WRONG
    reason = "rank" if mention.figure.kind == "rank" else "bound"
    return Claim(
        "ratio_bound",
        verdict,
        spans,
        reason,
        part,
        whole,
        {"part": part, "whole": whole, "noun": mention.noun},
    )
