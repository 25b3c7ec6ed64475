"""A total that comes after its parts: ``…, tổng cộng 70.368 hồ sơ``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, judge_sum
from motcua.auditing.rules.judging.keys import looks_slipped
from motcua.auditing.rules.reading.grammar import closed_sets, phrase, tables
from motcua.auditing.rules.reading.groups import Group, fits, is_change, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_TOTAL = phrase("totals", "total")
_CLOSES = re.compile(r"[^,;()]*\)")
_OPENS = re.compile(r"\s*(?:tổng|tổng số|tổng cộng)\b")
_BRACKETED = re.compile(r"\s*(?:tổng|cộng)(?: số)?\s*:?\s*$")


def check_totals(mentions: list[list[Mention]], groups: list[Group], rows: set[Mention]) -> list[Claim]:
    """One claim for every closing total with at least two like parts before it in the sentence."""
    parts = {part for group in groups for part in group.parts}
    claims = []
    for index, sentence in enumerate(mentions):
        if sentence and index:
            claim = _after_list(sentence[0], mentions[index - 1])
            claims.extend([claim] if claim is not None else [])
        for place, mention in enumerate(sentence):
            if not mention.counts or mention in rows or mention in parts or not _is_total(sentence, place):
                continue
            claim = _check(mention, sentence[:place], parts)
            if claim is not None:
                claims.append(claim)
    return claims


def _after_list(total: Mention, previous: list[Mention]) -> Claim | None:
    """``… Sở A (34 hồ sơ), Sở B (12 hồ sơ), huyện C (57 hồ sơ). Tổng số hồ sơ trễ hạn là 103 hồ sơ``."""
    if not _OPENS.match(total.before) or not total.counts or total.figure.kind != "number" or not total.noun:
        return None
    row = [mention for mention in previous if mention.noun == total.noun and "(" in mention.lead[-3:]]
    if len(row) < 3 or any(not _CLOSES.match(mention.tail) or mention.about for mention in row):
        return None
    computed = sum((mention.value for mention in row), Decimal(0))
    near = abs(computed - total.value) * 10 <= total.value
    slip = looks_slipped(total.value, [mention.value for mention in row])
    verdict = judge_sum(total, total.value, row, computed)
    verdict = verdict if near or slip or verdict != WRONG else UNKNOWN
    return sum_claim("sum_parts", verdict, total, total.value, row, computed)


def _is_total(sentence: list[Mention], place: int) -> bool:
    """``tổng cộng 12.000 hồ sơ``, ``(tổng 800 người)``, ``tổng cộng 3 đơn vị tiếp nhận 12.000 hồ sơ``."""
    mention = sentence[place]
    if _TOTAL.search(mention.before) or "(" in mention.lead and _BRACKETED.match(mention.before):
        return True
    units = sentence[place - 1] if place else None
    if units is not None and _BRACKETED.fullmatch(mention.before) and mention.unit == units.unit:
        return place > 1 and sentence[place - 2].unit in {units.unit, None} and "(" not in mention.lead
    return (
        units is not None
        and units.unit == "agency"
        and not re.search(r"[,;:()]", mention.lead)
        and bool(_TOTAL.search(units.before))
    )


def _check(total: Mention, earlier: list[Mention], parts: set[Mention]) -> Claim | None:
    row = [
        mention
        for mention in earlier
        if mention.counts
        and mention.figure.kind == "number"
        and mention not in parts
        and not is_nested(mention)
        and not is_change(mention)
        and (total.unit in {mention.unit, None} or fits(total, mention))
    ]
    if len(row) < 2:
        return None
    for count in range(2, len(row) + 1):
        some = row[-count:]
        computed = sum((mention.value for mention in some), Decimal(0))
        verdict = judge_sum(total, total.value, some, computed)
        if verdict in {CONSISTENT, ROUNDED}:
            return sum_claim("sum_parts", verdict, total, total.value, some, computed)
    computed = sum((mention.value for mention in row), Decimal(0))
    slip = looks_slipped(total.value, [mention.value for mention in row])
    near = abs(computed - total.value) * 20 <= total.value
    listed = row[-1].before.lstrip().startswith("và") and len(row) == _counted(earlier)
    verdict = WRONG if _closed(row) or near or slip or listed else UNKNOWN
    return sum_claim("sum_parts", verdict, total, total.value, row, computed)


def _counted(earlier: list[Mention]) -> int:
    return sum(mention.counts for mention in earlier)


def _closed(row: list[Mention]) -> bool:
    for axis in tables()["closed"]:
        values = [mention.joint(axis) for mention in row]
        if all(values) and len(set(values)) == len(values) and frozenset(values) in closed_sets(axis):
            return True
    return False
