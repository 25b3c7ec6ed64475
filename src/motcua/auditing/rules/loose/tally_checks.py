"""Lists read by their form against the whole they belong to, judged as surely as they are tied to it."""

import re
from dataclasses import replace
from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    UNKNOWN,
    WRONG,
    Claim,
    Judged,
    judge_sum,
    place_of,
)
from motcua.auditing.rules.judging.keys import looks_slipped, swaps
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.reading.tallies import Tally, read_tallies
from motcua.auditing.rules.reading.ties import overlaps
from motcua.auditing.rules.sums.breakdowns import names_one, sum_claim

_WITHIN = phrase("groups", "within")
_CROSSING = phrase("tallies", "crossing")
_COMPARED = phrase("tallies", "compared")
_CLOSING = phrase("tallies", "closing")
_REST = phrase("tallies", "rest")
_LEAST_FAR, _LEAST_LIST = Decimal(20), Decimal(10)
"""A smaller whole in another sentence is too easily made by chance, by two parts and by more."""
_LEAST_LOOSE, _LEAST_SLIP = Decimal(100), Decimal(1000)
_REACH = 2
_GENERIC = ("agency", "party", "text", "petition", "item", "person", "dossier", "procedure", "task", "turn")
"""Units that a bracket may divide into nouns of other families: ``42 tổ chức (19 đảng bộ, 23 chi bộ)``."""
_SUMS = {"sum_parts", "rollup"}
_LONGEST_TAIL = 160


