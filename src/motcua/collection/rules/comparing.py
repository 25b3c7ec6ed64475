"""Units side by side over the years: who is first, what breaks with its past, who stands apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from motcua.collection.rules.answers import ENOUGH_PAST, FAR, median_spread

STEP = 20
"""A change of more than so many per cent of the year before is pointed out."""

Table = Mapping[str, Mapping[int, Decimal]]
"""Unit to year to figure; a figure that nobody gave is left out."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure; ``mark`` is ``break``, ``outlier`` or nothing, ``before`` what it broke with; ``place``
    among the units of its year, units with the same figure sharing one."""

    value: Decimal
    place: int
    mark: str = ""
    before: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One unit; ``cells`` year to figure."""

    unit: str
    cells: Mapping[int, Cell]


def compared_units(table: Table, years: Sequence[int], *, higher_is_better: bool = True) -> list[Line]:
    """A line a unit, by its place in the last year it has a figure in, the latest years first."""
    by_year = {year: {unit: row[year] for unit, row in table.items() if year in row} for year in years}
    lines = [
        Line(unit, {year: _cell(row, year, by_year[year], higher_is_better) for year in years if year in row})
        for unit, row in table.items()
    ]

    def order(line: Line) -> tuple[int, int, str]:
        last = max(line.cells, default=0)
        return (-last, line.cells[last].place if last else 0, line.unit)

    return sorted(lines, key=order)


def _cell(row: Mapping[int, Decimal], year: int, peers: Mapping[str, Decimal], higher: bool) -> Cell:
    value = row[year]
    better = sum(other > value if higher else other < value for other in peers.values())
    before = row.get(max((one for one in row if one < year), default=0))
    mark = ""
    if before is not None and abs(value - before) * 100 > STEP * abs(before):
        mark = "break"
    elif stands_apart(value, list(peers.values())):
        mark = "outlier"
    return Cell(value, better + 1, mark, before if mark == "break" else None)


def stands_apart(value: Decimal, peers: Sequence[Decimal]) -> bool:
    """Whether a figure lies far from the middle of those of the same year, itself among them."""
    if len(peers) <= ENOUGH_PAST:
        return False
    middle, spread = median_spread(peers)
    return abs(value - middle) > FAR * spread if spread else False
