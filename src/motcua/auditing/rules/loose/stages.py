"""What was done is no more than what there was: ``1.127 dịch vụ, phát sinh hồ sơ ở 812 dịch vụ``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import swaps
from motcua.auditing.rules.reading.grammar import cue, phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_DONE = phrase("stages", "done")
_PART = phrase("stages", "part")
_BREAK = re.compile(r"[.:]\s|\n")
_TIME = re.compile(r"\b(?:năm|quý|tháng|tuần|kỳ)\b")
_TRIED, _WON = phrase("stages", "tried"), phrase("stages", "won")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_LEFT = re.compile(r"[^;.()\d]*,\s*(?:số |phần )?(?:hồ sơ )?còn lại [^.;,()\d]*(?:[.;,]|$)")
_ON_ALL = re.compile(r"\btrên (?:tổng|số)\b[^,;]*$")
"""``thu hồi 1.284 triệu đồng trên tổng số phải thu hồi 1.605 triệu đồng``: the second is the whole."""
_LEAST, _LEAST_BEYOND = Decimal(100), Decimal(20)


def check_stages(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every count that a verb ties to the count of its noun just before it.

    More than there was is told only where two digits that changed places explain it: other words
    may well count something else.
    """
    told = {span for claim in known if claim.kind == "ratio_bound" for span in claim.spans[:1]}
    claims = []
    for sentence in mentions:
        row = [mention for mention in sentence if _is_plain(mention)]
        for one, two in zip(row, row[1:], strict=False):
            if (
                _ON_ALL.search(two.lead)
                or place_of(two) in told
                or not (
                    _is_stage(one, two)
                    or _is_try(one, two)
                    or _is_returned(one, two)
                    or _is_left(one, two, row)
                )
            ):
                continue
            facts = {"part": two.value, "whole": one.value, "noun": two.noun}
            spans = [place_of(two), place_of(one)]
            verdict = CONSISTENT if two.value <= one.value else WRONG
            beyond = _is_slip(one, two, row) or _goes_beyond(one, two) or _is_try(one, two)
            beyond = beyond or _is_returned(one, two) or _is_left(one, two, row)
            if verdict == CONSISTENT or beyond:
                claims.append(Claim("ratio_bound", verdict, spans, "bound", two.value, one.value, facts))
    return claims


def _is_slip(one: Mention, two: Mention, row: list[Mention]) -> bool:
    """Of the very noun, the first of it in the sentence, and with two digits that changed places."""
    same = one.counted == two.counted != "money" and one.noun == two.noun and one.value >= _LEAST
    first = next(mention for mention in row if mention.unit == one.unit)
    return same and first is one and two.value in swaps(one.value) and not _TIME.search(two.lead)


def _is_try(one: Mention, two: Mention) -> bool:
    """``9 người dự thi, 7 người đạt``."""
    same = one.counted == two.counted is not None and one.noun == two.noun and ";" not in two.lead
    return same and _TRIED.search(one.after) is not None and _WON.search(two.after) is not None


def _is_returned(one: Mention, two: Mention) -> bool:
    """``1.850 phiếu phát ra, thu về 1.790 phiếu hợp lệ``: no more comes back than was given out."""
    same = one.counted == two.counted is not None and one.noun == two.noun and one.figure.kind == "number"
    given = cue("issued").search(f"{one.before} | {one.after}") is not None
    back = cue("returned").search(f"{two.before} | {two.after}") is not None
    return same and given and back and not _BREAK.search(two.lead) and not _TIME.search(two.lead)


def _is_left(one: Mention, two: Mention, row: list[Mention]) -> bool:
    """``tiếp nhận 2.787 hồ sơ; đã giải quyết 2.685 hồ sơ, số còn lại đang giải quyết``: some are left."""
    same = one.counted == two.counted is not None and one.noun == two.noun and not _TIME.search(two.lead)
    stages = one.single("state") == "received" and two.single("state") == "resolved"
    carried = any("origin" in mention.features for mention in row)
    return same and stages and not carried and _LEFT.match(two.tail) is not None


def _goes_beyond(one: Mention, two: Mention) -> bool:
    """``quyết định cưỡng chế 74 trường hợp; cưỡng chế thành công 81 trường hợp``: more than decided."""
    same = one.counted == two.counted is not None and one.noun == two.noun and one.value >= _LEAST_BEYOND
    words = (set(_WORD.findall(one.before)) & set(_WORD.findall(two.before))) - _IDLE - set(one.noun.split())
    little = two.value * 4 <= one.value * 5
    return (
        same
        and little
        and len(words) > 1
        and not _TIME.search(two.lead)
        and "carried" not in str(two.features)
    )


def _is_plain(mention: Mention) -> bool:
    plain = mention.counts and mention.figure.kind == "number" and not mention.about
    return plain and not is_change(mention) and not is_compared(mention)


def _is_stage(one: Mention, two: Mention) -> bool:
    """Of one noun, and the second tells what became of the first."""
    if one.counted is None and one.unit is None or one.unit != (two.counted or one.unit):
        return False
    if set(one.features) - {"state", "tier", "service"} or "pending" in two.features.get("state", ()):
        return False
    if one.unit == "money" and _PART.search(two.before) is None:
        return False
    if _BREAK.search(two.lead) or _DONE.search(one.before) and not _PART.search(two.before):
        return False
    return (
        _DONE.search(two.before) is not None or _DONE.search(re.split("[,;]", two.tail)[0][:40]) is not None
    )
