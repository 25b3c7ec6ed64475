"""Changes whose words leave one pair of ends: ``đạt 86,5%, tăng 2,93% so với năm 2023 (83,57%)``.

A slip in the first digit puts a figure far off, so nothing is doubted here for being far off: what the other
checks left open is judged by these words alone. Only where the change holds between other figures in reach is
nothing told.
"""

import re
from dataclasses import replace

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import comparable, measures
from motcua.auditing.rules.changes.merged import merged_ends
from motcua.auditing.rules.changes.tied_ends import is_level, sign_told, tied_ends
from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.reading.mentions import Mention

_READINGS = (*tied_ends(), merged_ends)


def settle_tied(mentions: list[list[Mention]], claims: list[Claim]) -> None:
    """Put the tied reading in the place of what nobody could tell."""
    settled = {claim.spans[0] for claim in claims if _is_settled(claim)}
    found = []
    for index, sentence in enumerate(mentions):
        above = mentions[index - 1] if index else []
        for place, stated in enumerate(sentence):
            if place_of(stated) in settled or stated.figure.kind not in {"number", "percent"} or stated.about:
                continue
            change = _tied(sentence, place)
            if change is not None:
                found.extend(_judged(change, [*above, *sentence]))
    again = {claim.spans[0] for claim in found}
    claims[:] = [claim for claim in claims if claim.kind != "difference" or claim.spans[0] not in again]
    claims.extend(found)


_LARGEST = re.compile(r"\b(?:(?:nhiều|cao|ít|thấp) nhất|chủ yếu)\b")
"""``…, nhiều nhất là thành phố (6 ổ dịch)``: one of them, not the other time."""


def _is_settled(claim: Claim) -> bool:
    fits = claim.verdict in {CONSISTENT, ROUNDED}
    return claim.kind == "difference" and claim.verdict != UNKNOWN or claim.kind == "ratio_percent" and fits


def _tied(sentence: list[Mention], place: int) -> Change | None:
    sign = sign_told(sentence[place])
    if not sign:
        return None
    for reading in _READINGS:
        change = reading(sentence, place, sign)
        ends = (change.later, change.earlier) if change is not None else ()
        if change is not None and _LARGEST.search(change.earlier.lead):
            continue
        if change is not None and all(is_level(one) and measures(change.stated, one) for one in ends):
            return change
    return None


def _judged(change: Change, near: list[Mention]) -> list[Claim]:
    """Nothing where the change holds between one of the ends and another figure told before."""
    claim = check_change(change)
    if claim.verdict == UNKNOWN:
        claim.verdict = WRONG
    if claim.verdict == WRONG and any(_holds(change, one) for one in near):
        return []
    claim.facts["tied"] = True
    return [claim]


def _holds(change: Change, other: Mention) -> bool:
    if other in {change.stated, change.later, change.earlier} or not is_level(other):
        return False
    pairs = [replace(change, later=other), replace(change, earlier=other)]
    return any(
        comparable(pair.later, pair.earlier) and check_change(pair).verdict in {CONSISTENT, ROUNDED}
        for pair in pairs
    )
