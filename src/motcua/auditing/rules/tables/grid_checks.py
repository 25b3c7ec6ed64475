"""Checks inside a table: columns against their total row, rows against their total column, shares."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.reading.figures import decimals
from motcua.auditing.rules.reading.grammar import closed_sets, phrase, tables
from motcua.auditing.rules.reading.grids import Column, Grid, Number
from motcua.auditing.rules.sums.breakdowns import equal_parts

_GAP = phrase("grids", "gap")


def check_grids(grids: list[Grid]) -> list[Claim]:
    """All claims of all tables."""
    claims: list[Claim] = []
    for grid in grids:
        claims.extend(_columns(grid))
        claims.extend(_rows(grid))
        claims.extend(_shares(grid))
    return claims


def _span(cell: Number) -> tuple[int, int]:
    return cell.start, cell.end


def _sum_of(cells: Iterable[Number]) -> Decimal:
    return sum((cell.value for cell in cells), Decimal(0))


def _filled(columns: list[Column], place: int) -> list[Number] | None:
    """The figures of some columns in one row; ``None`` when one is missing or counts and shares are mixed."""
    cells = [cell for column in columns if (cell := column.cells[place]) is not None]
    alike = len({cell.percent for cell in cells}) == 1
    return cells if len(cells) == len(columns) and alike else None


def _columns(grid: Grid) -> Iterator[Claim]:
    """Every additive column against the total row, by the top level of the numbering."""
    if grid.total is None:
        return
    for column in grid.columns:
        total = column.cells[grid.total]
        if total is None or not column.adds:
            continue
        rows = {
            place: cell
            for place, cell in enumerate(column.cells)
            if place != grid.total and cell is not None and not _is_subtotal(grid, place)
        }
        if len(rows) >= 2:
            yield _column(grid, column, total, rows)


def _is_subtotal(grid: Grid, place: int) -> bool:
    return grid.labels[place].lower().startswith(("tổng", "cộng", "trong đó"))


def _column(grid: Grid, column: Column, total: Number, rows: dict[int, Number]) -> Claim:
    depths = sorted({grid.levels[place] for place in rows})
    choices = [
        {place: cell for place, cell in rows.items() if grid.levels[place] == depth} for depth in depths
    ]
    if len(choices) > 1:
        choices.append(rows)
    for choice in choices:
        if _sum_of(choice.values()) == total.value:
            return _sum(grid, column, total, choice, CONSISTENT)
    clear = len(depths) == 1 or len(choices[0]) > 1
    return _sum(grid, column, total, choices[0] if clear else rows, WRONG if clear else UNKNOWN)


def _sum(grid: Grid, column: Column, total: Number, rows: dict[int, Number], verdict: str) -> Claim:
    cells = list(rows.values())
    values = [cell.value for cell in cells]
    computed = _sum_of(cells)
    gap = abs(computed - total.value)
    if verdict == WRONG and any(cell.grain < 1 for cell in cells) and gap <= len(cells) * total.grain / 2:
        verdict = ROUNDED
    facts: dict[str, object] = {
        "parts": values,
        "total": total.value,
        "labels": [grid.labels[place] for place in rows],
        "noun": column.heading,
        "equals": equal_parts(values, gap) if verdict == WRONG else [],
    }
    return Claim("rollup", verdict, [_span(total), *map(_span, cells)], "sum", total.value, computed, facts)


def _rows(grid: Grid) -> Iterator[Claim]:
    """Columns that make a closed set against the column that most rows show to be their total."""
    for parts in [*_partitions(grid), *_all_but_one(grid)]:
        head = _head(grid, parts)
        if head is None:
            continue
        for place, total in enumerate(head.cells):
            cells = _filled(parts, place)
            if total is None or cells is None or total.percent != cells[0].percent:
                continue
            computed = _sum_of(cells)
            facts: dict[str, object] = {
                "parts": [cell.value for cell in cells],
                "total": total.value,
                "labels": [],
                "noun": head.heading,
            }
            verdict = CONSISTENT if computed == total.value else WRONG
            spans = [_span(total), *map(_span, cells)]
            yield Claim("sum_parts", verdict, spans, "sum", total.value, computed, facts)


def _partitions(grid: Grid) -> Iterator[list[Column]]:
    columns = [column for column in grid.columns if column.adds]
    for axis in tables()["closed"]:
        run: list[Column] = []
        for column in columns:
            value = column.features.get(axis, ())
            known = {name for part in run for name in part.features[axis]}
            if value and not known & set(value):
                run.append(column)
                continue
            yield from _whole(axis, run)
            run = [column] if value else []
        yield from _whole(axis, run)


def _all_but_one(grid: Grid) -> Iterator[list[Column]]:
    """All columns but the last or the first that adds, where more than half of the rows make it."""
    adding = [column for column in grid.columns if column.adds and not _GAP.search(column.heading)]
    scores = [column for column in grid.columns if _is_score(column)]
    some = [columns for columns in (adding, scores) if len(columns) > 2]
    ends = [end for columns in some for end in ((columns[:-1], columns[-1]), (columns[1:], columns[0]))]
    for parts, head in ends:
        held = sum(_holds(head, parts, place) for place in range(len(grid.labels)))
        if held >= 2 and held * 2 > len(grid.labels):
            yield parts


def _is_score(column: Column) -> bool:
    """Points, which a row adds up though a column does not."""
    return not column.adds and "điểm" in column.heading and not _GAP.search(column.heading)


def _whole(axis: str, run: list[Column]) -> Iterator[list[Column]]:
    if len(run) > 1 and frozenset(name for part in run for name in part.features[axis]) in closed_sets(axis):
        yield run


def _head(grid: Grid, parts: list[Column]) -> Column | None:
    best, most = None, 0
    for column in grid.columns:
        if column in parts or not (column.adds or _is_score(column) and _is_score(parts[0])):
            continue
        held = sum(_holds(column, parts, place) for place in range(len(grid.labels)))
        if held > most:
            best, most = column, held
    return best if most * 3 >= len(grid.labels) else None


def _holds(head: Column, parts: list[Column], place: int) -> bool:
    total, cells = head.cells[place], _filled(parts, place)
    return total is not None and cells is not None and total.value > 0 and total.value == _sum_of(cells)


def _shares(grid: Grid) -> Iterator[Claim]:
    """A column of percentages against the two columns that most rows show to be its part and whole."""
    counts = [column for column in grid.columns if column.adds]
    for column in grid.columns:
        pair = _pair(column, counts) if column.is_share else None
        if pair is None:
            continue
        for place, cell in enumerate(column.cells):
            ends = _filled(pair, place)
            if cell is None or ends is None or not ends[1].value:
                continue
            part, whole = ends
            computed = part.value * 100 / whole.value
            facts: dict[str, object] = {
                "part": part.value,
                "whole": whole.value,
                "percent": cell.value,
                "places": decimals(cell.grain),
            }
            spans = [_span(cell), _span(part), _span(whole)]
            yield Claim("ratio_percent", _judge(cell, computed), spans, "share", cell.value, computed, facts)


def _judge(cell: Number, computed: Decimal, stated: Decimal | None = None) -> str:
    error = abs((cell.value if stated is None else stated) - computed)
    return CONSISTENT if error <= cell.grain / 2 else ROUNDED if error < cell.grain else WRONG


def _pair(share: Column, counts: list[Column]) -> list[Column] | None:
    best, most, rows = None, 1, sum(cell is not None for cell in share.cells)
    for part in counts:
        for whole in counts:
            if part is whole:
                continue
            held = sum(_fits(share, [part, whole], place) for place in range(len(share.cells)))
            if held > most:
                best, most = [part, whole], held
    return best if most * 2 >= rows else None


def _fits(share: Column, pair: list[Column], place: int) -> bool:
    cell, ends = share.cells[place], _filled(pair, place)
    if cell is None or ends is None or not ends[1].value:
        return False
    return _judge(cell, ends[0].value * 100 / ends[1].value) != WRONG
