"""Distances to another by its name: ``Hải Phòng với 74,84 điểm, hơn Quảng Ninh 1,46 điểm``.

The other level was told before, beside its name; the own one stands before the distance. Where other words
stand between name and level, a mistake needs a slip of the keys. The leader and the mean are named too.
"""

import re
from collections.abc import Sequence

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_ends import bracketed
from motcua.auditing.rules.judging.claims import WRONG, Claim, judged_figures, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, swaps
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_OVER, _UNDER = phrase("rivals", "over"), phrase("rivals", "under")
_MEAN, _FIRST, _FIELD = phrase("rivals", "mean"), phrase("rivals", "first"), phrase("rivals", "field")
_AT = r"(?: [^\W\d_]+(?: \d{4})?){0,3}\s*(?:với|đạt|là|có)?\s*[(:]?\s*$"
_STOP = re.compile(r"[;]|[.…]\s|\n")
_REACH = 3


def check_rivals(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every distance to something named whose level was told within three sentences."""
    told = judged_figures(known, "difference")
    claims = []
    for index, sentence in enumerate(mentions):
        above = [one for row in mentions[max(0, index - _REACH) : index] for one in row]
        for place, stated in enumerate(sentence):
            match = _OVER.search(stated.before) or _UNDER.search(stated.before)
            if match is None or place_of(stated) in told or stated.about:
                continue
            sign = 1 if match.re is _OVER else -1
            claims.extend(_check(stated, sign, match.group("name"), sentence[:place], above))
    return claims


def _check(
    stated: Mention, sign: int, name: str, before: Sequence[Mention], above: Sequence[Mention]
) -> list[Claim]:
    if _STOP.search(stated.lead):
        return []
    aside = bracketed(list(before))
    own = next((one for one in reversed(before) if one not in aside and one.figure.kind != "rank"), None)
    if own is None or not _is_level(own, stated):
        return []
    told = [*above, *before]
    words = {one: _label(told, place) for place, one in enumerate(told)}
    others = [one for one in told if one is not own and _is_level(one, stated)]
    mean = _MEAN.search(name)
    named = _MEAN if mean else _FIRST if _FIRST.search(name) else re.compile(rf"\b{re.escape(name)}\b")
    others = [
        one for one in others if named.search(words[one]) and (not mean or _is_same_mean(name, words[one]))
    ]
    if len({one.value for one in others}) != 1:
        return []
    claim = check_change(Change(stated, own, others[-1], sign))
    sure = mean is not None or re.search(rf"{named.pattern}{_AT}", words[others[-1]]) is not None
    if claim.verdict == WRONG and not sure and not _slipped(claim):
        return []
    claim.facts |= {"tied": sure, "sure": sure}
    return [claim]


def _label(told: Sequence[Mention], place: int) -> str:
    """The words of the clause before a level, past counts of other things: ``trung bình của 17 bộ là``."""
    words = told[place].lead
    for one, behind in zip(reversed(told[:place]), reversed(told[1 : place + 1]), strict=True):
        if one.unit != "agency" or one.sentence is not behind.sentence:
            break
        words = f"{one.lead}{words}"
    return _STOP.split(words)[-1]


def _is_same_mean(name: str, words: str) -> bool:
    """``trung bình cả nước`` is the mean of the country; a bare ``mức trung bình`` the one told before."""
    field = _FIELD.search(name)
    return field is None or field.group() in words


def _is_level(one: Mention, stated: Mention) -> bool:
    alike = one.unit == stated.unit or None in {one.unit, stated.unit} and one.figure.places > 1
    plain = one.figure.kind in {"number", "percent"} and alike and not one.about
    same = (one.figure.kind == "percent") == (stated.figure.kind == "percent")
    return plain and same and not is_change(one) and not is_compared(one)


def _slipped(claim: Claim) -> bool:
    if claim.stated is None or claim.computed is None or claim.stated * claim.computed <= 0:
        return False
    stated, computed = abs(claim.stated), abs(claim.computed)
    digits = (int(stated.scaleb(2)), int(computed.scaleb(2)))
    return looks_mistyped(stated, computed) or digits[1] in map(int, swaps(stated.scaleb(2).to_integral()))
