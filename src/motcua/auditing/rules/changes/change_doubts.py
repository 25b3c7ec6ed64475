"""Changes that fail against the nearest figures, but hold between others in reach."""

import re
from decimal import Decimal
from itertools import pairwise

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import kind_of, measures, sign_of
from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.mentions import Mention

_REACH, _MOST = 2, 30
_LEAST = Decimal(10)
_ALONE = re.compile(r"\briêng\b")
_PERIOD = re.compile(r"\bso (?:với )?(?:cùng|năm|quý|tháng|kỳ)\b")
_BUT = re.compile(r",\s*(?:nhưng|song|tuy nhiên),?\s+(?:nếu )?so (?:với|cùng)\b")
"""``cao hơn năm 2022 là 0,8 điểm, nhưng so với năm 2023 (93,4%) lại thấp hơn``: of another comparison."""
_OTHER_TIME = re.compile(r"\s*(?:riêng )?(?:quý|tháng|tuần|kỳ|\d+ tháng)\b(?!.*\b(?:trước|ngoái|cùng kỳ)\b)")
_PLAN = re.compile(r"\b(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|được giao|giao phấn đấu)\b")
_REGION = re.compile(r"\b(?:khu vực|vùng|miền)\b")
"""A rank of the country and a rank of the region are no ends of one change."""
_BREAK = re.compile(r"[,;)]")
_REACHED = re.compile(r"\b(?:còn|xuống|lên|là|đạt)\s*$")


def doubt_changes(mentions: list[list[Mention]], claims: list[Claim]) -> None:
    """``2021 9,2%; 2022 31,7%; 2023 58,4%, sau hai năm tăng 49,2 điểm``: from the first, not the second."""
    flat = {place_of(mention): mention for sentence in mentions for mention in sentence}
    for claim in claims:
        if claim.kind != "difference" or claim.verdict != WRONG or claim.facts.get("sure"):
            continue
        stated, *ends = (flat.get(span) for span in claim.spans[:3])
        if stated is None or len(ends) < 2:
            continue
        index = stated.sentence.index
        near = [mention for row in mentions[max(0, index - _REACH) : index + 1] for mention in row]
        near = [
            mention for mention in near if mention.start < stated.start or mention.sentence is stated.sentence
        ]
        told = [mention for mention in ends if mention is not None]
        row = mentions[index]
        behind = "".join(one.tail for one in row[row.index(stated) : row.index(stated) + 2])
        region = {_REGION.search(end.after) is not None for end in told}
        if len(region) > 1 and stated.unit == "place" or any(_is_planned(behind, end) for end in told):
            claim.verdict = UNKNOWN
        elif _goes_the_other_way(claim):
            _measure_again(claim, stated, told, near[-_MOST:])
        elif _is_own(stated, told) or _holds_elsewhere(claim, stated, told, near[-_MOST:]):
            claim.verdict = UNKNOWN


def _is_planned(behind: str, end: Mention) -> bool:
    """``đạt 61,9% chỉ tiêu được giao (63.000), giảm 22,7% so với cùng kỳ``: a plan is no former year."""
    then = _PERIOD.search(behind[:90]) is not None and _PLAN.search(behind[:90]) is None
    words = _BREAK.split(end.lead.rstrip("( "))[-1]
    return then and end.lead.rstrip().endswith("(") and _PLAN.search(words) is not None


def _is_own(stated: Mention, ends: list[Mention]) -> bool:
    """``…; riêng chi phí đi lại giảm 1,2 tỷ đồng``: of something that both ends do not tell of."""
    return _ALONE.search(stated.before) is not None and all(end.end < stated.start for end in ends)


def _goes_the_other_way(claim: Claim) -> bool:
    """An increase between figures that fall by quite another amount: they belong to other things."""
    if not claim.stated or claim.computed is None or claim.stated * claim.computed >= 0:
        return False
    stated, computed = abs(claim.stated), abs(claim.computed)
    return not stated <= 2 * computed <= 4 * stated


def _measure_again(claim: Claim, stated: Mention, ends: list[Mention], near: list[Mention]) -> None:
    """From the figure that the change would fit but for one slip of the keys; else nobody can tell."""
    earlier, sign = ends[-1], sign_of(stated) or 1
    fitting = {
        mention.value: mention
        for mention in near
        if mention not in {stated, earlier} and _is_end(mention) and _are_alike(mention, earlier)
        if one_key(stated.value, (mention.value - earlier.value) * sign, stated.figure.places)
    }
    claim.verdict = UNKNOWN
    if len(fitting) == 1:
        again = check_change(Change(stated, next(iter(fitting.values())), earlier, sign))
        claim.verdict, claim.computed = again.verdict, again.computed
        claim.spans, claim.facts = again.spans, again.facts


def _holds_elsewhere(claim: Claim, stated: Mention, ends: list[Mention], near: list[Mention]) -> bool:
    if claim.reason == "relative":
        row = [mention for mention in near if mention.sentence is stated.sentence and _is_end(mention)]
        return any(_is_relative(stated, *pair) for pair in pairwise(row))
    digits = stated.value.scaleb(stated.figure.places)
    if digits < _LEAST and not _told_beside(stated, ends):
        return False
    return any(
        abs(mention.value - end.value) == stated.value
        for end in ends
        for mention in near
        if mention is not stated and _is_end(mention) and _are_alike(mention, end)
    )


def _are_alike(one: Mention, two: Mention) -> bool:
    """``27 cá nhân`` are people too."""
    return kind_of(one) == kind_of(two) or {kind_of(one), kind_of(two)} == {"party", "person"}


def _is_end(mention: Mention) -> bool:
    value = mention.figure.kind in {"number", "percent"}
    return value and (sign_of(mention) is None or _REACHED.search(mention.before) is not None)


def _told_beside(stated: Mention, ends: list[Mention]) -> bool:
    """The value of the other time stands right behind, in brackets, so that it is the one end for sure."""
    return any(end.start > stated.end and "(" in end.lead for end in ends)


def _is_relative(stated: Mention, one: Mention, two: Mention) -> bool:
    """From the one told first to the one told next, the way the words say."""
    if kind_of(one) != kind_of(two) or one.figure.kind != "number" or not one.value:
        return False
    change = (two.value - one.value) * 100 / one.value
    return (
        abs(abs(change) - stated.value) <= stated.figure.grain / 2
        and change * (sign_of(stated) or change) > 0
    )


def doubt_told_beside(mentions: list[list[Mention]], claims: list[Claim]) -> None:
    """``tăng 581 nghìn người (quý III là 55,4 triệu người, tăng 551 nghìn người)``: a bracket of another time
    that tells its own change tells no end of this one, unless its words say it was before."""
    inner = {
        place_of(one)
        for sentence in mentions
        for one, behind in zip(sentence, sentence[1:], strict=False)
        if "(" in one.lead and _OTHER_TIME.match(one.lead.rpartition("(")[2])
        if sign_of(behind) and measures(behind, one) and re.fullmatch(r"[^()]*", behind.lead)
    }
    turns = [one.start for sentence in mentions for one in sentence if _BUT.search(one.lead)]
    for claim in claims:
        if claim.kind != "difference" or claim.verdict != WRONG:
            continue
        turned = any(claim.spans[0][1] <= turn <= max(claim.spans)[0] for turn in turns)
        if turned or inner & set(claim.spans[1:]):
            claim.verdict = UNKNOWN
