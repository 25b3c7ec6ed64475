"""Clauses of one frame: ``cấp tỉnh rà soát 128 thủ tục, kiến nghị 46 thủ tục; cấp huyện rà soát 54 …``.

Their figures make columns by place. A clause of the same frame before or after them that one column
proves to be the total must hold in the other columns too.
"""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_BREAK = re.compile(r"[;:]")
_MOST = 60

Clause = list[Mention]


def check_frames(mentions: list[list[Mention]]) -> list[Claim]:
    """Claims for every run of two or more like clauses with a total beside it."""
    clauses = _clauses(mentions)
    claims: list[Claim] = []
    place = 0
    while place < len(clauses):
        run = _run(clauses, place)
        if len(run) > 1:
            before = clauses[place - 1] if place else []
            after = clauses[place + len(run)] if place + len(run) < len(clauses) else []
            for total, some in ((before, run), (after, run), (run[0], run[1:]), (run[-1], run[:-1])):
                found = _columns(total, some)
                claims.extend(found)
                if found:
                    break
        place += max(1, len(run))
    return claims


def _clauses(mentions: list[list[Mention]]) -> list[Clause]:
    """Counts between semicolons, colons and full stops."""
    found: list[Clause] = []
    for sentence in mentions:
        found.append([])
        for mention in sentence:
            if _BREAK.search(mention.lead) and found[-1]:
                found.append([])
            if mention.figure.kind == "number" and mention.counts and not is_change(mention):
                found[-1].append(mention)
    return found


def _units(clause: Clause) -> list[str | None]:
    return [mention.unit for mention in clause]


def _run(clauses: list[Clause], place: int) -> list[Clause]:
    wanted = _units(clauses[place])
    run: list[Clause] = []
    if len(wanted) < 2 or len(wanted) > 8:
        return run
    for clause in clauses[place : place + _MOST]:
        if _units(clause) != wanted:
            break
        run.append(clause)
    return run


def _columns(total: Clause, run: list[Clause]) -> list[Claim]:
    if len(run) < 2 or len(total) != len(run[0]) or _units(total) != _units(run[0]):
        return []
    claims = []
    for head, cells in zip(total, zip(*run, strict=True), strict=True):
        if head.about or any(cell.about for cell in cells):
            continue
        computed = sum((cell.value for cell in cells), Decimal(0))
        verdict = CONSISTENT if computed == head.value and computed > 0 else WRONG
        claims.append(sum_claim("rollup", verdict, head, head.value, cells, computed))
    held = [claim for claim in claims if claim.verdict == CONSISTENT and (claim.stated or 0) >= _LEAST]
    return claims if held else []


_LEAST = 20
"""A smaller total is too easily made by chance."""
