"""Lists whose items tell several counts: ``32 lớp cho 2.186 học viên. Cụ thể: 4 lớp với 212 học viên; …``."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.reading.groups import Group, is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_MOST_PARTS = 60


def check_columns(mentions: list[list[Mention]], groups: list[Group]) -> list[Claim]:
    """Where the first counts of the items make their total, the other counts of the items must too."""
    claims = []
    for group in groups:
        exact = sum((part.value for part in group.parts), Decimal(0)) == group.total
        if exact and 2 <= len(group.parts) <= _MOST_PARTS and not group.open:
            claims.extend(_further(mentions, group))
    return claims


def _further(mentions: list[list[Mention]], group: Group) -> list[Claim]:
    head, parts = group.head, group.parts
    inside = [mention for mention in mentions[parts[0].sentence.index] if _plain(mention)]
    ends = [*(part.start for part in parts[1:]), parts[-1].sentence.end]
    items = [
        [mention for mention in inside if part.end <= mention.start < end]
        for part, end in zip(parts, ends, strict=True)
    ]
    claims = []
    for unit in {mention.unit for mention in items[0]} - {head.unit, None}:
        cells = [[mention for mention in item if mention.unit == unit] for item in items]
        totals = [
            mention
            for mention in mentions[head.sentence.index]
            if mention.unit == unit and _plain(mention) and head.end <= mention.start < parts[0].start
        ]
        if all(len(cell) == 1 for cell in cells) and len(totals) == 1:
            claims.append(_claim(totals[0], [cell[0] for cell in cells]))
    return claims


def _plain(mention: Mention) -> bool:
    return mention.counts and mention.figure.kind == "number" and not is_change(mention) and not mention.about


def _claim(total: Mention, row: list[Mention]) -> Claim:
    computed = sum((mention.value for mention in row), Decimal(0))
    verdict = CONSISTENT if computed == total.value else WRONG
    return sum_claim("rollup", verdict, total, total.value, row, computed)
