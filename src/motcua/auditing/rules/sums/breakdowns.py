"""Sums: the parts of a breakdown against the stated whole, and what explains a gap."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    UNKNOWN,
    WRONG,
    Claim,
    judge_sum,
    place_of,
)
from motcua.auditing.rules.judging.keys import looks_mistyped, looks_slipped
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import Group, are_levels, is_rest
from motcua.auditing.rules.reading.mentions import Mention

_NEAR = Decimal("0.03")
_LEAST_SLIP = Decimal(1000)
"""Two parts of a smaller whole are too often one digit off by chance."""
_MOST_OTHERS = 3
_CLASS = re.compile(r"\b(?:khối|nhóm|cấp)\b")
_NAMED_ONE = re.compile(r"[^,;.]*\bvà (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố) [^\W\d]")
_FEW_NAMED = 2
_FIELD = re.compile(r"\bvề lĩnh vực \w.*")
_WITHIN = phrase("groups", "within")
_BECOMES = re.compile(r"\w\s+(?:thành(?: lập)?|xuống(?: còn)?|(?:rút|giảm) còn|lên)\s*$")
"""``ghép 192 chi cục thành 90 chi cục``: before and after, no two parts."""
_DENIAL = re.compile(r"\b(?:chưa|không)\b")


def check_breakdowns(groups: list[Group]) -> list[Claim]:
    """One claim for every group of two or more parts whose sum says something."""
    claims = []
    for group in groups:
        merged = any(_BECOMES.search(one.lead) for one in [*group.parts[1:], *group.others])
        if len(group.parts) >= 2 and not merged and not _are_labels(group):
            claim = _check(_without_total(group))
            if claim is not None:
                claims.append(claim)
    return claims


def _without_total(group: Group) -> Group:
    """``78 đơn vị, gồm 69 xã, 9 phường; đến 15/8 thì đủ 78``: the whole told again is no part of itself.
    In ``1 hồ sơ: trực tuyến 0, bưu chính 0, trực tiếp 1`` it is: the others leave it that room."""
    parts = [part for part in group.parts if part.value != group.total]
    told_again = 2 * sum((part.value for part in parts), Decimal(0)) > group.total
    return replace(group, parts=parts) if told_again and 1 < len(parts) < len(group.parts) else group


def _are_labels(group: Group) -> bool:
    """``3 dự án: dự án 1 là 120 tỷ đồng, dự án 2 là 85 tỷ đồng``: one to the last number the items."""
    values = [part.value for part in group.parts]
    return values == list(range(1, len(values) + 1)) and len(values) == group.total


def _interleaved(group: Group) -> bool:
    """Row after row of several figures: received, settled, received, settled."""
    marks = [
        tuple(sorted((name, value) for name, value in part.features.items() if name != "tier"))
        for part in group.parts
    ]
    told = [mark for mark in marks if mark]
    return group.axis() is None and len(set(marks)) > 1 and len(set(told)) < len(told)


def _check(group: Group) -> Claim | None:
    interleaved = _interleaved(group) and not any(is_rest(part) for part in group.parts)
    if interleaved or _completes_fraction(group):
        return None
    for stated, parts in _readings(group):
        computed = sum((part.value for part in parts), Decimal(0))
        verdict = judge_sum(group.head, stated, parts, computed)
        if verdict in {CONSISTENT, ROUNDED}:
            return sum_claim("sum_parts", verdict, group.head, stated, parts, computed)
    stated, parts = group.total, group.parts
    computed = sum((part.value for part in parts), Decimal(0))
    if group.open and computed <= stated:
        return _open(group, computed)
    verdict = judge_sum(group.head, stated, parts, computed)
    if verdict == WRONG and not is_whole(group):
        apart = group.axis() not in {None, "state"} and group.tie != "loose" or _denied(group)
        apart = apart or _classified(group)
        exclusive = computed > stated and apart
        sure = exclusive or _nearly(group, computed) or _overfull(group, computed)
        if not (sure or _bare_bracket(group, computed)):
            return None
    if verdict == WRONG and _speaks_against(group, computed):
        return None
    if (
        verdict == WRONG
        and group.open
        and not (computed > stated and group.tie == "bracket" and group.axis())
    ):
        verdict = UNKNOWN
    if verdict == WRONG and _some_subset(group):
        verdict = UNKNOWN
    claim = sum_claim("sum_parts", verdict, group.head, stated, parts, computed)
    claim.facts["bound"] = "(" in parts[0].lead and len(parts) > 2 and computed > stated
    return claim


def _completes_fraction(group: Group) -> bool:
    """``phát sinh 291 vụ. Trong đó: giải quyết 281/316 vụ, còn lại 35``: the parts have their own whole."""
    first, computed = group.parts[0], sum((part.value for part in group.parts), Decimal(0))
    return first.figure.whole == computed != group.total


def _open(group: Group, computed: Decimal) -> Claim:
    """A list that does not pretend to name all, and no more than all."""
    spans = [place_of(group.head), *map(place_of, group.parts)]
    facts = {"parts": [part.value for part in group.parts], "total": group.total}
    return Claim("sum_parts", CONSISTENT, spans, "open", group.total, computed, facts)


def _speaks_against(group: Group, computed: Decimal) -> bool:
    """Out of all measure, or with shares that leave a rest."""
    far = computed > 2 * group.total and len(group.parts) > 2
    far = far or computed < group.total and group.tie == "inside" and are_levels(group.parts)
    # ``Tổng thu … Cụ thể, thu dầu thô …; thu xuất nhập khẩu …. Thu nội địa …``: the list goes on behind.
    begun = group.tie == "made_of" and group.head.sentence is not group.parts[0].sentence
    values = [part.value for part in group.parts]
    far = far or begun and computed * 5 < group.total * 4 and not looks_slipped(group.total, values)
    named = names_one(group.total - computed, group.parts[-1])
    return far or named or _out_of_measure(group, computed) or _leaves_rest(group)


def names_one(gap: Decimal, last: Mention) -> bool:
    """``gồm 69 xã, 8 phường và đặc khu Cồn Cỏ``: the last is one, and named."""
    return 0 < gap <= _FEW_NAMED and _NAMED_ONE.match(last.tail) is not None


def _leaves_rest(group: Group) -> bool:
    """Every part is the share of the whole that stands beside it, and the shares do not make a hundred."""
    shares = [(part, group.percents[part]) for part in group.parts if part in group.percents]
    if len(shares) != len(group.parts) or not group.total:
        return False
    held = all(
        abs(percent.value - part.value * 100 / group.total) <= percent.figure.grain
        for part, percent in shares
    )
    told = sum((percent.value for _, percent in shares), Decimal(0))
    room = sum((percent.figure.grain for _, percent in shares), Decimal(0))
    return held and abs(told - 100) > room


def _out_of_measure(group: Group, computed: Decimal) -> bool:
    """``5 chi nhánh: Long Thành 62, Nhơn Trạch 47``: the head numbers the items."""
    above = sum(part.value > group.total for part in group.parts)
    if group.head.unit == "score" and abs(computed - group.total) * 10 > group.total:
        return True
    return above * 2 > len(group.parts) and computed > 3 * group.total


def _classified(group: Group) -> bool:
    """``khối Đảng 34 người, khối nhà nước 29 người``: blocks, groups and tiers share nobody."""
    words = [_CLASS.findall(part.lead)[-1:] for part in group.parts]
    fields = [found.group() for part in group.parts if (found := _FIELD.search(part.after))]
    if group.tie != "loose" and len(set(fields)) == len(group.parts):
        return True
    return group.tie != "loose" and bool(words[0]) and all(word == words[0] for word in words)


def _denied(group: Group) -> bool:
    """``Trong số 27 xã có 24 xã tổ chức thu gom, 5 xã chưa có bãi tập kết``: the second is what is not."""
    if len(group.parts) != 2 or group.tie == "loose" or len({part.noun for part in group.parts}) > 1:
        return False
    one, two = (_DENIAL.search(f"{part.before} | {part.after}") for part in group.parts)
    return one is None and two is not None


def _readings(group: Group) -> list[tuple[Decimal, list[Mention]]]:
    """The sums that the words allow, the likeliest first."""
    totals = [group.total]
    if group.head.figure.whole is not None:
        totals.append(group.head.figure.whole)
    found = [(total, group.parts) for total in totals]
    labelled = group.tie in {"colon", "bracket"} and not any(part.noun for part in group.parts)
    if group.axis() is None and not _alike(group) and not labelled:
        found += [(group.total, group.parts[:count]) for count in range(len(group.parts) - 1, 1, -1)]
    same = [other for other in group.others if other.counted is not None and other.noun == group.head.noun]
    found += [(group.total, [*group.parts, *same])] if same else []
    if group.others and all(other.value <= group.total for other in group.others):
        most = min(len(group.others), _MOST_OTHERS)
        found += [(group.total, [*group.parts, *group.others[:count]]) for count in range(1, most + 1)]
    return found


def _alike(group: Group) -> bool:
    """A full list of parts that all repeat the noun of the whole leaves no room for levels."""
    if group.head.unit == "money":
        # ``đồng`` stands behind every amount: it says nothing of what the amounts are of.
        return False
    full = group.tie in {"made_of", "colon"} or group.tie == "inside" and group.head.unit == "agency"
    return full and all(part.noun == group.head.noun for part in group.parts)


def is_whole(group: Group) -> bool:
    """Whether the words promise that nothing is left out."""
    if group.open:
        return False
    if group.closed():
        return True
    axis = group.axis()
    if group.tie == "made_of":
        return axis != "timing" or group.head.single("state") not in {"received"}
    exact = sum((part.value for part in group.parts), Decimal(0)) == group.total
    if _percents_fill(group) or exact and len(group.parts) > 1:
        return True
    if group.tie == "bracket" and group.head.unit in {"agency", "party"}:
        inside = max(part.value for part in group.parts) < group.total
        return inside and group.parts[-1].before.lstrip().startswith("và")
    listed = group.tie == "colon" and not _WITHIN.search(group.head.before)
    return listed and axis is None and len(group.parts) > 1


def _percents_fill(group: Group) -> bool:
    if len(group.percents) != len(group.parts):
        return False
    total = sum((percent.value for percent in group.percents.values()), Decimal(0))
    return abs(total - 100) <= Decimal("0.2") * len(group.parts)


def _nearly(group: Group, computed: Decimal) -> bool:
    """A promise was not made, but the sum misses so narrowly that a slip is likelier than an open list."""
    gap = abs(computed - group.total)
    alike = all(part.noun == group.head.noun for part in group.parts) and group.tie != "loose"
    joined = alike or group.parts[-1].before.lstrip().startswith("và") or len(group.parts) >= 3
    big = group.total >= 1000 and group.tie in {"inside", "bracket"}
    if not (joined or big) or group.total < 20:
        return _over_by_little(group, computed)
    near = _NEAR * 2 if alike and len(group.parts) > 2 and computed > group.total else _NEAR
    budget = group.head.unit == "money" and group.tie == "inside" and len(group.parts) == 2
    if joined and not budget and gap <= max(Decimal(1), group.total * near):
        return True
    if looks_mistyped(group.total, computed) and (len(group.parts) > 2 or group.total >= _LEAST_SLIP):
        return True
    return any(_slipped(group, part.value, part.value + group.total - computed) for part in group.parts)


def _bare_bracket(group: Group, computed: Decimal) -> bool:
    """``112 người (công chức 104, hợp đồng 8)``: a bracket that holds labels with their figures only."""
    bare = all(part.noun == "" or part.before.rstrip().endswith(part.noun) for part in group.parts)
    full = re.match(r"[^,;()]*\)", group.parts[-1].tail) is not None and not group.others
    if group.tie != "bracket" or not bare or not full or any(part.features for part in group.parts):
        return False
    gap = abs(computed - group.total)
    slip = looks_slipped(group.total, [part.value for part in group.parts])
    return computed > group.total or gap * 5 <= group.total or slip


def _overfull(group: Group, computed: Decimal) -> bool:
    """``58 lượt; xử lý: kiểm điểm 41 người, phê bình 31 người, khiển trách 4 người``: too many."""
    alike = len({part.noun for part in group.parts}) == 1 and group.parts[0].noun != ""
    plain = not any(part.features for part in group.parts) and len(group.parts) > 2
    kinds = group.tie == "inside" and group.head.unit not in {"person", "agency", "household", "party"}
    if kinds and alike and group.head.noun == group.parts[0].noun and len(group.parts) == 2:
        return not any(part.features for part in group.parts) and group.total < computed <= group.total * 2
    units = group.tie == "inside" and group.head.unit == "agency" and group.parts[0].noun == "đơn vị"
    if units and alike and group.total < computed <= group.total * Decimal("1.1"):
        return not any(part.features for part in group.parts)
    listed = group.tie in {"colon", "loose"} and not _WITHIN.search(group.head.before)
    return listed and alike and plain and group.total < computed <= group.total * Decimal("1.5")


def _over_by_little(group: Group, computed: Decimal) -> bool:
    """``18 di tích (3 di tích quốc gia, 16 di tích cấp tỉnh)``: a bracket of like parts above its whole."""
    alike = all(part.noun == group.head.noun for part in group.parts)
    return group.tie == "bracket" and alike and group.total < computed <= group.total * Decimal("1.2")


def _slipped(group: Group, written: Decimal, meant: Decimal) -> bool:
    """A slip of the keys; two digits that changed places count where parts exclude each other."""
    swapped = 10 < written < 100 and f"{written:f}"[::-1] == f"{meant:f}"
    return looks_mistyped(written, meant) or swapped and group.head.unit == "agency"


def _some_subset(group: Group) -> bool:
    """Without a common axis the list may mix levels: some of the parts make the whole."""
    if (
        group.axis() is not None
        or _alike(group)
        or not 3 <= len(group.parts) <= 8
        or any(is_rest(part) for part in group.parts)
    ):
        return False
    return any(
        sum((part.value for part in some), Decimal(0)) == group.total
        for count in range(2, len(group.parts))
        for some in combinations(group.parts, count)
    )


def sum_claim(
    kind: str,
    verdict: str,
    head: Mention,
    stated: Decimal,
    parts: Sequence[Mention],
    computed: Decimal,
    labels: Sequence[str] = (),
    loose: bool = False,
) -> Claim:
    """A claim on a sum, with the part that equals the gap where there is one.

    ``loose``: no word ties the parts to the whole, so that only a slip of the keys makes a mistake of it.
    """
    facts: dict[str, object] = {
        "parts": [part.value for part in parts],
        "total": stated,
        "labels": list(labels),
        "noun": head.noun,
        "loose": loose,
    }
    gap = abs(computed - stated)
    if verdict == WRONG:
        facts["equals"] = equal_parts([part.value for part in parts], gap)
    spans = [place_of(head), *(place_of(part) for part in parts)]
    return Claim(kind, verdict, spans, "sum", stated, computed, facts)


def equal_parts(values: Sequence[Decimal], gap: Decimal) -> list[int]:
    """Places of one, two or three values whose sum is the gap; the fewest first; empty when none."""
    if gap == 0 or len(values) > 60:
        return []
    for count in (1, 2, 3):
        if count >= len(values):
            break
        for some in combinations(range(len(values)), count):
            if sum((values[place] for place in some), Decimal(0)) == gap:
                return list(some)
        if len(values) > 20:
            break
    return []
