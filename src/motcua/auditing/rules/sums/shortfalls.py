"""What is missing and what is left: ``giao 146, có mặt 139, còn thiếu 7``; ``1.795 đơn; còn lại 292``."""

from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    UNKNOWN,
    WRONG,
    Claim,
    judge_percent,
    judge_sum,
)
from motcua.auditing.rules.judging.keys import looks_mistyped, looks_slipped
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import Group, fits, is_change, is_nested, is_rest
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.sums.breakdowns import sum_claim

_LESS, _MORE = phrase("shortfalls", "less"), phrase("shortfalls", "more")
_GIVEN = phrase("shortfalls", "given")
_STILL, _BARE = phrase("shortfalls", "still"), phrase("shortfalls", "bare")
_UNDONE = phrase("shortfalls", "undone")
_NOTHING = Decimal(0)


def check_shortfalls(mentions: list[list[Mention]]) -> list[Claim]:
    """A stated lack or surplus against the figure given and the figure there is, just before it."""
    claims = []
    for index, sentence in enumerate(mentions):
        for place, gap in enumerate(sentence):
            lacking = _BARE.search(gap.before) and _UNDONE.search(gap.after) and ":" not in gap.lead
            sign = -1 if _LESS.search(gap.before) or lacking else 1 if _MORE.search(gap.before) else 0
            pair = [mention for mention in sentence[:place] if _is_amount(mention)][-2:]
            if len(pair) == 1 and index:
                pair = [*_given_before(mentions[index - 1], pair[0], gap), *pair]
            if not sign or len(pair) < 2 or not _is_amount(gap, change=True) or ";" in gap.lead:
                continue
            given, present = pair if _GIVEN.search(pair[0].before) else pair[::-1]
            if not _GIVEN.search(given.before) or not _goes(given, present) or not _goes(given, gap):
                continue
            whole, part = (given, present) if sign < 0 else (present, given)
            computed = part.value + gap.value
            verdict = judge_sum(whole, whole.value, [part, gap], computed)
            claims.append(_gap_claim(verdict, whole, [part, gap], computed))
    return claims


def _goes(one: Mention, two: Mention) -> bool:
    """Of one noun; posts are filled by people: ``giao 1.835 chỉ tiêu biên chế, hiện có 1.759 người``."""
    posts = "chỉ tiêu" in {one.noun, two.noun} and {one.unit, two.unit} == {"task", "person"}
    return fits(one, two) or posts and "biên chế" in f"{one.after} | {two.after} | {one.before}"


def _given_before(previous: list[Mention], present: Mention, gap: Mention) -> list[Mention]:
    """The amount of the sentence before that goes with ``present``: the one that fits, else the only one."""
    told = [mention for mention in previous if _is_amount(mention) and _goes(mention, present)]
    if not _GIVEN.search(present.before):
        told = [mention for mention in told if _GIVEN.search(mention.before)]
    exact = [mention for mention in told if abs(mention.value - present.value) == gap.value]
    return exact[:1] or (told if len(told) == 1 else [])


def _gap_claim(verdict: str, whole: Mention, row: list[Mention], computed: Decimal) -> Claim:
    claim = sum_claim("sum_parts", verdict, whole, whole.value, row, computed)
    claim.kind = "difference"
    return claim


def _is_amount(mention: Mention, change: bool = False) -> bool:
    return mention.counts and mention.figure.kind == "number" and (change or not is_change(mention))


def check_leftovers(
    mentions: list[list[Mention]], groups: list[Group], shares: list[Share], rows: set[Mention]
) -> list[Claim]:
    """A part and the remainder in one sentence, against the whole that the sentences before it tell."""
    tied = {part for group in groups for part in group.parts}
    percents = {share.part: share.percent for share in shares}
    claims = []
    for index, sentence in enumerate(mentions):
        for place, rest in enumerate(sentence):
            if rest in tied or rest in rows or not _is_amount(rest) or not is_rest(rest):
                continue
            before = [m for m in sentence[:place] if _is_amount(m) and not is_nested(m) and fits(m, rest)]
            if len(before) != 1 or before[0] in tied:
                continue
            above = [mention for row in mentions[max(0, index - 2) : index] for mention in row]
            claim = _left(before[0], rest, above, percents.get(before[0]))
            if claim is not None:
                claims.append(claim)
    return [*claims, *_still(mentions, shares, tied | rows)]


