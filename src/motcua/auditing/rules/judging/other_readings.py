"""The last guard: no mistake is told where the stated figure fits other figures that stand beside it.

Words only point at the figures of a claim. Where the percentage is right for another base, or the change for
another pair of ends, the words may have been misread. A base that is named behind the percentage is no doubt.
"""

from decimal import ROUND_CEILING, Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_BEFORE, _AFTER = 2, 1
"""Sentences on each side where a count may be the base of a percentage."""
_LEAST_GAP = Decimal(10)
_FEW = 3
"""So many percentages do not agree on one whole by chance."""
_RUNNING, _LATE = phrase("other_readings", "running"), phrase("other_readings", "late")
_NAMED = phrase("shares", "base")


def doubt(claims: list[Claim], mentions: list[list[Mention]]) -> None:
    """Turn mistakes into ``cannot_tell`` where other figures nearby explain the stated one."""
    by_start = {mention.start: mention for sentence in mentions for mention in sentence}
    for claim in claims:
        named = [by_start[span[0]] for span in claim.spans if span[0] in by_start]
        if claim.facts.get("tied"):
            continue
        if claim.verdict != WRONG or not named or named[0].start != claim.spans[0][0]:
            continue
        head = named[0]
        index = head.sentence.index
        rows = mentions[max(0, index - _BEFORE) : index + _AFTER + 1]
        near = [one for row in rows for one in row if one.sentence.paragraph == head.sentence.paragraph]
        if _is_explained(claim, named, near):
            claim.verdict = UNKNOWN
    _doubt_of_untold_base([claim for claim in claims if claim.reason == "share"], by_start)


def _doubt_of_untold_base(shares: list[Claim], by_start: dict[int, Mention]) -> None:
    """``vi phạm đất đai 15 (20,2%); xây dựng 14 (18,9%); thuế 12 (16,2%)``: all of 74, which nobody tells."""
    rows: list[list[Claim]] = [[]]
    paragraph = None
    for claim in sorted(shares, key=lambda claim: claim.spans[0]):
        head = by_start.get(claim.spans[0][0])
        here = head.sentence.paragraph if head is not None else None
        failing = claim.verdict in {WRONG, UNKNOWN}
        if rows[-1] and (here != paragraph or not failing):
            rows.append([])
        if failing:
            rows[-1].append(claim)
        paragraph = here
    for row in rows:
        if len(row) >= _FEW and _have_one_base(row):
            for claim in row:
                claim.verdict = UNKNOWN


def _have_one_base(row: list[Claim]) -> bool:
    """Whether one whole number makes all the percentages right."""
    least, most = Decimal(0), Decimal("Infinity")
    for claim in row:
        part, percent, places = (claim.facts[name] for name in ("part", "percent", "places"))
        if not isinstance(part, Decimal) or not isinstance(percent, Decimal) or not isinstance(places, int):
            return False
        grain = Decimal(1).scaleb(-places)
        if percent <= grain:
            return False
        least = max(least, part * 100 / (percent + grain))
        most = min(most, part * 100 / (percent - grain / 2))
    return least.to_integral_value(ROUND_CEILING) <= most


def _is_explained(claim: Claim, named: list[Mention], near: list[Mention]) -> bool:
    head, others = named[0], named[1:]
    if head.figure.kind == "percent" and claim.kind in {"ratio_percent", "difference"}:
        whole = head.figure.places == 0 and claim.kind == "ratio_percent"
        told = claim.kind == "difference" and not any(is_change(one) for one in others)
        ends = {one.value for one in others} if told else set()
        bases = [one for one in near if one.value not in ends]
        named_whole = _NAMED.match(head.after)
        if claim.kind == "ratio_percent" and not named_whole and _is_share_of_due(claim, others, near):
            return True
        if claim.kind == "ratio_percent" and _is_of_base_told(claim, others, near):
            return True
        parts = others[:1] if claim.kind == "ratio_percent" and _is_mistyped(claim) else others
        return not whole and not named_whole and _is_share(head, parts, bases)
    return claim.kind == "difference" and head.unit != "place" and _is_gap(head, others, near)


