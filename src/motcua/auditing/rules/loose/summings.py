"""Sums announced by their words, over sentences: ``Cộng hai nhóm là 329 hộ``, ``tính chung ba cấp``."""

import re
from decimal import Decimal
from itertools import combinations

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_slipped, swaps
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_ANNOUNCED = phrase("summings", "announced")
_NUMBERED, _JOINT = phrase("summings", "numbered"), phrase("summings", "joint")
_LIFTED, _ENDING = phrase("summings", "lifted"), phrase("summings", "ending")
_FROM, _TO = re.compile(r"\bnâng\b[^.;,()]*\btừ\s*$"), re.compile(r"[^.;,()\d]{0,30}\blên\s*(?:thành\s*)?")
_SUMS = {"sum_parts", "rollup"}
_MOST_SPREAD = 12
_LEAST_OF_TWO = Decimal(1000)
"""A smaller whole of two counts is one digit off by chance too often."""
_REACH, _MOST, _BEHIND, _LEAST = 4, 24, 3, Decimal(100)
_MOST_ENDED = 5


def check_summings(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every announced sum that no other check has judged."""
    told = {claim.spans[0] for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN}
    claims = []
    for index, sentence in enumerate(mentions):
        above = [mention for row in mentions[max(0, index - _REACH) : index] for mention in row]
        for place, total in enumerate(sentence):
            words = _words(sentence, place)
            if not _is_plain(total) or place_of(total) in told:
                continue
            before, count = [*above, *sentence[:place]], _number(words)
            if not _ANNOUNCED.search(words):
                claim = None
            elif _LIFTED.search(words) and count is None:
                behind = [*sentence[place + 1 :], *(mentions[index + 1] if index + 1 < len(mentions) else [])]
                claim = _lifted(total, before, behind[:_BEHIND])
            else:
                claim = _check(total, before, count)
            claims.extend([claim] if claim is not None else _ended(total, sentence[:place]))
    return claims


def _ended(total: Mention, before: list[Mention]) -> list[Claim]:
    """``96 doanh nghiệp giải thể, 412 doanh nghiệp tạm ngừng, tổng số rút lui 508``: all of the noun that the
    sentence told before; a gap is told only where one slip of the keys explains it."""
    row = [one for one in before if _is_plain(one) and _alike(one, total)]
    if _ENDING.search(total.lead) is None or not 1 < len(row) <= _MOST_ENDED or total.noun != row[-1].noun:
        return []
    values, computed = [one.value for one in row], _sum(row)
    if computed == total.value:
        return [sum_claim("sum_parts", CONSISTENT, total, total.value, row, computed)]
    slip = looks_slipped(total.value, values) or computed in swaps(total.value)
    if not slip or max(values) >= total.value or any(one.about for one in [*row, total]):
        return []
    return [sum_claim("sum_parts", WRONG, total, total.value, row, computed, loose=True)]


def _words(sentence: list[Mention], place: int) -> str:
    """What leads to the figure, past a figure that only says how many are added."""
    lead = sentence[place].lead
    before = sentence[place - 1] if place else None
    if before is not None and before.unit in {"agency", "duration", "task"} and not re.search("[.;]", lead):
        lead = f"{before.lead} {before.value} {lead}"
    elif before is not None and _FROM.search(before.lead) and _TO.fullmatch(lead):
        lead = f"{before.lead} {lead}"
    return re.split(r"[.;]\s", lead)[-1][-120:]


def _is_plain(mention: Mention) -> bool:
    return _is_count(mention) and (mention.unit == "money" or not is_nested(mention))


def _is_count(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.adds and not is_change(mention)
    return plain and not is_compared(mention)


def _number(words: str) -> int | None:
    match = _NUMBERED.search(words)
    if match is None:
        return 2 if _JOINT.search(words) else None
    told = match.group("count")
    return int(told) if told.isdecimal() else tables()["number_words"].get(told)


def _check(total: Mention, near: list[Mention], count: int | None) -> Claim | None:
    row = [mention for mention in near if _is_plain(mention) and _alike(mention, total)][-_MOST:]
    last = row[-2:]
    row = [mention for mention in row if mention.value < total.value]
    if count == 2 and len(last) == 2 and last != row[-2:] and _may_be(last, total, count):
        return sum_claim("sum_parts", WRONG, total, total.value, last, _sum(last), loose=True)
    lengths = [count] if count and 1 < count <= len(row) else range(2, min(8, len(row)) + 1)
    runs = [row[end - length : end] for length in lengths for end in range(len(row), length - 1, -1)]
    spread = combinations(row[-_MOST_SPREAD:], count) if count in {2, 3} else ()
    for run in [*runs, *_of_one_kind(row), *map(list, spread)]:
        if _sum(run) == total.value:
            return sum_claim("sum_parts", CONSISTENT, total, total.value, run, total.value)
    likely = [run for run in [*runs, *_of_one_kind(row)] if _may_be(run, total, count)]
    sums = {_sum(run) for run in likely}
    small = count is None and total.value < _LEAST_OF_TWO and len(sums) == 1 and len(likely[0]) == 2
    if len(sums) != 1 or small and not sums & set(swaps(total.value)):
        return None
    return sum_claim("sum_parts", WRONG, total, total.value, likely[0], _sum(likely[0]), loose=True)


def _lifted(total: Mention, before: list[Mention], behind: list[Mention]) -> Claim | None:
    """``thêm 14.207 người, nâng tổng số lên 176.273; năm trước là 162.066``: what came and what was."""
    fitting = [one for one in before if _is_count(one) and _alike(one, total) and one.value < total.value]
    then = [one for one in [*fitting[:-1], *behind] if _is_count(one) and _alike(one, total)]
    pairs = [[fitting[-1], one] for one in then] if fitting else []
    for pair in pairs:
        if _sum(pair) == total.value:
            return sum_claim("sum_parts", CONSISTENT, total, total.value, pair, total.value)
    slips = [
        pair
        for pair in pairs
        if _may_be(pair, total, len(pair))
        and (total.value >= _LEAST_OF_TWO or _sum(pair) in swaps(total.value))
    ]
    if len(slips) != 1:
        return None
    return sum_claim("sum_parts", WRONG, total, total.value, slips[0], _sum(slips[0]), loose=True)


def _alike(mention: Mention, total: Mention) -> bool:
    """Of one unit or noun, ``lượt người`` and ``người`` too; or bare."""
    named = mention.noun != "" and total.noun.endswith(mention.noun)
    return mention.unit == total.unit or named or mention.unit is None


def _sum(run: list[Mention]) -> Decimal:
    return sum((mention.value for mention in run), Decimal(0))


def _of_one_kind(row: list[Mention]) -> list[list[Mention]]:
    """Counts whose labels end alike, ``có mặt 55 … có mặt 221``, or that share their features."""
    found: dict[str, list[Mention]] = {}
    for mention in row:
        label = " ".join(mention.before.split()[-2:])
        found.setdefault(label, []).append(mention)
    return [run for label, run in found.items() if label and len(run) > 1]


def _may_be(run: list[Mention], total: Mention, count: int | None) -> bool:
    """Near to the total, or one slip of the keys away from it; nearer still where no number is told."""
    if any(mention.about for mention in [*run, total]):
        return False
    gap = abs(_sum(run) - total.value)
    slip = looks_slipped(total.value, [mention.value for mention in run]) and total.value >= _LEAST
    if count:
        return gap * 10 <= total.value or slip
    near = gap * 50 <= total.value or slip and gap * 20 <= total.value
    return len({mention.noun for mention in run} | {total.noun}) == 1 and near
