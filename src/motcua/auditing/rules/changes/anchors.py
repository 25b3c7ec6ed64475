"""Changes whose earlier value or target stands beside them: ``tăng 38 người (năm 2022 là 874 người)``.

The later value may stand anywhere before; the one that explains the change is taken, and a mistake is
told where only one figure can be meant.
"""

import re

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import kind_of, measures, sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import swaps
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention

_BEHIND = phrase("anchors", "behind")
_TARGET = phrase("anchors", "target")
_MORE, _LESS = phrase("anchors", "more"), phrase("anchors", "less")
_DIRECT = re.compile(r"[^,;.()\d]{0,12}\)?\s*(?:là|tới|đến|khoảng)?\s*")
_BREAK = re.compile(r"[;.](?:\s|$)")
_REACH = 2


def check_anchors(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such change that no other check has judged."""
    told = {claim.spans[0] for claim in known if claim.kind == "difference"}
    claims = []
    for index, sentence in enumerate(mentions):
        above = [mention for row in mentions[max(0, index - _REACH) : index] for mention in row]
        for place, stated in enumerate(sentence):
            if place_of(stated) in told or stated.figure.kind not in {"number", "percent"}:
                continue
            found = _behind(stated, sentence[place + 1 : place + 2]) or _ahead(stated, sentence[:place])
            if found is None:
                continue
            anchor, sign = found
            near = [mention for mention in sentence[:place] if mention is not anchor]
            claim = _judge(stated, anchor, sign, near, above)
            claims.extend([claim] if claim is not None else [])
    return claims


def _behind(stated: Mention, following: list[Mention]) -> tuple[Mention, int] | None:
    """The value of the other time, or the target, in brackets or after ``so với``."""
    sign = sign_of(stated)
    anchor = following[0] if following else None
    if not sign or anchor is None or sign_of(anchor) is not None:
        return None
    told = _BEHIND.fullmatch(anchor.lead) or _TARGET.fullmatch(anchor.lead)
    return (anchor, sign) if told else None


def _ahead(stated: Mention, before: list[Mention]) -> tuple[Mention, int] | None:
    """``thấp hơn mục tiêu 20% là 13,5 điểm``, ``thấp hơn bình quân của tỉnh (31,5%) 13,3 điểm``."""
    anchor = before[-1] if before else None
    if anchor is None or sign_of(anchor) == 0 or not _DIRECT.fullmatch(stated.lead):
        return None
    sign = 1 if _MORE.search(anchor.lead) else -1 if _LESS.search(anchor.lead) else 0
    return (anchor, sign) if sign else None


def _judge(
    stated: Mention, anchor: Mention, sign: int, near: list[Mention], above: list[Mention]
) -> Claim | None:
    told = [mention for mention in reversed([*above, *near]) if _is_later(mention, anchor, stated)]
    claims = [check_change(Change(stated, later, anchor, sign)) for later in told]
    right = next((claim for claim in claims if claim.verdict in {CONSISTENT, ROUNDED}), None)
    if right is not None or not claims:
        return right
    own = [mention for mention in near if mention in told]
    beside = bool(own) and near[-1] is own[-1] and not _BREAK.search(stated.lead + anchor.lead)
    only = len({mention.value for mention in told}) == 1 and bool(own)
    slip = [
        claim for claim in claims if claim.computed is not None and abs(claim.computed) in swaps(stated.value)
    ]
    if claims[0].verdict == WRONG and (beside or only):
        return claims[0]
    return slip[0] if slip and slip[0].verdict == WRONG and stated.value >= 100 else None


def _is_later(mention: Mention, anchor: Mention, stated: Mention) -> bool:
    """Told on the scale of the anchor, near enough to be the same thing at another time."""
    if sign_of(mention) is not None or kind_of(mention) != kind_of(anchor) or not measures(stated, mention):
        return False
    if mention.figure.kind == "fraction" or mention.about or not anchor.value:
        return False
    return mention.value <= 3 * anchor.value and anchor.value <= 3 * mention.value
