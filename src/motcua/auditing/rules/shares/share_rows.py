"""What the shares told around a share say of it: the same base, or something else for them all."""

import re
from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, judge_percent
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import Group
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.shares.bases import is_within

_BASE = phrase("shares", "base")
_ROWS = 3
_BOUND = re.compile(r"\b(?:từ|đến|dưới|trên)\s*$")


def doubt_all_wrong(judged: list[tuple[Share, Claim]], parents: dict[Mention, Group]) -> None:
    """Where every percentage of a list, or of a sentence, fails, they are shares of something else."""
    lists: dict[object, list[Claim]] = defaultdict(list)
    for share, claim in judged:
        group = parents.get(share.part)
        if share.base is None and share.part.figure.whole is None and not _BASE.match(share.percent.after):
            lists[group or share.percent.sentence.index].append(claim)
    for key, claims in lists.items():
        least, doubtful = (1, {WRONG, UNKNOWN}) if isinstance(key, Group) else (2, {WRONG})
        sure = isinstance(key, Group) and key.is_whole or len(claims) <= least
        if not sure and all(claim.verdict in doubtful for claim in claims):
            for claim in claims:
                claim.verdict = UNKNOWN


def follow_bases(judged: list[tuple[Share, Claim]]) -> None:
    """``874, chiếm 45,95% tổng số; 721, chiếm 37,91%``: a share in doubt has the base of the others."""
    for share, claim in judged:
        if (
            claim.verdict != UNKNOWN
            or share.part.about
            or share.percent.about
            or _BOUND.search(share.part.before)
        ):
            continue
        index = share.percent.sentence.index
        bases = {
            other.facts["whole"]
            for beside, other in judged
            if beside.percent.sentence.index == index
            and other.verdict in {CONSISTENT, ROUNDED}
            and beside.base is None
            and beside.part.figure.kind == "number"
            and beside.part.unit in {share.part.unit, None}
            and beside.percent.features == share.percent.features
        }
        whole = bases.pop() if len(bases) == 1 else None
        if not isinstance(whole, Decimal) or whole < share.part.value or is_within(share):
            continue
        claim.verdict = judge_percent(share.percent.figure, "", share.part.value * 100 / whole)
        claim.computed = share.part.value * 100 / whole
        claim.facts["whole"] = whole


def follow_rows(judged: list[tuple[Share, Claim]]) -> None:
    """Shares told line by line: where the counts make the base of the others, it is the base of this one."""
    by_row: dict[int, list[tuple[Share, Claim]]] = defaultdict(list)
    for share, claim in judged:
        by_row[share.percent.sentence.index].append((share, claim))
    for share, claim in judged:
        if claim.verdict != UNKNOWN or share.part.about or share.percent.about or share.base is not None:
            continue
        index, part = share.percent.sentence.index, share.part
        beside = [
            (other.part.value, settled.facts["whole"])
            for row in range(index - _ROWS, index + _ROWS + 1)
            for other, settled in by_row.get(row, ())
            if settled.verdict in {CONSISTENT, ROUNDED}
            and other.part.sentence.paragraph == part.sentence.paragraph
            and (other.part.unit, other.part.figure.kind) == (part.unit, part.figure.kind)
        ]
        for whole in {whole for _, whole in beside}:
            counts = [count for count, base in beside if base == whole]
            if isinstance(whole, Decimal) and len(counts) > 1 and sum(counts, part.value) == whole:
                claim.computed = part.value * 100 / whole
                claim.verdict = judge_percent(share.percent.figure, "", claim.computed)
                claim.facts["whole"] = whole
                claim.spans = claim.spans[:2]
