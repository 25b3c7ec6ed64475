"""Columns beside their total, rows below theirs: ``Tổng số | Nam | Nữ | Thành thị | Nông thôn``.

No heading has to say it: columns that make another in every row but one, and rows behind a dash that make the
row above in another column, were meant to make it there too.
"""

from collections.abc import Iterator
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.judging.far_off import is_slip_of_sum
from motcua.auditing.rules.reading.grids import Column, Grid, Number

_LEAST_ROWS, _LONGEST = 3, 6
_DASHES = ("-", "–", "+")


def check_grid_sides(grids: list[Grid]) -> list[Claim]:
    """One claim for every row of such columns, and for every such row in each column."""
    return [claim for grid in grids for claim in (*_beside(grid), *_below(grid))]


def _beside(grid: Grid) -> Iterator[Claim]:
    adding = [column for column in grid.columns if column.adds and not column.is_share]
    for place, head in enumerate(adding):
        for first in range(place + 1, len(adding) - 1):
            for last in range(first + 2, min(len(adding), first + _LONGEST) + 1):
                claims = [
                    claim
                    for row in range(len(grid.labels))
                    if (claim := _of_row(head, adding[first:last], row))
                ]
                wrong = [claim for claim in claims if claim.verdict == WRONG]
                few = len(wrong) <= 1 or 2 * len(wrong) <= len(claims) and all(map(_is_slip, wrong))
                if len(claims) >= _LEAST_ROWS and few:
                    yield from claims


def _of_row(head: Column, parts: list[Column], row: int) -> Claim | None:
    cells = [column.cells[row] for column in parts]
    return _claim(head.cells[row], [cell for cell in cells if cell], "") if all(cells) else None


def _below(grid: Grid) -> Iterator[Claim]:
    """Rows behind a dash, where most make theirs: those that do, and those that one slip keeps from it."""
    claims = [
        claim
        for row, below in _groups(grid)
        for column in grid.columns
        if column.adds and not column.is_share
        if (
            claim := _claim(
                column.cells[row],
                [cell for place in below if (cell := column.cells[place])],
                grid.labels[row],
            )
        )
    ]
    right = [claim for claim in claims if claim.verdict == CONSISTENT]
    slips = [claim for claim in claims if claim.verdict == WRONG and _is_slip(claim)]
    if len(right) > len(claims) - len(right):
        yield from [*right, *slips]


def _groups(grid: Grid) -> Iterator[tuple[int, list[int]]]:
    """Each row without a dash, with the rows behind a dash below it."""
    head, below = -1, list[int]()
    for row, label in enumerate([*grid.labels, ""]):
        if label.startswith(_DASHES):
            below.append(row)
            continue
        if head >= 0 and len(below) > 1:
            yield head, below
        head, below = row, []


def _is_slip(claim: Claim) -> bool:
    parts, total = claim.facts["parts"], claim.facts["total"]
    return isinstance(parts, list) and isinstance(total, Decimal) and is_slip_of_sum(total, parts)


def _claim(total: Number | None, cells: list[Number], label: str) -> Claim | None:
    if total is None or total.value <= 0 or not cells:
        return None
    values = [cell.value for cell in cells]
    computed = sum(values, Decimal(0))
    facts: dict[str, object] = {
        "parts": values,
        "total": total.value,
        "labels": [],
        "noun": label,
        "equals": [],
    }
    spans = [(cell.start, cell.end) for cell in (total, *cells)]
    verdict = CONSISTENT if computed == total.value else WRONG
    return Claim("rollup", verdict, spans, "sum", total.value, computed, facts)
