"""Two counts told side by side: fractions that add up, and changes of two counts with both ends as pairs."""

import re
from decimal import Decimal

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.changes.dated import is_slip_of_change
from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_slipped, one_key
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_LEAST = Decimal(20)
_REACH, _MOST = 2, 8
_FEW, _LITTLE = 4, 10
_AND = re.compile(r"[^\d();.]*(?:,|\bvà)\s*(?:tăng|giảm)?\s*")
_DATED = re.compile(r"[^\d;.()]*\([^();]*")
_BESIDE = re.compile(r"[^\d();.]*(?:/|,|\bvà)\s*")


def check_fraction_rows(mentions: list[list[Mention]]) -> list[Claim]:
    """``1.317/23.551; đảng 125/1.050, chính quyền 1.129/22.501``: where one half adds up, so must both."""
    claims = []
    for sentence in mentions:
        row = [one for one in sentence if one.figure.kind == "fraction" and one.counts and not one.about]
        for place, head in enumerate(row):
            claim = _columns(head, row[place + 1 :])
            if claim is not None:
                claims.append(claim)
                break
    return claims


def _columns(head: Mention, behind: list[Mention]) -> Claim | None:
    for count in range(len(behind), 1, -1):
        parts = behind[:count]
        values = sum((one.value for one in parts), Decimal(0))
        wholes = sum((one.figure.whole or Decimal(0) for one in parts), Decimal(0))
        even = (values == head.value, wholes == head.figure.whole)
        if not any(even) or len({one.noun for one in (head, *parts)}) > 1:
            continue
        told = wholes if even[1] else values
        if told < _LEAST or not all(even) and cue("open").search(parts[-1].tail[:40]):
            continue
        whole, computed = (head.value, values) if even[1] else (head.figure.whole or Decimal(0), wholes)
        verdict = CONSISTENT if all(even) else WRONG
        return sum_claim("rollup", verdict, head, whole, parts, computed)
    return None


def check_fraction_sets(mentions: list[list[Mention]]) -> list[Claim]:
    """``5/8 chỉ số …; 3/9 chỉ số …``: fractions of one noun that fill the whole of one of them."""
    flat = [one for sentence in mentions for one in sentence if one.figure.kind != "percent"]
    claims = []
    for place, first in enumerate(flat):
        row = [first]
        for one in flat[place + 1 : place + _MOST]:
            if not _goes_on(row[-1], one):
                break
            row.append(one)
        before = flat[place - 1] if place else None
        if before is not None and _goes_on(before, first):
            continue
        claim = _odd_one(row) or _miscounted(row, before)
        claims.extend([claim] if claim is not None else [])
    return claims


def _goes_on(one: Mention, two: Mention) -> bool:
    """The next fraction of the same things, in the same sentence or the next."""
    fractions = all(mention.figure.kind == "fraction" and mention.counts for mention in (one, two))
    near = two.sentence.index - one.sentence.index <= 1 and two.sentence.paragraph == one.sentence.paragraph
    return fractions and near and one.noun == two.noun and one.counted == two.counted


def _miscounted(row: list[Mention], before: Mention | None) -> Claim | None:
    """``12 huyện: xuất sắc 05/12; tốt 70/12``: of the whole told ahead, one alone more than it."""
    whole, values = row[0].figure.whole or Decimal(0), [one.value for one in row]
    told = before is not None and before.value == whole and before.sentence is row[0].sentence
    if before is None or not told or len(row) < 2 or {one.figure.whole for one in row} != {whole}:
        return None
    total = sum(values, Decimal(0))
    above = max(values) > whole or total > whole and looks_slipped(whole, values)
    return sum_claim("sum_parts", WRONG, before, whole, row, total) if above else None


def _odd_one(row: list[Mention]) -> Claim | None:
    """The one whose whole is another than that of all the others, which the parts fill."""
    wholes = [one.figure.whole or Decimal(0) for one in row]
    values = sum((one.value for one in row), Decimal(0))
    odd = [one for one, whole in zip(row, wholes, strict=True) if whole != values]
    if len(odd) != 1 or not values >= _FEW or len(row) < 2 or any(one.about for one in row):
        return None
    written = odd[0].figure.whole or Decimal(0)
    if written < odd[0].value or not (one_key(written, values) or max(written, values) < _LITTLE):
        return None
    return sum_claim("sum_parts", WRONG, odd[0], written, row, values)


def check_twofold_changes(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """``5 đoàn/75 người … giảm 7 đoàn, 166 người (năm 2019 có 12 đoàn/241 người)``."""
    told = {claim.spans[0] for claim in known if claim.kind == "difference"}
    claims = []
    for index, sentence in enumerate(mentions):
        above = [one for row in mentions[max(0, index - _REACH) : index] for one in row]
        for place in range(len(sentence) - 3):
            changes, ends = sentence[place : place + 2], sentence[place + 2 : place + 4]
            sign = sign_of(changes[0])
            if not sign or not _are_pairs(changes, ends):
                continue
            earlier = [*above, *sentence[:place]]
            for stated, end in zip(changes, ends, strict=True):
                later = next((one for one in reversed(earlier) if _same_thing(one, end)), None)
                if later is not None and place_of(stated) not in told:
                    change = Change(stated, later, end, sign)
                    claims.append(check_change(change))
                    claims[-1].facts["sure"] = is_slip_of_change(change)
    return claims


def _are_pairs(changes: list[Mention], ends: list[Mention]) -> bool:
    one, two = changes
    plain = all(mention.figure.kind == "number" and mention.counts for mention in (*changes, *ends))
    words = _AND.fullmatch(two.lead) and _DATED.fullmatch(ends[0].lead) and _BESIDE.fullmatch(ends[1].lead)
    return plain and words is not None and _same_thing(two, ends[1]) and one.unit == ends[0].unit


def _same_thing(one: Mention, two: Mention) -> bool:
    """Two words of the noun: ``lượt người`` are not ``lượt đoàn``."""
    left, right = (re.findall(r"\w+", mention.after)[:2] for mention in (one, two))
    plain = one.figure.kind == "number" and sign_of(one) is None
    return plain and bool(left) and left == right
