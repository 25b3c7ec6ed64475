"""Balances that no bracket ties: settled and pending make received, a remainder completes a fraction."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, judge_sum
from motcua.auditing.rules.judging.keys import looks_slipped, swaps
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import Group, fits, is_change, is_compared, is_nested, is_rest
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_SCOPE = phrase("states", "scope")
_LACKING = phrase("states", "lacking")
_WEAK, _STILL = phrase("states", "weak"), phrase("states", "still")
_UNDONE = phrase("states", "undone")
_ABSENT = phrase("states", "absent")
_STAGES = {"resolved", "pending", "unstarted"}


def check_states(mentions: list[list[Mention]], groups: list[Group], rows: set[Mention]) -> list[Claim]:
    """Claims over clauses and neighbouring sentences; figures of table-like rows stay out."""
    parts = {part for group in groups for part in group.parts}
    within = {
        part for group in groups if _state(group.head) in {"pending", "resolved"} for part in group.parts
    }
    claims: list[Claim] = []
    for place, sentence in enumerate(mentions):
        window = [*(mentions[place - 1] if place else []), *sentence]
        window = [
            mention for mention in window if mention.counts and mention not in rows and not is_nested(mention)
        ]
        claims.extend(_remainders(sentence, window, parts, rows))
        claims.extend(_supplies(sentence, mentions[place - 1] if place else [], groups))
        claim = _balance(sentence, [mention for mention in window if mention not in within], groups)
        claim = claim or _progress(sentence, window, groups)
        if claim is not None:
            claims.append(claim)
    return claims


def _orders(triple: tuple[Mention, Mention, Mention]) -> list[tuple[Mention, Mention, Mention]]:
    """New, carried and due as they stand, or with the whole before what was carried over."""
    one, two, three = triple
    return [triple, (one, three, two)]


def _supplies(sentence: list[Mention], previous: list[Mention], groups: list[Group]) -> list[Claim]:
    """``tiếp nhận 1.734 hồ sơ, kỳ trước chuyển sang 46 hồ sơ; tổng số phải giải quyết là 1.780 hồ sơ``."""
    counts = [
        mention
        for mention in [*previous, *sentence]
        if mention.counts and mention.figure.kind == "number" and not is_compared(mention)
    ]
    triples = zip(counts, counts[1:], counts[2:], strict=False)
    for new, carried, due in [order for triple in triples for order in _orders(triple)]:
        if due not in sentence and carried not in sentence:
            continue
        if {new.single("origin"), carried.single("origin")} == {"new", "carried"}:
            ready = True
        else:
            ready = carried.single("origin") == "carried" and new.single("state") == "received"
        if (
            not ready
            or "due" not in due.features.get("state", ())
            or due.features.get("origin")
            or _tied(groups, new, carried)
        ):
            continue
        if due.value != new.value and not is_nested(due):
            computed = new.value + carried.value
            verdict = judge_sum(due, due.value, [new, carried], computed)
            return [sum_claim("sum_parts", verdict, due, due.value, [new, carried], computed)]
    return []


def _progress(sentence: list[Mention], window: list[Mention], groups: list[Group]) -> Claim | None:
    """``gồm 62 nhiệm vụ … Đã hoàn thành 45 nhiệm vụ, đang triển khai 15, chưa triển khai 02``."""
    stages = [
        mention
        for mention in window
        if mention in sentence and mention.figure.kind == "number" and _state(mention) in _STAGES
    ]
    names = [_state(mention) for mention in stages]
    if len(stages) < 2 or len(set(names)) < len(names) or "resolved" not in names:
        return None
    if _tied(groups, stages[0], stages[1]) or len({mention.unit for mention in stages} - {None}) != 1:
        return None
    unit = next(mention.unit for mention in stages if mention.unit)
    heads = [
        mention
        for mention in window
        if mention.end <= stages[0].start and mention.unit == unit and mention.figure.kind == "number"
    ]
    head = heads[-1] if heads else None
    if head is None or head.features or head.noun != stages[0].noun or is_change(head):
        return None
    computed = sum((mention.value for mention in stages), Decimal(0))
    verdict = judge_sum(head, head.value, stages, computed)
    if verdict == WRONG and (
        len(names) < 3 and (max(mention.value for mention in stages) > head.value or computed < head.value)
    ):
        verdict = UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, stages, computed)


def _remainders(
    sentence: list[Mention], window: list[Mention], parts: set[Mention], rows: set[Mention]
) -> list[Claim]:
    claims = []
    for rest in sentence:
        if not rest.counts or rest in parts or rest in rows or rest.figure.kind == "fraction":
            continue
        weak = _WEAK.search(rest.before.split(":")[0]) is not None
        pending = _state(rest) == "pending" or _after_fraction(rest, sentence)
        if not is_rest(rest) and not (weak or pending):
            continue
        claim = _fraction_rest(rest, window)
        if claim is None:
            claim = _plain_rest(rest, sentence, parts) if is_rest(rest) else _lacking(rest, window)
        if claim is not None:
            claims.append(claim)
    return claims


def _after_fraction(rest: Mention, sentence: list[Mention]) -> bool:
    """``52/56 nhiệm vụ (92,9%), 4 nhiệm vụ chuyển sang năm 2024``: it completes the fraction."""
    counts = [
        mention for mention in sentence if mention.end <= rest.start and mention.figure.kind != "percent"
    ]
    head = counts[-1] if counts else None
    if head is None or head.figure.whole is None or head.unit != rest.unit:
        return False
    behind = head.noun == rest.noun and _UNDONE.search(rest.after)
    if not behind and not _ABSENT.search(rest.before):
        return False
    return abs(head.value + rest.value - head.figure.whole) <= max(Decimal(2), head.figure.whole / 20)


def _fraction_rest(rest: Mention, window: list[Mention]) -> Claim | None:
    """``145/174 thủ tục …, còn lại 29 thủ tục``."""
    earlier = [mention for mention in window if mention.end <= rest.start and fits(mention, rest)]
    whole = earlier[-1].figure.whole if earlier else None
    if whole is None:
        return None
    named = [mention for mention in earlier if mention.noun == rest.noun and mention.figure.whole is not None]
    head = named[-1] if named else earlier[-1]
    whole = head.figure.whole or whole
    computed = head.value + rest.value
    if head.unit != rest.unit and rest.unit is not None:
        return None
    verdict = CONSISTENT if whole == computed else WRONG
    if verdict == WRONG and head.sentence is not rest.sentence and not is_rest(rest):
        return None
    if verdict == WRONG and rest.value > whole and not _is_keyed(rest, whole - head.value):
        return None
    return sum_claim("sum_parts", verdict, head, whole, [head, rest], computed)


def _is_keyed(rest: Mention, meant: Decimal) -> bool:
    """More than the whole, and so not what is left, but one slip of the keys away from it."""
    written, told = f"{rest.value:f}", f"{meant:f}"
    one_off = len(written) == len(told) and sum(a != b for a, b in zip(written, told, strict=True)) == 1
    return (is_rest(rest) or _state(rest) == "pending") and (one_off or meant in swaps(rest.value))


def _plain_rest(rest: Mention, sentence: list[Mention], parts: set[Mention]) -> Claim | None:
    """``có 174 thủ tục; 145 thủ tục thực hiện một cửa, còn lại 29``."""
    before = [
        mention
        for mention in sentence
        if mention.end <= rest.start
        and fits(mention, rest)
        and mention not in parts
        and not is_nested(mention)
        and mention.figure.kind == "number"
        and (mention.unit == rest.unit or rest.unit is None or mention.unit is None)
    ]
    if len(before) < 2 or before[0].value != max(mention.value for mention in before):
        return None
    head, middle = before[0], before[1:]
    computed = sum((mention.value for mention in middle), rest.value)
    verdict = judge_sum(head, head.value, [*middle, rest], computed)
    if verdict == WRONG and len(middle) > 1:
        if any(mention.value + rest.value == head.value for mention in middle):
            return sum_claim("sum_parts", CONSISTENT, head, head.value, [middle[-1], rest], head.value)
        verdict = WRONG if abs(computed - head.value) * 20 < head.value else UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, [*middle, rest], computed)


def _lacking(rest: Mention, window: list[Mention]) -> Claim | None:
    """``126 trạm y tế xã. Số trạm đạt chuẩn là 119 trạm; còn 7 trạm chưa đạt``."""
    alike = [
        mention
        for mention in window
        if mention.end <= rest.start and mention.noun == rest.noun and mention.figure.kind == "number"
    ]
    if (
        len(alike) < 2
        or not (_LACKING.search(rest.after) or _STILL.search(rest.before))
        or alike[-1].sentence is not rest.sentence
    ):
        return None
    head, done = alike[-2:]
    computed = done.value + rest.value
    if head.value < done.value or head.features or is_change(done) or is_change(head):
        return None
    verdict = judge_sum(head, head.value, [done, rest], computed)
    if verdict == WRONG and _acts(done, window) and _acts(rest, window):
        return None
    slip = looks_slipped(head.value, [done.value, rest.value])
    if verdict == WRONG and abs(computed - head.value) * 10 > head.value and not slip:
        verdict = UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, [done, rest], computed)


def _acts(one: Mention, window: list[Mention]) -> bool:
    """``5 tỉnh giữ nguyên 6 huyện, còn 17 tỉnh không sắp xếp 221 xã``: who did what, each for itself."""
    told = next((other for other in window if other.lead == one.tail), None)
    return told is not None and told.noun != one.noun and re.search(r"[;:()]|[.]\s", told.lead) is None


def _balance(sentence: list[Mention], window: list[Mention], groups: list[Group]) -> Claim | None:
    """Received = settled + pending, where the last of the three is in this sentence."""
    pending = [
        mention for mention in window if _state(mention) == "pending" and mention.figure.kind == "number"
    ]
    resolved = [
        mention for mention in window if _state(mention) == "resolved" and mention.single("timing") is None
    ]
    received = [mention for mention in window if _is_received(mention)]
    own = [[mention for mention in some if mention in sentence] for some in (pending, resolved)]
    if all(len(some) == 1 for some in own):
        pending, resolved = own
    if (
        len(pending) != 1
        or len(resolved) != 1
        or not received
        or pending[0] not in sentence
        and resolved[0] not in sentence
    ):
        return None
    settled, waiting = resolved[0], pending[0]
    if settled.figure.kind == "fraction" or not (
        fits(settled, waiting) and settled.unit in {waiting.unit, None} or waiting.unit is None
    ):
        return None
    if _tied(groups, settled, waiting):
        return None
    wholes = [
        mention
        for mention in received
        if mention.start < max(settled.start, waiting.start) and fits(mention, settled)
    ]
    if not wholes:
        return None
    computed = settled.value + waiting.value
    return _judge_balance(wholes, settled, waiting, computed)


def _judge_balance(
    wholes: list[Mention], settled: Mention, waiting: Mention, computed: Decimal
) -> Claim | None:
    for whole in wholes:
        verdict = judge_sum(whole, whole.value, [settled, waiting], computed)
        if verdict in {CONSISTENT, ROUNDED}:
            return sum_claim("sum_parts", verdict, whole, whole.value, [settled, waiting], computed)
    if len(wholes) > 1:
        supply = [whole for whole in wholes if "origin" in whole.features]
        plain = [
            whole for whole in wholes if "origin" not in whole.features and whole.single("state") != "due"
        ]
        total = sum((whole.value for whole in supply), Decimal(0))
        if computed in {total, *(total + whole.value for whole in plain)}:
            return sum_claim("sum_parts", CONSISTENT, wholes[0], computed, [settled, waiting], computed)
    heads = [whole for whole in wholes if "origin" not in whole.features]
    if not heads and not any("carried" in whole.features["origin"] for whole in wholes):
        heads = [whole for whole in wholes if whole.value >= settled.value]
    due = [whole for whole in heads if whole.single("state") == "due"]
    head = next(iter(due or heads), None)
    if head is None:
        return None
    verdict = judge_sum(head, head.value, [settled, waiting], computed)
    origins = [whole for whole in wholes if "origin" in whole.features and whole not in heads]
    if (
        verdict == WRONG
        and origins
        and head.single("state") != "due"
        and not all(whole.value < head.value for whole in origins)
    ):
        verdict = UNKNOWN
    if verdict == WRONG and waiting.sentence is not head.sentence and _is_elsewhere(head, settled, waiting):
        return None
    if verdict == WRONG and settled.sentence is not head.sentence and _SCOPE.search(settled.lead[-60:]):
        verdict = UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, [settled, waiting], computed)


def _is_elsewhere(head: Mention, settled: Mention, waiting: Mention) -> bool:
    """``… 3.405 hồ sơ đang giải quyết. Với cấp xã, tiếp nhận 264.610``: what waits is of another place."""
    later = max(head, waiting, key=lambda one: one.start)
    apart = head.sentence.paragraph != waiting.sentence.paragraph
    return settled.sentence is not waiting.sentence and apart or _SCOPE.search(later.lead[-60:]) is not None


def _state(mention: Mention) -> str | None:
    states = mention.features.get("state", ())
    if "pending" in states:
        return "pending"
    return mention.single("state")


def _is_received(mention: Mention) -> bool:
    states = mention.features.get("state", ())
    if mention.figure.kind != "number" or mention.features.get("channel") or mention.features.get("timing"):
        return False
    if "pending" in states or "resolved" in states:
        return False
    return bool(
        {"received", "due"} & set(states) or "tổng số" in mention.before or "origin" in mention.features
    )


def _tied(groups: list[Group], one: Mention, two: Mention) -> bool:
    """Already compared as parts of one whole."""
    return any(one in group.parts and two in group.parts for group in groups)
