"""Columns of changes in a table: ``Năm 2021 | Năm 2022 | Tăng/giảm``, each row against its two ends."""

from decimal import Decimal
from itertools import combinations

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, WRONG, Claim
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.grids import Column, Grid, Number

_GAP, _TIME = phrase("grids", "gap"), phrase("grids", "time")
Pair = tuple[Column, Column]


def check_grid_gaps(grids: list[Grid]) -> list[Claim]:
    """One claim for every change, against the two columns that headings or most rows show to be its ends."""
    return [claim for grid in grids for column in grid.columns for claim in _of_column(grid, column)]


def _of_column(grid: Grid, column: Column) -> list[Claim]:
    pair = _pair(grid, column) if _GAP.search(column.heading) else None
    claims = []
    for place, cell in enumerate(column.cells if pair is not None else []):
        ends = _ends(pair, place)
        if cell is not None and ends is not None:
            claims.append(_check(column, cell, *ends))
    return claims


def _ends(pair: Pair | None, place: int) -> tuple[Number, Number] | None:
    one, two = (column.cells[place] for column in pair) if pair is not None else (None, None)
    return (one, two) if one is not None and two is not None and one.percent == two.percent else None


def _check(column: Column, cell: Number, one: Number, two: Number) -> Claim:
    computed, name = _gap_of(column, cell, one, two)
    facts: dict[str, object] = {"later": one.value, "earlier": two.value, "reading": name, "sign": 0}
    facts |= {"rank": False, "unit": "%" if name == "relative" else "", "both": False}
    spans = [(number.start, number.end) for number in (cell, one, two)]
    return Claim("difference", _judge(cell, computed, name), spans, name, abs(cell.value), computed, facts)


def _judge(cell: Number, computed: Decimal, name: str) -> str:
    error = abs(abs(cell.value) - computed)
    if not error or name == "relative" and error <= cell.grain / 2:
        return CONSISTENT
    near = error < cell.grain if name == "relative" else cell.grain < 1 and error <= cell.grain
    return ROUNDED if near else WRONG


def _gap_of(column: Column, cell: Number, one: Number, two: Number) -> tuple[Decimal, str]:
    """How far apart, or how far of the earlier, where the gap of two counts is a percentage."""
    gap = abs(one.value - two.value)
    ends = [end.value for end in (one, two) if end.value]
    share = cell.percent or column.is_share
    if not share or one.percent or not ends or gap == abs(cell.value):
        return gap, "gap"
    return min((gap * 100 / end for end in ends), key=lambda part: abs(part - abs(cell.value))), "relative"


def _pair(grid: Grid, column: Column) -> Pair | None:
    others = [other for other in grid.columns if other is not column and not _GAP.search(other.heading)]
    pairs = [pair for pair in combinations(others, 2) if pair[0].is_share == pair[1].is_share]
    rows = [place for place, cell in enumerate(column.cells) if cell is not None and cell.value]
    held = [sum(_holds(column, pair, place) for place in rows) for pair in pairs]
    most = max(held, default=0)
    best = pairs[held.index(most)] if most else None
    if best is None:
        return None
    dated = len(pairs) == 1 and all(_TIME.search(one.heading) for one in best)
    return best if most * 2 >= len(rows) and dated or most > 1 and most * 2 > len(rows) else None


def _holds(column: Column, pair: Pair, place: int) -> bool:
    cell, ends = column.cells[place], _ends(pair, place)
    return cell is not None and ends is not None and _check(column, cell, *ends).verdict != WRONG
