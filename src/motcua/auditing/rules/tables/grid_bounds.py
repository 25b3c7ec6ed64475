"""Columns that are part of the column before them, row by row: ``Trong đó: có phát sinh hồ sơ``."""

from collections.abc import Iterator

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.reading.grids import Column, Grid, Number

_LEAST_ROWS = 3


def check_grid_bounds(grids: list[Grid]) -> list[Claim]:
    """One claim for every row where a part passes its whole, in a table whose other rows keep within.

    Totals and shares are read by other checks.
    """
    claims: list[Claim] = []
    for grid in grids:
        if grid.total is not None or any(column.is_share for column in grid.columns):
            continue
        for part, whole in _pairs(grid):
            rows = [
                (one, two)
                for one, two in zip(part.cells, whole.cells, strict=True)
                if one is not None and two is not None and one.percent == two.percent
            ]
            over = [(one, two) for one, two in rows if one.value > two.value]
            if len(rows) >= _LEAST_ROWS and len(over) * 3 <= len(rows):
                claims.extend(_claim(part, one, two) for one, two in over)
    return claims


def _pairs(grid: Grid) -> Iterator[tuple[Column, Column]]:
    """A column of counts, and what its neighbour calls a part of it."""
    whole = None
    for column in grid.columns:
        if column.is_share or not column.adds:
            continue
        if "trong đó" not in column.heading:
            whole = column
        elif whole is not None:
            yield column, whole


def _claim(column: Column, part: Number, whole: Number) -> Claim:
    facts: dict[str, object] = {"part": part.value, "whole": whole.value, "noun": column.heading}
    spans = [(part.start, part.end), (whole.start, whole.end)]
    verdict = CONSISTENT if part.value <= whole.value else WRONG
    return Claim("ratio_bound", verdict, spans, "bound", part.value, whole.value, facts)
