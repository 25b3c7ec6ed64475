"""Rows of changes and rows of what was before: ``Năm 2020, các con số tương ứng là 29, 11 và 4 đơn vị``.

Order ties the two rows; that they are read rightly shows in one change of the row that holds.
"""

import re

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import WRONG, Claim, judged_figures, place_of
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention

_IN_TURN, _THEN = phrase("tied", "in_turn"), phrase("tied", "then")
_THEREBY, _DOWN_FROM = phrase("tied", "thereby"), phrase("tied", "moved_from")
_TO = phrase("tied", "to")
_OPENS = re.compile(r"[^;.()\d]{0,40}\(\s*(?:tăng|giảm)\s*")
_JOINED = re.compile(r"\s*[^\W\d]*(?: [^\W\d]+){0,2}\s*(?:,|và|/|, và)\s*(?:tăng|giảm)?\s*")
_LEAST = 2
Row = list[tuple[Mention, Mention, Mention, int]]


def check_in_turn(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change of such rows that no other check has judged."""
    told = judged_figures(known, "difference")
    claims: list[Claim] = []
    for index, sentence in enumerate(mentions):
        above = mentions[index - 1] if index else []
        for row in (_of_sentence(above, sentence), _in_bracket(above, sentence)):
            made = [
                check_change(Change(stated, later, earlier, sign)) for stated, later, earlier, sign in row
            ]
            if any(claim.verdict != WRONG for claim in made):
                claims.extend(claim for claim in made if claim.spans[0] not in told)
        claims.extend(_thereby(above, sentence))
    for claim in claims:
        claim.facts |= {"tied": True, "sure": True}
    return claims


def _plain(mention: Mention) -> bool:
    return mention.figure.kind in {"number", "percent"} and not mention.about


def _of_sentence(above: list[Mention], sentence: list[Mention]) -> Row:
    """Levels with their changes in brackets, and in the next sentence what they were."""
    if not sentence or not _IN_TURN.fullmatch(sentence[0].lead):
        return []
    pairs = [
        (level, change)
        for level, change in zip(above, above[1:], strict=False)
        if sign_of(change) and sign_of(level) is None and _OPENS.fullmatch(change.lead)
    ]
    earlier = [one for one in sentence if sign_of(one) is None]
    if len(earlier) != len(pairs) or len(pairs) < _LEAST or not all(map(_plain, earlier)):
        return []
    rows = [
        (change, level, one, sign_of(change) or 0)
        for (level, change), one in zip(pairs, earlier, strict=True)
    ]
    return rows if all(level.unit == change.unit == one.unit for change, level, one, _ in rows) else []


def _in_bracket(above: list[Mention], sentence: list[Mention]) -> Row:
    """``tiếp 866 lượt/964 người; giảm 164 lượt và 127 người (năm 2019 tiếp 1.012 lượt/1.091 người)``."""
    for place, change in enumerate(sentence[:-3]):
        two, one, other = sentence[place + 1 : place + 4]
        units = (change.unit, two.unit)
        sign = sign_of(change)
        joined = sign and _JOINED.fullmatch(two.lead) and sign_of(two) in {None, sign}
        if not joined or not _THEN.fullmatch(one.lead) or (one.unit, other.unit) != units or None in units:
            continue
        before = [*above, *sentence[:place]]
        levels = [
            pair for pair in zip(before, before[1:], strict=False) if (pair[0].unit, pair[1].unit) == units
        ]
        levels = [pair for pair in levels if sign_of(pair[0]) is None and sign_of(pair[1]) is None]
        figures = [change, two, one, other, *(levels[-1] if levels else ())]
        if levels and units[0] != units[1] and all(map(_plain, figures)):
            first, second = levels[-1]
            return [(change, first, one, sign or 0), (two, second, other, sign or 0)]
    return []


def _thereby(above: list[Mention], sentence: list[Mention]) -> list[Claim]:
    """``giảm 211 chi cục. Nhờ đó, số chi cục giảm từ 711 xuống còn 500``: a slip in one of the three."""
    if len(sentence) < _LEAST or not above or not _THEREBY.match(sentence[0].lead):
        return []
    earlier, later = sentence[:2]
    moved = _DOWN_FROM.search(earlier.lead)
    stated = above[-1]
    sign = sign_of(stated)
    if (
        moved is None
        or not _TO.search(later.lead)
        or not sign
        or not all(map(_plain, (stated, earlier, later)))
    ):
        return []
    if (sign > 0) is not bool(moved.group("up")) or stated.noun == "" or stated.noun not in earlier.lead:
        return []
    claim = check_change(Change(stated, later, earlier, sign))
    gap = abs(later.value - earlier.value)
    meant = (stated.value, later.value - sign * stated.value, earlier.value + sign * stated.value)
    slips = zip((gap, earlier.value, later.value), meant, strict=True)
    if claim.verdict == WRONG and not any(one_key(one, two) for one, two in slips if two > 0):
        return []
    claim.spans = [place_of(later), place_of(earlier), place_of(stated)]
    return [claim]