def _still(mentions: list[list[Mention]], shares: list[Share], taken: set[Mention]) -> list[Claim]:
    """``thu hồi 286,5 triệu đồng, đã nộp 241,2 triệu đồng (84,2%), còn phải nộp 45,3 triệu đồng``."""
    claims = []
    for index, sentence in enumerate(mentions):
        for rest in sentence:
            if rest in taken or not _is_amount(rest) or is_rest(rest) or not _is_still(rest):
                continue
            near = [
                share
                for share in shares
                if 0 <= index - share.percent.sentence.index <= 2
                and share.percent.end <= rest.start
                and share.part.unit == rest.unit
            ]
            beside = sum(share.part.sentence is rest.sentence for share in near)
            claim = _of_lists(rest, _lists(mentions, near, rest), beside)
            claims.extend([claim] if claim is not None else [])
    return claims


def _lists(
    mentions: list[list[Mention]], shares: list[Share], rest: Mention
) -> list[tuple[Mention, list[Mention]]]:
    """For every whole that percentages are right for: its parts of one sentence, and each part alone."""
    found: dict[Mention, list[Mention]] = defaultdict(list)
    for share in shares:
        for whole in _bases(mentions, share):
            if whole.unit == rest.unit:
                found[whole].append(share.part)
    lists = []
    for whole, parts in found.items():
        same = [part for part in parts if part.sentence is parts[-1].sentence]
        lists += [(whole, same)] if len(same) > 1 else []
        lists += [(whole, [part]) for part in parts]
    return lists


def _is_still(rest: Mention) -> bool:
    """``còn phải nộp``, ``Còn 2.408 trẻ chưa tiêm``, ``…, chiếm 37,91%; còn 307 thủ tục``."""
    after = _UNDONE.search(rest.after) or rest.follows
    return bool(_STILL.search(rest.before) or _BARE.search(rest.before) and after)


def _bases(mentions: list[list[Mention]], share: Share) -> list[Mention]:
    """Counts before the part that its percentage is right for."""
    index, percent = share.part.sentence.index, share.percent
    near = [mention for row in mentions[max(0, index - 2) : index + 1] for mention in row]
    return [
        mention
        for mention in near
        if _is_amount(mention)
        and mention.value > share.part.value
        and judge_percent(percent.figure, percent.about, share.part.value * 100 / mention.value) == CONSISTENT
    ]


def _of_lists(rest: Mention, lists: list[tuple[Mention, list[Mention]]], beside: int) -> Claim | None:
    """The whole less parts of it with right percentages must leave the rest."""
    sums = [(whole, parts, sum((part.value for part in parts), Decimal(0))) for whole, parts in lists]
    for whole, parts, told in sums:
        if told + rest.value == whole.value:
            return sum_claim("sum_parts", CONSISTENT, whole, whole.value, [*parts, rest], whole.value)
    near = [entry for entry in sums if entry[1][-1].sentence is rest.sentence]
    near = [entry for entry in near if len(entry[1]) == beside]
    slips = [entry for entry in sums if looks_mistyped(rest.value, entry[0].value - entry[2])]
    if len(near) != 1 and len(slips) != 1:
        return None
    whole, parts, told = (near if len(near) == 1 else slips)[0]
    computed = told + rest.value
    verdict = judge_sum(whole, whole.value, [*parts, rest], computed)
    return sum_claim("sum_parts", verdict, whole, whole.value, [*parts, rest], computed)


def _left(part: Mention, rest: Mention, above: list[Mention], percent: Mention | None) -> Claim | None:
    wholes = [
        mention
        for mention in above
        if _is_amount(mention) and mention.unit == part.unit is not None and mention.value > part.value
    ]
    computed = part.value + rest.value
    for whole in reversed(wholes):
        verdict = judge_sum(whole, whole.value, [part, rest], computed)
        if verdict in {CONSISTENT, ROUNDED}:
            return sum_claim("sum_parts", verdict, whole, whole.value, [part, rest], computed)
    based = [
        whole
        for whole in wholes
        if percent is not None
        and judge_percent(percent.figure, percent.about, part.value * 100 / whole.value) == CONSISTENT
    ]
    if not based and len(wholes) != 1:
        return None
    whole = (based or wholes)[-1]
    slip = looks_slipped(whole.value, [part.value, rest.value]) and whole.value >= 100
    sure = based or slip
    verdict = judge_sum(whole, whole.value, [part, rest], computed)
    return (
        sum_claim("sum_parts", verdict if sure else UNKNOWN, whole, whole.value, [part, rest], computed)
        if verdict == WRONG
        else None
    )
