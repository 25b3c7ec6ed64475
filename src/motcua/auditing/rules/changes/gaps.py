"""Changes with one end told beside them, the other before: ``So với tuần trước (1.198), tăng 87``."""

import re
from dataclasses import replace
from decimal import Decimal

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import comparable, measures, sign_of
from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    WRONG,
    Claim,
    judged_figures,
    place_of,
)
from motcua.auditing.rules.judging.keys import looks_mistyped, slipped_change, swaps
from motcua.auditing.rules.reading.figures import Figure
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_nested
from motcua.auditing.rules.reading.mentions import Mention

_MORE, _LESS = phrase("gaps", "more"), phrase("gaps", "less")
_OTHER, _ELSEWHERE = phrase("gaps", "other"), phrase("gaps", "elsewhere")
_MINUS = re.compile(r"(?:(?<!khai )(?<!loại )(?<!phòng )\btrừ|\btiết kiệm(?: được)?)\s*$")
_OVER = re.compile(r"\bvượt\s*$")
_NOW = phrase("gaps", "now")
_BRACKET = re.compile(r"[^;.()\d]{0,60}\([^;()]{0,40}")
_BESIDE = phrase("gaps", "beside")
_PAIR = re.compile(r"[^;.()]{0,40}\([^;()]{0,30}")
_YEAR = phrase("differences", "year")
_OF_PLAN = re.compile(r"\s*(?:dự toán|kế hoạch|chỉ tiêu)\b")
_BEHIND = re.compile(r"\bso (?:với|cùng)\b[^;,]*$")
_LARGEST = re.compile(r"(?:^|,)(?![^,]*\bso với\b)[^,]*\b(?:(?:nhiều|cao|ít|thấp) nhất|chủ yếu|riêng)\b")
"""``nhiều nhất là thành phố (6 ổ dịch)``: one of them."""
_KINDS = re.compile(r"\b(?:gồm|bao gồm|trong đó)\b")
_CLOSED = re.compile(r"[;\n]|\)\s*[;,.]")
_NAMED_TOO = phrase("gaps", "named_too")
_MADE = re.compile(r"\b(?:để|và) (?:thành lập|hình thành|lập)(?: mới)?\s*$")
_ROW = re.compile(r"(?:[^\W\d_]+ ?){1,3}\s*(?:,|và|, và)")
_SAID_BEFORE = re.compile(r"^\s*so (?:với|cùng)\b[^,;()]*,")
"""``tăng 70,9% so với cùng kỳ, chi thường xuyên 8.736 tỷ đồng``: said of the figure before."""
_REACH, _MOST, _LONG = 3, 40, 1000


