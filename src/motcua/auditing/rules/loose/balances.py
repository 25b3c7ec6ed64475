"""What there was, what was done, and what is left, over sentences: ``nhận 3.568 … trả 3.412 … còn 156``."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_slipped, swaps
from motcua.auditing.rules.reading.figures import Figure
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_LEFT, _DONE = phrase("balances", "left"), phrase("balances", "done")
_WITHIN = phrase("groups", "within")
_PARTED = phrase("balances", "parted")
_ELSEWHERE = phrase("balances", "elsewhere")
_SUMS = {"sum_parts", "rollup", "difference"}
_REST = re.compile(r"(?:^|[.;]\s)\s*(?:số )?còn lại,?(?: là| có)?\s*$")
_REACH, _MOST = 3, 24
_LEAST_REST = 100
_TIGHT = 2000
"""Counts that agree to so fine a part were meant to add up."""


@dataclass(frozen=True)
class Balance:
    """A whole, the part that was done, and the part that is left."""

    whole: Mention
    done: Mention
    left: Mention

    @property
    def gap(self) -> Decimal:
        return abs(self.whole.value - self.done.value - self.left.value)

    @property
    def holds(self) -> bool:
        return self.gap == 0


def check_balances(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every remainder that no other check has judged."""
    sums = [claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN]
    told = {span for claim in sums for span in claim.spans}
    parts = {span for claim in sums if claim.verdict == CONSISTENT for span in claim.spans[1:]}
    rates = [
        claim.spans[1:] for claim in known if claim.kind == "ratio_percent" and claim.verdict == CONSISTENT
    ]
    claims = []
    for index, sentence in enumerate(mentions):
        above = [mention for row in mentions[max(0, index - _REACH) : index] for mention in row]
        for place, left in enumerate(sentence):
            if (
                place_of(left) in told
                or not _is_plain(left)
                or not (_is_left(left) or _REST.search(left.lead))
            ):
                continue
            if _is_part_of_rest(left, sentence[:place]):
                continue
            before = [*above, *sentence[:place]]
            near = [mention for mention in before if _is_plain(mention)]
            balance = _find(left, near, parts) or _of_share(left, near, rates) or _of_rest(left, near)
            balance = balance or _of_fraction(left, before)
            claims.extend([_claim(balance)] if balance is not None else [])
    return claims


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and not mention.about
    return plain and not is_change(mention) and not is_compared(mention)


def _label(mention: Mention) -> str:
    return f"{mention.before} | {re.split('[,;.]', mention.tail)[0][:60]}"


def _is_left(mention: Mention) -> bool:
    carried = "origin" in mention.features and _LEFT.search(mention.before) is None
    if _WITHIN.search(mention.before):
        return False
    return _LEFT.search(_label(mention)) is not None and not is_nested(mention) and not carried


def _is_part_of_rest(left: Mention, before: list[Mention]) -> bool:
    """``đang giải quyết 4 hồ sơ, trong đó 4 hồ sơ trong hạn, 0 hồ sơ quá hạn``: the four are what is left."""
    return any(
        one.unit == left.unit and one.value >= left.value and _is_left(one) and _PARTED.search(one.tail)
        for one in before
    )


def _find(left: Mention, near: list[Mention], parts: set[tuple[int, int]]) -> Balance | None:
    """The balance that holds; else the one that words make and that misses by a slip or by little."""
    alike = [one for one in near if one.unit == left.unit or None in {one.unit, left.unit}][-_MOST:]
    pairs = [
        Balance(whole, done, left)
        for place, done in enumerate(alike)
        for whole in alike[:place]
        if whole.value > max(done.value, left.value) and not _is_left(done)
    ]
    exact = [pair for pair in pairs if pair.holds]
    if exact:
        return exact[-1]
    if _is_added(left, alike):
        return None
    sure = [pair for pair in pairs if _is_done(pair) and place_of(pair.done) not in parts and _near(pair)]
    words = re.split(r"[.;]\s", left.lead)[-1] + left.before
    tight = [pair for pair in sure if pair.gap * _TIGHT <= pair.whole.value]
    sure = tight if tight and tight[-1].gap not in {one.value for one in near} else sure
    if len({(pair.whole.value, pair.done.value) for pair in sure}) != 1 or _ELSEWHERE.search(words):
        return None
    return sure[-1]


