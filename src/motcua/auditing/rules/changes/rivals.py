"""Distances to another by its name: ``Hải Phòng với 74,84 điểm, hơn Quảng Ninh 1,46 điểm``.

The other's level was told before, beside its name; the own level stands before the distance. Names are not
always those of the level, so a mistake needs a slip of the keys.
"""

import re
from collections.abc import Sequence

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, swaps
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_OVER, _UNDER = phrase("rivals", "over"), phrase("rivals", "under")
_STOP = re.compile(r"[;]|[.…]\s|\n")
_REACH = 3


def check_rivals(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every distance to something named whose level was told within three sentences."""
    told = {claim.spans[0] for claim in known if claim.kind == "difference" and claim.verdict != UNKNOWN}
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
    own = before[-1] if before else None
    if own is None or _STOP.search(stated.lead) or not _is_level(own, stated):
        return []
    named = re.compile(rf"\b{re.escape(name)}\b")
    others = [one for one in [*above, *before[:-1]] if _is_level(one, stated) and named.search(one.before)]
    values = {one.value for one in others}
    if len(values) != 1:
        return []
    claim = check_change(Change(stated, own, others[-1], sign))
    if claim.verdict == WRONG and not _slipped(claim):
        return []
    return [claim]


def _is_level(one: Mention, stated: Mention) -> bool:
    plain = one.figure.kind in {"number", "percent"} and one.unit == stated.unit and not one.about
    return plain and not is_change(one) and not is_compared(one)


def _slipped(claim: Claim) -> bool:
    if claim.stated is None or claim.computed is None or claim.stated * claim.computed <= 0:
        return False
    stated, computed = abs(claim.stated), abs(claim.computed)
    digits = (int(stated.scaleb(2)), int(computed.scaleb(2)))
    return looks_mistyped(stated, computed) or digits[1] in map(int, swaps(stated.scaleb(2).to_integral()))
