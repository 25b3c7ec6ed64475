"""Rows of percentages that are one partition each: ``Rất hài lòng | Hài lòng | Không hài lòng``."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, WRONG, Claim
from motcua.auditing.rules.reading.grids import Grid, Number

_HUNDRED = Decimal(100)
_FAR = Decimal(25)


def check_grid_hundreds(grids: list[Grid]) -> list[Claim]:
    """One claim for every row of a table whose rows, but for a few, make a hundred each."""
    claims: list[Claim] = []
    for grid in grids:
        rows = [row for place in range(len(grid.labels)) if len(row := _row(grid, place)) > 1]
        held = [row for row in rows if _verdict(row) != WRONG]
        if len(held) > 1 and len(held) * 2 > len(rows):
            claims.extend(_claim(row) for row in rows if abs(_total(row) - _HUNDRED) <= _FAR)
    return claims


def _row(grid: Grid, place: int) -> list[Number]:
    """All cells of a row, none where one is empty or no percentage could be."""
    cells = [column.cells[place] for column in grid.columns]
    full = [cell for cell in cells if cell is not None and 0 <= cell.value <= _HUNDRED]
    return full if len(full) == len(cells) else []


def _total(row: list[Number]) -> Decimal:
    return sum((cell.value for cell in row), Decimal(0))


def _verdict(row: list[Number]) -> str:
    gap = abs(_total(row) - _HUNDRED)
    if gap == 0:
        return CONSISTENT
    return ROUNDED if gap <= sum((cell.grain for cell in row), Decimal(0)) / 2 else WRONG


def _claim(row: list[Number]) -> Claim:
    facts: dict[str, object] = {"parts": [cell.value for cell in row], "total": _total(row)}
    spans = [(cell.start, cell.end) for cell in reversed(row)]
    return Claim("percent_complement", _verdict(row), spans, "complement", _total(row), _HUNDRED, facts)
