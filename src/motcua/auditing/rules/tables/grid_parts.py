"""A column of percentages whose rows are shares of the total row: ``Mức | Số người | Tỷ trọng (%)``."""

from collections.abc import Iterator
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, WRONG, Claim
from motcua.auditing.rules.reading.figures import decimals
from motcua.auditing.rules.reading.grids import Column, Grid, Number

_LEAST = 3
_ALL = Decimal(100)


def check_grid_parts(grids: list[Grid]) -> list[Claim]:
    """One claim for every row, where most rows show which column they are the parts of."""
    return [claim for grid in grids if grid.total is not None for claim in _shares(grid, grid.total)]


def _shares(grid: Grid, total: int) -> Iterator[Claim]:
    for share in grid.columns:
        top = share.cells[total]
        if not share.is_share or top is not None and top.value != _ALL:
            continue
        best = max(
            (column for column in grid.columns if column.adds and not column.is_share),
            key=lambda column: _held(share, column, total),
            default=None,
        )
        rows = _rows(share, total)
        if best is None or _held(share, best, total) < _LEAST or 2 * _held(share, best, total) <= len(rows):
            continue
        for place in rows:
            ends = _ends(share, best, place, total)
            if ends is not None:
                yield _claim(*ends)


def _rows(share: Column, total: int) -> list[int]:
    return [place for place, cell in enumerate(share.cells) if cell is not None and place != total]


def _ends(share: Column, counts: Column, place: int, total: int) -> tuple[Number, Number, Number] | None:
    cell, part, whole = share.cells[place], counts.cells[place], counts.cells[total]
    if cell is None or part is None or whole is None or not whole.value:
        return None
    return cell, part, whole


def _held(share: Column, counts: Column, total: int) -> int:
    found = [_ends(share, counts, place, total) for place in _rows(share, total)]
    return sum(ends is not None and _claim(*ends).verdict != WRONG for ends in found)


def _claim(cell: Number, part: Number, whole: Number) -> Claim:
    computed = part.value * 100 / whole.value
    error = abs(cell.value - computed)
    verdict = CONSISTENT if error <= cell.grain / 2 else ROUNDED if error < cell.grain else WRONG
    facts = {"part": part.value, "whole": whole.value, "percent": cell.value, "places": decimals(cell.grain)}
    spans = [(one.start, one.end) for one in (cell, part, whole)]
    return Claim("ratio_percent", verdict, spans, "share", cell.value, computed, facts)