def _of_rest(left: Mention, near: list[Mention]) -> Balance | None:
    """``177.575 trường hợp … đã cấp 149.781 giấy. Số còn lại, 27.974 hồ sơ``: of other nouns, a slip away."""
    alike = [one for one in near if not is_nested(one) and one.noun == left.noun]
    if not _REST.search(left.lead) or len(near) < 2:
        return None
    if len(alike) > 1 and alike[-2].value > alike[-1].value:
        pair = Balance(alike[-2], alike[-1], left)
        keyed = looks_slipped(pair.whole.value, [pair.done.value, left.value])
        return pair if left.value >= _LEAST_REST and (pair.holds or keyed) else None
    pair = Balance(near[-2], near[-1], left)
    done = _DONE.search(_label(pair.done)) is not None and pair.whole.value > pair.done.value
    slip = pair.whole.value - pair.done.value in swaps(left.value)
    return pair if done and left.value >= _LEAST_REST and (pair.holds or slip) else None


def _of_fraction(left: Mention, before: list[Mention]) -> Balance | None:
    """``đã giải quyết 4.561/5.650 hồ sơ … đang giải quyết 1.089 hồ sơ``: by a slip, over sentences."""
    pairs = [one for one in before if one.figure.whole is not None and one.counts and one.unit == left.unit]
    if len(pairs) != 1 or not _DONE.search(_label(pairs[0])) or left.value < _LEAST_REST:
        return None
    done, figure = pairs[0], pairs[0].figure
    lower = Figure(figure.start, figure.end, "number", figure.whole or left.value, figure.whole_grain)
    balance = Balance(replace(done, figure=lower), done, left)
    slip = looks_slipped(balance.whole.value, [done.value, left.value])
    return balance if balance.holds or slip else None


def _is_added(left: Mention, alike: list[Mention]) -> bool:
    """``trả đúng hạn 19.255 hồ sơ, đến hạn 19.944, quá hạn 689``: its whole stands behind its part."""
    values = {one.value for one in alike}
    return any(one.value + left.value in values for one in alike)


def _of_share(left: Mention, near: list[Mention], rates: list[list[tuple[int, int]]]) -> Balance | None:
    """``405 hồ sơ quá hạn có 298 thư xin lỗi, đạt 73,6%; còn 107 hồ sơ chưa xin lỗi``: by the right share."""
    places = {place_of(one): one for one in near if one.sentence is left.sentence}
    pairs = [spans for spans in rates if len(spans) == 2 and spans[0] in places and spans[1] in places]
    if len(pairs) != 1 or left.before.strip() not in {"còn", "còn lại"}:
        return None
    pair = Balance(places[pairs[0][1]], places[pairs[0][0]], left)
    alike = pair.whole.unit == left.unit and pair.whole.value > pair.done.value
    return pair if alike and (pair.holds or _near(pair)) else None


def _is_done(pair: Balance) -> bool:
    """The part is told as done, the whole is not, and nothing larger of its kind stands between."""
    done = _DONE.search(_label(pair.done)) is not None
    done = done and "channel" not in pair.done.features
    if pair.left.single("timing") == "late" and "timing" not in pair.done.features:
        return False
    return done and not is_nested(pair.done) and not _is_left(pair.whole)


def _near(pair: Balance) -> bool:
    gap = pair.gap
    if pair.whole.value - pair.done.value in swaps(pair.left.value):
        return True
    slip = looks_slipped(pair.whole.value, [pair.done.value, pair.left.value])
    return slip and pair.whole.value >= 100 or gap * 5 <= pair.left.value or gap * 50 <= pair.whole.value


def _claim(pair: Balance) -> Claim:
    computed = pair.done.value + pair.left.value
    verdict = CONSISTENT if pair.holds else WRONG
    row = [pair.left, pair.done]
    return sum_claim("sum_parts", verdict, pair.whole, pair.whole.value, row, computed, loose=True)