def check_gaps(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change that no other check has judged."""
    told = judged_figures(known, "difference")
    claims = []
    for index, sentence in enumerate(mentions):
        above = [mention for row in mentions[max(0, index - _REACH) : index] for mention in row]
        for place, stated in enumerate(sentence):
            sign = _sign(stated)
            if not sign or place_of(stated) in told or stated.figure.kind in {"fraction", "rank"}:
                continue
            stated = replace(stated, about="") if _OVER.search(stated.before) else stated
            near = [*above[-_MOST:], *sentence[max(0, place - _MOST) : place]]
            claim = (
                _of_pair(stated, sign, sentence, place)
                or _of_rest(stated, sign, sentence[:place])
                or _of_anchor(stated, sign, sentence, place, near)
            )
            claims.extend([claim] if claim is not None else [])
    return claims


def _sign(mention: Mention) -> int:
    """With the words that only a told end makes a change: thiếu, hơn Sở A, nhiều hơn kế hoạch."""
    if _LESS.search(mention.before):
        return -1
    if _MINUS.search(mention.before):
        return -1
    return 1 if _MORE.search(mention.before) else sign_of(mention) or 0


def _of_pair(stated: Mention, sign: int, sentence: list[Mention], place: int) -> Claim | None:
    """``giảm 131 đầu mối (năm 2020 còn 4.117, năm 2021 còn 3.986)``, ``1.204/1.251, còn thiếu 47``."""
    before = sentence[place - 1] if place else None
    if sign < 0 and before is not None and before.figure.whole is not None and "," in stated.lead:
        figure = before.figure
        parts = (figure.value, figure.whole or figure.value)
        ends = [replace(before, figure=Figure(figure.start, figure.end, "number", value)) for value in parts]
        return _judged([check_change(Change(stated, ends[0], ends[1], sign))])
    pair = sentence[place + 1 : place + 3]
    if len(pair) < 2 or not _PAIR.fullmatch(pair[0].lead):
        return None
    years = [_YEAR.findall(one.lead.rpartition("(")[2]) for one in pair]
    dated = all(len(found) == 1 for found in years) and years[0] != years[1]
    if re.search(r"[()]" if dated else r"[;()]", pair[1].lead):
        return None
    if _KINDS.search(pair[0].lead):
        return None
    if any(sign_of(one) is not None or not _plain(one) or not measures(stated, one) for one in pair):
        return None
    if dated:
        earlier, later = (one for _, one in sorted(zip(years, pair, strict=True), key=lambda row: row[0]))
        claim = check_change(Change(stated, later, earlier, sign))
        claim.facts |= {"tied": True, "sure": True}
        return claim
    low, high = sorted(pair, key=lambda one: one.value)
    return _judged([check_change(Change(stated, *((high, low) if sign > 0 else (low, high)), sign))])


def _of_rest(stated: Mention, sign: int, before: list[Mention]) -> Claim | None:
    """``tổng thời gian 385 ngày, sau cắt giảm còn 286 ngày, giảm 99 ngày``: from the one, to the other."""
    plain = _outside(before, stated) if before else []
    later = next((one for one in reversed(plain) if _NOW.search(one.before) or _MADE.search(one.lead)), None)
    if later is None or re.search(r"[.]\s|;", stated.lead):
        return None
    between = plain[plain.index(later) + 1 :]
    if any(";" in one.lead for one in between):
        return None
    if any(one.unit != later.unit and one.unit != "agency" or sign_of(one) is not None for one in between):
        return None
    told = [
        one for one in plain[: plain.index(later)] if one.figure.kind in {"number", "percent", "fraction"}
    ]
    told = [_upper(one) for one in told]
    ends = [one for one in reversed(told) if comparable(one, later) and sign_of(one) is None]
    ends = [one for one in ends if not is_nested(one)] or ends
    if not ends or not measures(stated, later) or later.about or _NAMED_TOO.search(later.lead):
        return None
    return _judged([check_change(Change(stated, later, _merged(stated, ends), sign))])


def _merged(stated: Mention, ends: list[Mention]) -> Mention:
    """``1 thị trấn, 13 xã thành 6 xã (giảm 8 đơn vị)``: all that stand in one row are merged."""
    row = ends[:1]
    for one in ends[1:]:
        gap = row[-1].lead.strip()
        if stated.noun == row[0].noun or one.tail != row[-1].lead or not _ROW.fullmatch(gap):
            break
        row.append(one)
    if len(row) == 1:
        return ends[0]
    figure = replace(ends[0].figure, value=sum((one.value for one in row), Decimal(0)))
    return replace(ends[0], figure=figure)


def _outside(before: list[Mention], stated: Mention) -> list[Mention]:
    """Those that stand in no bracket closed before the change."""
    found: list[Mention] = []
    depth = 0
    for one, behind in zip(reversed(before), reversed([*before[1:], stated]), strict=True):
        for sign in reversed(behind.lead):
            depth += 1 if sign == ")" else -1 if sign == "(" and depth else 0
        if not depth:
            found.insert(0, one)
    return found


def _upper(mention: Mention) -> Mention:
    """The points reached of ``87/100``."""
    figure = mention.figure
    if figure.whole is None:
        return mention
    return replace(mention, figure=Figure(figure.start, figure.end, "number", figure.value, figure.grain))


def _plain(mention: Mention) -> bool:
    return (
        mention.figure.kind in {"number", "percent", "rank"}
        and sign_of(mention) is None
        and not mention.about
    )


def _anchors(stated: Mention, sentence: list[Mention], place: int) -> list[Mention]:
    """The value of the other time, place or plan that stands beside the change."""
    found = []
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    some = following is not None and (_KINDS.search(following.lead) or _LARGEST.search(following.lead))
    lead = following.lead if following is not None and not some else ";"
    if following is not None and (_BRACKET.fullmatch(lead) or _BESIDE.search(lead)):
        found.append(following)
    for one, behind in zip(reversed(sentence[:place]), reversed(sentence[: place + 1]), strict=False):
        if ";" in behind.lead:
            break
        lead, before = (_SAID_BEFORE.sub("", words) for words in (one.lead, one.before))
        if _OTHER.search(f"{_CLOSED.split(lead)[-1]} | {before}"):
            found.append(one)
            break
    return [one for one in found if _plain(one) and measures(stated, one)]


def _of_anchor(
    stated: Mention, sign: int, sentence: list[Mention], place: int, near: list[Mention]
) -> Claim | None:
    for anchor in _anchors(stated, sentence, place):
        ends = [
            one
            for one in reversed(near)
            if one is not anchor and _plain(one) and comparable(one, anchor) and measures(stated, one)
            if not (_BEHIND.search(one.lead) and _BEHIND.search(anchor.lead))
            if (_OF_PLAN.match(one.after) is None) == (_OF_PLAN.match(anchor.after) is None)
        ]
        claim = _judged([check_change(Change(stated, one, anchor, sign)) for one in ends])
        words = re.split(r"[.]\s", stated.lead)[-1]
        if claim is not None and (claim.verdict != WRONG or not _ELSEWHERE.search(words)):
            return claim
    return None


def _judged(claims: list[Claim]) -> Claim | None:
    """The reading that holds; else the only one that misses by a slip of the keys or by little."""
    right = next((claim for claim in claims if claim.verdict in {CONSISTENT, ROUNDED}), None)
    if right is not None:
        return right
    near = {claim.computed: claim for claim in claims if claim.verdict == WRONG and _is_near(claim)}
    if not near:
        near = {
            claim.computed: claim for claim in claims if claim.verdict == WRONG and _is_of_long_end(claim)
        }
    return next(iter(near.values())) if len(near) == 1 else None


def _is_near(claim: Claim) -> bool:
    if not claim.stated or not claim.computed or claim.stated * claim.computed < 0:
        return False
    stated, computed = abs(claim.stated), abs(claim.computed)
    slip = looks_mistyped(stated, computed) or computed in swaps(stated)
    return slip or 2 * stated <= 3 * computed <= stated * Decimal("4.5")


def _is_of_long_end(claim: Claim) -> bool:
    """One slip of the keys in an end of four digits and more explains the gap."""
    later, earlier = claim.facts["later"], claim.facts["earlier"]
    if not isinstance(later, Decimal) or not isinstance(earlier, Decimal) or claim.stated is None:
        return False
    places = max(0, *(-int(one.normalize().as_tuple().exponent) for one in (later, earlier)))
    long = min(later, earlier).scaleb(places) >= _LONG
    return long and not claim.facts["rank"] and slipped_change(claim.stated, later, earlier, places)