def _is_mistyped(claim: Claim) -> bool:
    """``2.723 nhiệm vụ, trong đó 2.501 đã xong (chiếm 19,8%)``: 91,8 with its digits exchanged."""
    percent, places = claim.facts.get("percent"), claim.facts.get("places")
    if not isinstance(percent, Decimal) or not isinstance(places, int) or claim.computed is None:
        return False
    return places > 0 and one_key(percent, claim.computed, places)


def _is_share(percent: Mention, others: list[Mention], near: list[Mention]) -> bool:
    """``Số thủ tục: 174, cắt giảm 168 thủ tục (96,55%)``: the count beside it, of another count nearby."""
    if not percent.value:
        return False
    beside = [one for one in near if one.counts and one.end <= percent.start][-1:]
    room = percent.figure.grain / 2
    for part in {*others, *beside}:
        for base in near:
            if base is part or not (base.counts and part.counts) or is_compared(base):
                continue
            wholes = {base.value, base.figure.whole or base.value}
            wholes = {whole for whole in wholes if not _is_meant(part, whole)}
            if any(whole >= part.value > 0 and _fits(percent, part.value, whole, room) for whole in wholes):
                return True
    return False


def _is_meant(part: Mention, whole: Decimal) -> bool:
    """``tiếp 26 lượt … 23/62 lượt, chiếm 88,46%``: what the fraction has with a slip of the keys."""
    written = part.figure.whole
    return written is not None and written != whole and one_key(written, whole)


def _is_of_base_told(claim: Claim, others: list[Mention], near: list[Mention]) -> bool:
    """``215 dịch vụ, đạt 91% tổng số, trong đó 209 ở mức độ 4 (88%)``: of what the 215 are 91% of."""
    if len(others) < 2 or not isinstance(percent := claim.facts.get("percent"), Decimal):
        return False
    part, base = others[0], others[1]
    behind = next((one for one in near if one.start > base.end), None)
    if behind is None or behind.figure.kind != "percent" or not base.value or not _NAMED.match(behind.after):
        return False
    room = max(behind.figure.grain, Decimal(1))
    return abs(part.value * behind.value / base.value - percent) <= room


def _is_share_of_due(claim: Claim, others: list[Mention], near: list[Mention]) -> bool:
    """``834 nhiệm vụ, đã xong 611, đạt 98,4% (còn 213 trong hạn, 10 quá hạn)``: of the 621 that were due."""
    part, base = others[0] if others else None, claim.facts.get("whole")
    settled = part is not None and "resolved" in part.features.get("state", ())
    if (
        part is None
        or not settled
        or not isinstance(base, Decimal)
        or _judged(claim, part.value, base) != WRONG
    ):
        return False
    rests = [one for one in near if one.counts and one.figure.kind == "number" and one is not part]
    running = {base - one.value for one in rests if _RUNNING.search(f"{one.before} | {one.after}")}
    late = {part.value + one.value for one in rests if _LATE.search(f"{one.before} | {one.after}")}
    return any(due >= part.value and _judged(claim, part.value, due) != WRONG for due in running | late)


def _judged(claim: Claim, part: Decimal, whole: Decimal) -> str:
    percent, places = claim.facts["percent"], claim.facts["places"]
    if not whole or not isinstance(percent, Decimal) or not isinstance(places, int):
        return WRONG
    return CONSISTENT if abs(percent - part * 100 / whole) < Decimal(1).scaleb(-places) else WRONG


def _fits(percent: Mention, part: Decimal, whole: Decimal, room: Decimal) -> bool:
    return abs(percent.value - part * 100 / whole) <= room


def _is_gap(stated: Mention, ends: list[Mention], near: list[Mention]) -> bool:
    """One of the ends and another figure of its kind in the same sentence are that far apart."""
    if stated.value < _LEAST_GAP and stated.figure.grain == 1:
        return False
    return any(
        abs(end.value - other.value) == stated.value
        for end in ends
        for other in near
        if other.sentence is stated.sentence
        and other not in {stated, end}
        and other.figure.kind == end.figure.kind
    )
