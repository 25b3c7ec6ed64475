"""Gaps between two rows of a table, told by their names: ``Bắc Ninh hơn Lào Cai 2,16 điểm``.

The table gives each name its figure. A gap is told where one column only can be meant and one slip of the
keys, in the gap or in one of the two cells, explains it.
"""

import re
from collections.abc import Iterator

from motcua.auditing.rules.changes.grid_ends import Ends, gap_claim, is_slip_of_gap
from motcua.auditing.rules.judging.claims import Claim, judged_figures, place_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.grids import Grid
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_APART = phrase("named_rows", "apart")
_LETTER = re.compile(r"[^\W\d_]")
_FAR, _MOST = 3_000, 200


def check_named_rows(
    prose: Prose, mentions: list[list[Mention]], grids: list[Grid], known: list[Claim]
) -> list[Claim]:
    """One claim for every gap between two rows of a table that no other check has judged."""
    told = judged_figures(known, "difference")
    claims: list[Claim | None] = []
    for sentence in mentions if grids else []:
        for stated in sentence:
            plain = stated.figure.kind in {"number", "percent"} and not stated.about
            if not plain or place_of(stated) in told or not _APART.search(stated.before):
                continue
            near = [grid for grid in grids if _distance(grid, stated) < _FAR]
            claims.extend(_check(stated, list(_ends(prose, grid, stated))) for grid in near)
    return [claim for claim in claims if claim is not None]


def _distance(grid: Grid, stated: Mention) -> int:
    return min(abs(stated.start - grid.end), abs(grid.start - stated.end))


def _ends(prose: Prose, grid: Grid, stated: Mention) -> Iterator[Ends]:
    """The two cells of every column of the rows that the clause names, the one it speaks of first."""
    clause = re.split(r"[;.]\s", prose.shadow[stated.sentence.start : stated.start])[-1]
    labels = {place: label.lower().strip() for place, label in enumerate(grid.labels[:_MOST])}
    found = [(clause.rfind(label), place) for place, label in labels.items() if _LETTER.search(label)]
    named = sorted(one for one in found if one[0] >= 0)
    if len(named) != 2:
        return
    one, other = (place for _, place in named)
    for column in grid.columns:
        cells = column.cells[one], column.cells[other]
        if cells[0] is not None and cells[1] is not None:
            yield cells[0], cells[1]


def _check(stated: Mention, found: list[Ends]) -> Claim | None:
    right = next((ends for ends in found if abs(ends[0].value - ends[1].value) == stated.value), None)
    match = _APART.search(stated.before)
    signs = (1, -1) if match is None or match.group("both") else (-1,) if match.group("less") else (1,)
    slips = [(ends, sign) for ends in found for sign in signs if is_slip_of_gap(stated, *ends, sign)]
    if right is not None:
        return gap_claim(stated, *right, 1 if right[0].value >= right[1].value else -1)
    scaled = [ends for ends in found if min(one.grain for one in ends) <= stated.figure.grain]
    return gap_claim(stated, *slips[0][0], slips[0][1]) if len(slips) == 1 and len(scaled) < 2 else None
