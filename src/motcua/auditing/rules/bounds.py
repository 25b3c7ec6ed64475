"""No part above its whole: fractions, points against the maximum, ranks against the number ranked."""

import re
from decimal import Decimal

from motcua.auditing.rules.changes import is_pair
from motcua.auditing.rules.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.grammar import cue, phrase
from motcua.auditing.rules.groups import Group
from motcua.auditing.rules.mentions import Mention

_PLAN = phrase("bounds", "plan")
_SET_BESIDE, _SHORT_OF = phrase("bounds", "set_beside"), phrase("bounds", "short_of")
_LAST_DAY, _LAST_MONTH = Decimal(31), Decimal(12)


def check_bounds(mentions: list[list[Mention]], groups: list[Group]) -> list[Claim]:
    """No part above its whole: fractions, points against the maximum, ranks against the number ranked."""
    claims = []
    for sentence in mentions:
        for place, mention in enumerate(sentence):
            pair = place > 0 and is_pair(mention, sentence[place - 1])
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


def _unbounded(mention: Mention) -> bool:
    """A date, or a plan, which may be surpassed: ``1.204/1.150 lượt theo kế hoạch``."""
    over = mention.value > (mention.figure.whole or mention.value)
    near = mention.before + re.split("[;.]", mention.tail)[0]
    planned = mention.unit not in {"score", "agency"} and _PLAN.search(near) is not None
    return _may_be_day(mention) or over and planned


def _may_be_day(mention: Mention) -> bool:
    """``cao điểm nhất - 18/3 -``: nothing is counted, and a calendar knows the day."""
    figure, whole = mention.figure, mention.figure.whole or Decimal(0)
    bare = mention.unit is None and figure.kind == "fraction" and figure.places == 0
    return bare and whole < figure.value <= _LAST_DAY and whole <= _LAST_MONTH


def _group_bound(group: Group, part: Mention, whole: Decimal) -> Claim | None:
    over = part.value > whole
    beside = group.tie == "bracket" and ")" in part.lead
    if over and (beside or group.tie not in {"inside", "bracket"} or part.noun != group.head.noun):
        return None
    if over and _is_other(group.head, part):
        return None
    claim = _bound(part, part.value, whole, [place_of(part), place_of(group.head)])
    if over and (part.about or group.head.about or part.unit != group.head.unit):
        claim.verdict = UNKNOWN
    return claim


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
