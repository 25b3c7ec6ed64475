"""Checks inside a table: columns against their total row, rows against their total column, shares."""

from collections.abc import Iterator
from decimal import Decimal

from motcua.auditing.rules.breakdowns import equal_parts
from motcua.auditing.rules.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.grammar import closed_sets, tables
from motcua.auditing.rules.grids import Cell, Column, Grid


def check_grids(grids: list[Grid]) -> list[Claim]:
    """All claims of all tables."""
    claims: list[Claim] = []
    for grid in grids:
        claims.extend(_columns(grid))
        claims.extend(_rows(grid))
        claims.extend(_shares(grid))
    return claims


def _span(cell: Cell) -> tuple[int, int]:
    return cell.start, cell.end


def _columns(grid: Grid) -> Iterator[Claim]:
    """Every additive column against the total row, by the top level of the numbering."""
    if grid.total is None:
        return
    for column in grid.columns:
        total = column.cells[grid.total]
        if total is None or total.value is None or not column.adds:
            continue
        places = [
            place
            for place, cell in enumerate(column.cells)
            if place != grid.total
            and cell is not None
            and cell.value is not None
            and not _is_subtotal(grid, place)
        ]
        if len(places) < 2:
            continue
        yield _column(grid, column, total, places)


def _is_subtotal(grid: Grid, place: int) -> bool:
    return grid.labels[place].lower().startswith(("tổng", "cộng", "trong đó"))


def _column(grid: Grid, column: Column, total: Cell, places: list[int]) -> Claim:
    depths = {grid.levels[place] for place in places}
    choices = [[place for place in places if grid.levels[place] == depth] for depth in sorted(depths)]
    if len(choices) > 1:
        choices.append(places)
    for choice in choices:
        if sum((column.cells[place].value for place in choice), Decimal(0)) == total.value:
            return _sum(grid, column, total, choice, CONSISTENT)
    top = choices[0] if len(choices) == 1 or len(choices[0]) > 1 else places
    return _sum(grid, column, total, top, WRONG if len(depths) == 1 or len(choices[0]) > 1 else UNKNOWN)


def _sum(grid: Grid, column: Column, total: Cell, places: list[int], verdict: str) -> Claim:
    cells = [column.cells[place] for place in places]
    values = [cell.value for cell in cells]
    computed = sum(values, Decimal(0))
    if (
        verdict == WRONG
        and any(cell.grain < 1 for cell in cells)
        and abs(computed - total.value) <= len(cells) * total.grain / 2
    ):
        verdict = ROUNDED
    facts = {
        "parts": values,
        "total": total.value,
        "labels": [grid.labels[place] for place in places],
        "noun": column.heading,
        "equals": equal_parts(values, abs(computed - total.value)) if verdict == WRONG else [],
    }
    return Claim("rollup", verdict, [_span(total), *map(_span, cells)], "sum", total.value, computed, facts)


def _rows(grid: Grid) -> Iterator[Claim]:
    """Columns that make a closed set against the column that most rows show to be their total."""
    for parts in _partitions(grid):
        head, held = _head(grid, parts)
        if head is None:
            continue
        for place, cell in enumerate(head.cells):
            cells = [column.cells[place] for column in parts]
            if (
                cell is None
                or cell.value is None
                or any(part is None or part.value is None for part in cells)
            ):
                continue
            values = [part.value for part in cells]
            computed = sum(values, Decimal(0))
            facts = {"parts": values, "total": cell.value, "labels": [], "noun": head.heading}
            verdict = CONSISTENT if computed == cell.value else WRONG
            yield Claim(
                "sum_parts", verdict, [_span(cell), *map(_span, cells)], "sum", cell.value, computed, facts
            )


def _partitions(grid: Grid) -> Iterator[list[Column]]:
    columns = [column for column in grid.columns if column.adds]
    for axis in tables()["closed"]:
        run: list[Column] = []
        for column in [*columns, None]:
            value = column.features.get(axis) if column is not None else None
            known = {name for part in run for name in part.features[axis]}
            if value and not known & set(value):
                run.append(column)
                continue
            if len(run) > 1 and frozenset(known) in closed_sets(axis):
                yield run
            run = [column] if value else []


def _head(grid: Grid, parts: list[Column]) -> tuple[Column | None, int]:
    best, most = None, 0
    for column in grid.columns:
        if column in parts or not column.adds:
            continue
        held = sum(_holds(column, parts, place) for place in range(len(grid.labels)))
        if held > most:
            best, most = column, held
    return (best, most) if most * 3 >= len(grid.labels) else (None, 0)


def _holds(head: Column, parts: list[Column], place: int) -> bool:
    cells = [head.cells[place], *(part.cells[place] for part in parts)]
    if any(cell is None or cell.value is None for cell in cells):
        return False
    return cells[0].value == sum((cell.value for cell in cells[1:]), Decimal(0)) and cells[0].value > 0


def _shares(grid: Grid) -> Iterator[Claim]:
    """A column of percentages against the two columns that most rows show to be its part and whole."""
    counts = [column for column in grid.columns if column.adds]
    for column in grid.columns:
        if not column.is_share:
            continue
        pair = _pair(grid, column, counts)
        if pair is None:
            continue
        for place, cell in enumerate(column.cells):
            part, whole = pair[0].cells[place], pair[1].cells[place]
            if cell is None or cell.value is None or not _filled(part, whole):
                continue
            computed = part.value * 100 / whole.value
            facts = {
                "part": part.value,
                "whole": whole.value,
                "percent": cell.value,
                "places": max(0, -cell.grain.as_tuple().exponent),
            }
            spans = [_span(cell), _span(part), _span(whole)]
            yield Claim("ratio_percent", _judge(cell, computed), spans, "share", cell.value, computed, facts)


def _filled(part: Cell | None, whole: Cell | None) -> bool:
    return part is not None and whole is not None and part.value is not None and bool(whole.value)


def _judge(cell: Cell, computed: Decimal) -> str:
    error = abs(cell.value - computed)
    return CONSISTENT if error <= cell.grain / 2 else ROUNDED if error < cell.grain else WRONG


def _pair(grid: Grid, share: Column, counts: list[Column]) -> tuple[Column, Column] | None:
    best, most, rows = None, 1, sum(cell is not None and cell.value is not None for cell in share.cells)
    for part in counts:
        for whole in counts:
            if part is whole:
                continue
            held = 0
            for place, cell in enumerate(share.cells):
                one, two = part.cells[place], whole.cells[place]
                if cell is not None and cell.value is not None and _filled(one, two):
                    held += _judge(cell, one.value * 100 / two.value) != WRONG
            if held > most:
                best, most = (part, whole), held
    return best if best is not None and most * 2 >= rows else None
