"""How far two values lie apart: ``khoảng cách giữa cao nhất (94,1 điểm) và thấp nhất (71,3) là 22,8``."""

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import kind_of
from motcua.auditing.rules.judging.claims import WRONG, Claim, judged_figures, place_of
from motcua.auditing.rules.judging.keys import slipped_change
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_BETWEEN, _OTHER = phrase("distances", "between"), phrase("distances", "other")
_SURE = {"percent", "score", "money"}
"""Of other things a way apart may be told: ``khoảng cách giữa trạm A (41 km) và trạm B (58 km) là 23 km``."""
_MAKES, _LEFT = phrase("distances", "makes"), phrase("distances", "left")


def check_distances(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every gap named so, behind its two values, that no other check has judged."""
    told = judged_figures(known, "difference")
    claims = []
    for sentence in mentions:
        for place, stated in enumerate(sentence[2:], start=2):
            one, two = sentence[place - 2 : place]
            if place_of(stated) in told or not all(_is_plain(each) for each in (one, two, stated)):
                continue
            if len({kind_of(each) for each in (one, two, stated)}) > 1:
                continue
            tied = bool(_BETWEEN.search(one.lead) and _OTHER.match(two.lead) and _MAKES.match(stated.lead))
            if tied or _LEFT.match(stated.before) and place == 2:
                low, high = sorted((one, two), key=lambda each: each.value)
                claim = check_change(Change(stated, high, low, 1))
                sure = tied and kind_of(stated) in _SURE
                if claim.verdict != WRONG or sure or _is_slip(stated, high, low):
                    claims.append(claim)
    return claims


def _is_plain(mention: Mention) -> bool:
    """A level, or a gap that carries no sign of its own."""
    return mention.figure.kind in {"number", "percent"} and not (
        mention.about or is_change(mention) and not _LEFT.match(mention.before) or is_compared(mention)
    )


def _is_slip(stated: Mention, high: Mention, low: Mention) -> bool:
    places = max(one.figure.places for one in (stated, high, low))
    return slipped_change(stated.value, high.value, low.value, places)
