"""Rates told in parts: ``mức độ 3, 4 đạt 60,72% (mức độ 3 là 32,3%, mức độ 4 là 37,4%)``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_TIED = re.compile(r"\s*\(|[\s,;]*(?:trong đó|gồm|bao gồm|cụ thể)\b")
_NEXT = re.compile(r"\s*(?:[,;]|và)\s[^.;()\d]*(?:độ \d[^.;()\d]*)?")
_WHOLE = {"timing": {"both": {"early", "on_time"}}}
_NEAR = Decimal(15)


def check_parted_rates(mentions: list[list[Mention]]) -> list[Claim]:
    """One claim for every rate whose values are told one by one directly behind it."""
    claims = []
    for sentence in mentions:
        for head, one, two in zip(sentence, sentence[1:], sentence[2:], strict=False):
            row = [one, two]
            if any(rate.figure.kind != "percent" or is_change(rate) for rate in (head, *row)):
                continue
            if _TIED.match(one.lead) and _NEXT.fullmatch(two.lead) and _makes(head, row):
                claims.append(_claim(head, row))
    return claims


def _makes(head: Mention, row: list[Mention]) -> bool:
    """The values of the parts are just those that the head names."""
    levels = [_levels(rate) for rate in (head, *row)]
    if all(levels):
        return levels[0] == levels[1] | levels[2] and not levels[1] & levels[2]
    values = {rate.single("timing") for rate in row}
    return values == _WHOLE["timing"].get(head.single("timing") or "")


def _levels(rate: Mention) -> set[str]:
    return {sign for value in rate.features.get("service", ()) for sign in value if sign.isdigit()}


def _claim(head: Mention, row: list[Mention]) -> Claim:
    computed = sum((rate.value for rate in row), Decimal(0))
    room = sum((rate.figure.grain for rate in (head, *row)), Decimal(0)) / 2
    gap = abs(computed - head.value)
    verdict = CONSISTENT if not gap else ROUNDED if gap <= room else WRONG if gap <= _NEAR else UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, row, computed)
