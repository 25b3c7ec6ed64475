"""Values of a closed set told loosely: ``Đã trả 57.119 hồ sơ. Có 56.890 hồ sơ đúng hạn; 229 hồ sơ trễ``."""

from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, judge_percent, judge_sum
from motcua.auditing.rules.judging.keys import looks_slipped
from motcua.auditing.rules.reading.grammar import closed_sets, cue, phrase
from motcua.auditing.rules.reading.groups import Group, fits, is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.sums.breakdowns import sum_claim

_SCOPE = phrase("states", "scope")
_NEAR = Decimal("0.05")
_AXES = ("timing", "channel", "gender", "plan", "tier")


def check_partitions(mentions: list[list[Mention]], groups: list[Group], rows: set[Mention]) -> list[Claim]:
    """One claim for every run of such values with a whole in reach; ties by words are left to the groups."""
    tied = {part for group in groups for part in group.parts} | rows
    claims: list[Claim] = []
    recent: list[list[Mention]] = []
    for sentence in mentions:
        plain = [mention for mention in sentence if _plain(mention)]
        previous = [mention for row in recent for mention in row]
        for axis in _AXES:
            run = [mention for mention in plain if mention.joint(axis) and mention not in tied]
            if _is_closed(axis, run):
                claim = _check(axis, run, [*previous, *plain])
                claims.extend([claim] if claim is not None else [])
        recent = [*recent, plain][-2:]
    return claims


def check_filled(mentions: list[list[Mention]], groups: list[Group], shares: list[Share]) -> list[Claim]:
    """``141 cơ sở đạt (83,4%), 28 cơ sở vi phạm (16,6%)``: shares that fill a hundred make a whole."""
    tied = {part for group in groups for part in group.parts}
    rows: dict[int, list[Share]] = defaultdict(list)
    for share in shares:
        if share.part not in tied and share.part.figure.kind == "number" and share.base is None:
            rows[share.part.sentence.index].append(share)
    claims = []
    for index, row in rows.items():
        parts = [share.part for share in row]
        total = sum((share.percent.value for share in row), Decimal(0))
        if len(row) < 2 or abs(total - 100) > Decimal("0.2") * len(row) or len({p.noun for p in parts}) > 1:
            continue
        near = [mention for sentence in mentions[max(0, index - 1) : index + 1] for mention in sentence]
        head = _head_of(row, near)
        if head is not None:
            computed = sum((part.value for part in parts), Decimal(0))
            verdict = judge_sum(head, head.value, parts, computed)
            told = f"{parts[0].lead} {' '.join(part.tail for part in parts[:-1])}"
            rest = abs(total - 100) > sum(share.percent.figure.grain for share in row)
            rest = rest and all(_right(share, head.value) for share in row)
            if verdict == WRONG and computed < head.value and (rest or cue("open").search(told)):
                verdict = UNKNOWN
            claims.append(sum_claim("sum_parts", verdict, head, head.value, parts, computed))
    return claims


def _head_of(row: list[Share], near: list[Mention]) -> Mention | None:
    """The nearest count of the noun that at least one of the shares is right for."""
    first = row[0].part
    whole = sum((share.part.value for share in row), Decimal(0))
    if all(_right(share, whole) for share in row):
        for mention in reversed(near):
            if mention.end <= first.start and mention.noun == first.noun and mention.counts:
                plain = mention.figure.whole is None and not is_compared(mention)
                return mention if plain and abs(mention.value - whole) * 4 <= whole else None
    for mention in reversed(near):
        if mention.end > first.start or mention.noun != first.noun or not mention.counts or not mention.value:
            continue
        if any(_right(share, mention.figure.whole or mention.value) for share in row):
            return mention if mention.figure.whole is None else None
    return None


def _right(share: Share, whole: Decimal) -> bool:
    percent = share.percent
    return judge_percent(percent.figure, percent.about, share.part.value * 100 / whole) == CONSISTENT


def _plain(mention: Mention) -> bool:
    return (
        mention.counts
        and mention.figure.kind == "number"
        and not is_nested(mention)
        and not is_change(mention)
        and not is_compared(mention)
    )


def _is_closed(axis: str, run: list[Mention]) -> bool:
    values = [mention.joint(axis) for mention in run]
    return len(run) > 1 and len(set(values)) == len(values) and frozenset(values) in closed_sets(axis)


def _check(axis: str, run: list[Mention], near: list[Mention]) -> Claim | None:
    wholes = [
        mention
        for mention in near
        if mention.end <= run[0].start
        and not mention.joint(axis)
        and fits(mention, run[0])
        and run[0].unit in {mention.unit, None}
        and mention.value >= max(part.value for part in run)
        and (axis != "timing" or "resolved" in mention.features.get("state", ()))
    ]
    computed = sum((part.value for part in run), Decimal(0))
    for whole in wholes:
        if whole.value == computed:
            return sum_claim("sum_parts", CONSISTENT, whole, whole.value, run, computed)
    if not wholes:
        return None
    close = {whole.value: whole for whole in wholes if _is_close(whole, run, computed)}
    head = next(iter(close.values())) if len(close) == 1 else wholes[-1]
    verdict = judge_sum(head, head.value, run, computed)
    several = len({whole.value for whole in wholes}) > 1 and len(close) != 1
    if verdict == WRONG and (_loose(axis, head, run, computed) or several):
        verdict = UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, run, computed)


def _is_close(whole: Mention, run: list[Mention], computed: Decimal) -> bool:
    """Missed narrowly, or by one slip of the keys."""
    slip = looks_slipped(whole.value, [part.value for part in run])
    return abs(computed - whole.value) <= whole.value * _NEAR or slip


def _loose(axis: str, head: Mention, run: list[Mention], computed: Decimal) -> bool:
    """Whether the run may well belong to another whole, or not be all of it."""
    scoped = axis != "tier" and _SCOPE.search(run[0].lead)
    if scoped or any(part.about for part in [head, *run]):
        return True
    if _is_close(head, run, computed):
        return False
    return axis != "timing" or computed < head.value