def check_tallies(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every list with a whole in reach that it makes, or that it should have made."""
    claims = []
    sums = [claim for claim in known if claim.kind in _SUMS and _is_told(claim)]
    judged = Judged(sums)
    used = {span for claim in sums if claim.verdict == CONSISTENT for span in claim.spans[1:]}
    for tally in read_tallies(prose, mentions):
        index = tally.items[0].sentence.index
        near = [mention for row in mentions[max(0, index - _REACH) : index + 1] for mention in row]
        for some in (_completed(tally, mentions[index]), _behind_first(tally)):
            claim = _check(prose, some, _heads(some, near, used)) if some else None
            if claim is None:
                continue
            if not judged.together(claim.spans) or claim.verdict in {CONSISTENT, ROUNDED}:
                claims.append(claim)
                break
    return claims


def _is_told(claim: Claim) -> bool:
    return claim.verdict != UNKNOWN and claim.reason != "open"


def _completed(tally: Tally, row: list[Mention]) -> Tally:
    """``…, Cục Thuế 8.317; phần còn lại thuộc 19 sở với 55.241 hồ sơ``: the list with the rest it tells."""
    last = tally.items[-1]
    behind = [mention for mention in row if mention.start > last.end][:2]
    rest = cue("rest").search(behind[0].lead) if behind else None
    if rest is None or re.search(r"[.;:]", behind[0].lead[rest.end() :]):
        return tally
    told = [mention for mention in behind if mention.counted == tally.unit is not None]
    plain = len(told) == 1 and told[0].figure.kind == "number" and not re.search(r"[.;:]", told[0].lead)
    if not plain or is_change(told[0]) or is_compared(told[0]):
        return tally
    return replace(tally, items=[*tally.items, told[0]])


def _behind_first(tally: Tally) -> Tally | None:
    """``34 hạn chế, khắc phục 31, còn 3``: the first of the list is the whole of the others."""
    head, *items = tally.items
    if len(items) < 2 or head.value < max(item.value for item in items) or tally.tie == "bracket":
        return None
    if _is_of_one_axis([head, *items]):
        return None
    return Tally(items, tally.sign, "plain", before=head)


def _heads(tally: Tally, near: list[Mention], used: set[tuple[int, int]]) -> list[Mention]:
    """Figures before the list that may be its whole, the nearest first; ``used`` are parts of others."""
    most = max(item.value for item in tally.items)
    found = [
        mention
        for mention in reversed(near)
        if mention.end <= tally.items[0].start
        and mention.figure.kind == "number"
        and (mention.adds or mention.unit is None)
        and not (is_change(mention) and not (mention is tally.before and tally.tie == "made_of"))
        and not (is_compared(mention) and not is_change(mention))
    ]
    if tally.tie == "bracket":
        found = found[:1] if tally.before in found[:1] else []
        return [head for head in found if head.value >= most]
    units = {tally.unit, None, "slip"} if tally.unit == "person" else {tally.unit, None}
    alike = [head for head in found if tally.unit is None or head.unit in units]
    alike = [head for head in alike if head.value > most]
    return [head for head in alike if place_of(head) not in used] or alike


def _check(prose: Prose, tally: Tally, heads: list[Mention]) -> Claim | None:
    for whole in heads:
        verdict = judge_sum(whole, whole.value, tally.items, tally.total)
        least = _LEAST_LIST if len(tally.items) > 2 else _LEAST_FAR
        near = whole.sentence is tally.items[0].sentence or whole.value >= least
        if verdict in {CONSISTENT, ROUNDED} and near:
            return sum_claim("sum_parts", verdict, whole, whole.value, tally.items, tally.total)
    if not heads or any(head.value == tally.total for head in heads):
        return None
    head = _likeliest(tally, heads)
    if head.about or any(item.about for item in tally.items):
        return None
    if names_one(head.value - tally.total, tally.items[-1]):
        return None
    if len({item.lead.rstrip().endswith("(") for item in tally.items}) > 1 and tally.tie != "bracket":
        return None
    if not tally.full or _trails_off(prose, tally) or _is_open(prose, tally, head):
        return None
    if _crosses(tally, _is_split(tally, head)) or _is_far_pair(tally, head):
        return None
    sure = _is_sure(tally, head, heads) and not _begins_with(tally, head) and not _mixes(tally, head)
    excess = tally.total - head.value
    over = tally.tie == "inside" and 0 < excess * 10 <= head.value
    over = over or _is_split(tally, head) and 0 < excess * 50 <= head.value
    loose = tally.tie in {"plain", "inside"} and not over or tally.before is not head
    return _wrong(head, tally, loose and not _is_of_one_axis(tally.items)) if sure else None


def _is_far_pair(tally: Tally, head: Mention) -> bool:
    """``868 doanh nghiệp mới. … Có 781 tạm dừng và 86 giải thể``: two counts, by chance."""
    apart = tally.items[0].sentence.index > head.sentence.index + 1
    return apart and tally.tie == "plain" and len(tally.items) == 2


def _trails_off(prose: Prose, tally: Tally) -> bool:
    """``…; 36 kiến nghị liên quan đến Tòa án (chiếm 1,62%)…``: the dots stand behind the last percentage."""
    last = tally.items[-1]
    return prose.plain[last.end : last.sentence.end][:_LONGEST_TAIL].rstrip(" .\n").endswith("…")


def _is_of_one_axis(items: list[Mention]) -> bool:
    """Each another value of one thing, as degrees or grades are."""
    axes = set.intersection(*(set(item.features) for item in items)) - {"state", "tier", "service"}
    return any(len({item.joint(axis) for item in items}) == len(items) for axis in axes)


def _wrong(head: Mention, tally: Tally, loose: bool) -> Claim:
    return sum_claim("sum_parts", WRONG, head, head.value, tally.items, tally.total, loose=loose)


def _begins_with(tally: Tally, head: Mention) -> bool:
    """``2.277 đơn vị, nhắc nhở 1.682, phạt tiền 595, đình chỉ 10``: the first make the whole alone."""
    values = [item.value for item in tally.items]
    loose = tally.tie == "plain" and head.value >= _LEAST_FAR
    return loose and any(sum(values[:count]) == head.value for count in range(2, len(values)))


def _mixes(tally: Tally, head: Mention) -> bool:
    """``21 tỉnh; 5 tỉnh giữ nguyên 6 đơn vị, 17 tỉnh …``: some of the noun of the whole, some of another."""
    nouns = {item.noun for item in tally.items if item.counted}
    return tally.tie == "plain" and head.unit == "agency" and head.noun in nouns and len(nouns) > 1


def _likeliest(tally: Tally, heads: list[Mention]) -> Mention:
    """The nearest; of a list that opens a sentence, ``Phân theo nơi nhận: …``, the one it misses least."""
    if tally.before is None and tally.tie == "made_of":
        return min(heads, key=lambda head: abs(head.value - tally.total))
    return heads[0]


def _is_open(prose: Prose, tally: Tally, head: Mention) -> bool:
    start = head.start if tally.before is not None else tally.items[0].sentence.start
    last = tally.items[-1]
    stretch = prose.shadow[start : min(last.sentence.end, last.end + 60)]
    unsaid = cue("rest").search(last.tail[:60])
    return cue("open").search(stretch) is not None or unsaid is not None or overlaps(last)


def _crosses(tally: Tally, split: bool) -> bool:
    """Labels that cut across each other, that compare, or, unless done and left, that divide otherwise."""
    labels = [f"{item.before} | {item.after.strip().removeprefix(item.noun)}" for item in tally.items]
    if any(_COMPARED.search(label) for label in labels):
        return True
    crossing = any(_CROSSING.search(label) for label in labels)
    carried = ["origin" in item.features for item in tally.items]
    if any(carried) and not all(carried) and not (split and carried[-1]):
        return True
    axes = [frozenset(item.features) for item in tally.items]
    apart = len({axis for some in axes for axis in some}) > 1 and not frozenset.intersection(*axes)
    gendered = all(item.joint("gender") for item in tally.items)
    return apart and not split or crossing and not gendered


_TIES = {"bracket": 3, "made_of": 3, "colon": 3, "inside": 2, "plain": 0}
_ENOUGH = 5


def _is_sure(tally: Tally, head: Mention, heads: list[Mention]) -> bool:
    """Whether the sum must hold: marks for what ties the list to its whole, and for how little it misses."""
    values = [item.value for item in tally.items]
    gap = abs(tally.total - head.value)
    slip = _exchanged(head.value, values) or looks_slipped(head.value, values)
    if gap * 4 > head.value and not slip and not (tally.tie == "bracket" and _apart(tally.items)):
        return False
    inside = tally.tie == "inside" or tally.before is head and _WITHIN.search(head.before)
    settled = len(tally.items) > 2 and _is_split(tally, head)
    if inside and not settled and not (slip and head.value >= _LEAST_SLIP) and tally.total < head.value:
        return False
    marks = _marks(tally, head, heads) + _nearness(head, gap, slip)
    return marks >= _ENOUGH or marks == _ENOUGH - 1 and (gap * 20 <= head.value or slip)


def _marks(tally: Tally, head: Mention, heads: list[Mention]) -> int:
    """How firmly words and form tie the list to the whole."""
    items = tally.items
    alike = all(item.counted == head.counted is not None for item in items)
    beside = tally.before is head
    others = {other.value for other in heads if other.value * 2 > tally.total}
    closed = _CLOSING.search(items[-1].before) is not None
    loose = head.unit is None or head.unit.startswith("other")
    fitting = tally.unit is None or loose or head.unit in {tally.unit, *_GENERIC}
    within = 2 if beside and _WITHIN.search(head.before) else 0
    tie = _TIES[tally.tie] if beside or tally.before is None or tally.tie == "inside" else 0
    split = 3 if _is_split(tally, head) and heads[0] is head else 0
    axes = set.intersection(*(set(item.features) for item in items))
    apart = any(len({item.joint(axis) for item in items}) == len(items) for axis in axes)
    signs = (beside, alike, closed, apart, len(items) > 2, len(others) == 1)
    return max(tie, split, within) + sum(signs) - (not fitting)


def _nearness(head: Mention, gap: Decimal, slip: bool) -> int:
    """A narrow miss of a whole that is not too small, and a slip of the keys that explains it."""
    big = head.value >= _LEAST_LOOSE
    near = 1 if gap * 50 <= head.value else 0
    return near + big + (2 if slip and head.value >= _LEAST_SLIP else 0) - (head.value < _LEAST_LIST)


def _apart(items: list[Mention]) -> bool:
    """Each named by a noun of its own, or each by a label alone."""
    nouns = [item.noun if item.counted else "" for item in items]
    return len(set(nouns)) == len(nouns) or not any(nouns)


def _exchanged(total: Decimal, values: list[Decimal]) -> bool:
    """Two neighbouring digits that changed places, in the whole or in a part, make the sum right."""
    computed = sum(values, Decimal(0))
    return computed in swaps(total) or any(value + total - computed in swaps(value) for value in values)


def _is_split(tally: Tally, head: Mention) -> bool:
    """``97 đơn; giải quyết xong 92 đơn, 5 đơn chuyển tiếp``: what was done, and what is left."""
    labels = [f"{item.before} | {re.split('[,;.]', item.tail)[0]}" for item in tally.items]
    left = [_REST.search(label) is not None for label in labels]
    same = head.counted is not None and tally.unit in {head.counted, None} and not is_nested(head)
    timed = any("timing" in item.features for item in tally.items)
    if len(labels) == 3:
        return head.counted is not None and _is_settled_or_not(tally.items)
    return len(labels) == 2 and same and not timed and sum(left) == 1


def _is_settled_or_not(items: list[Mention]) -> bool:
    """``558 đã hoàn thành, 67 còn trong hạn, 181 quá hạn``: done, not yet due, and too late."""
    states = [item.single("state") for item in items]
    late = [item for item in items if item.single("timing") == "late" and item.single("state") != "resolved"]
    rest = [state for item, state in zip(items, states, strict=True) if item not in late]
    return len(late) == 1 and sorted(map(str, rest)) == ["pending", "resolved"]
