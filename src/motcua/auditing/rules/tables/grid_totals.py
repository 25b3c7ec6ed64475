"""Tables without a row of totals, whose columns the prose around them adds up."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_slipped
from motcua.auditing.rules.reading.grammar import tables
from motcua.auditing.rules.reading.grids import Column, Grid, Number
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_REACH, _MOST_ROWS, _MOST_TABLES = 3_000, 80, 20
_LEAST = Decimal(100)
_NEAR = Decimal("0.05")


def check_grid_totals(mentions: list[list[Mention]], grids: list[Grid]) -> list[Claim]:
    """One claim for every column whose total the prose tells by the words of its heading."""
    claims = []
    for grid in grids[:_MOST_TABLES]:
        if grid.total is not None or not 2 <= len(grid.labels) <= _MOST_ROWS:
            continue
        told = [mention for row in mentions for mention in row if _is_near(mention, grid)]
        columns = [(column, cells) for column in grid.columns if (cells := _full(column))]
        found = [_claim(cells, _named(column, told)) for column, cells in columns]
        right = [claim for claim in found if claim is not None and claim.verdict == CONSISTENT]
        wrong = [claim for claim in found if claim is not None and claim.verdict == WRONG]
        claims.extend([*right, *wrong] if len(right) >= len(wrong) else right)
    return claims


def _is_near(mention: Mention, grid: Grid) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and mention.value >= _LEAST
    reach = -_REACH < mention.start - grid.end < _REACH
    return plain and reach and not (mention.about or is_change(mention) or is_compared(mention))


def _full(column: Column) -> list[Number]:
    """The cells of a column that adds, with a figure in every row."""
    cells = [cell for cell in column.cells if cell is not None and not cell.percent]
    return cells if column.adds and not column.is_share and len(cells) == len(column.cells) else []


def _named(column: Column, told: list[Mention]) -> list[Mention]:
    """Figures of the prose whose own words have every word of the heading."""
    wanted = set(_WORD.findall(column.heading)) - _IDLE
    return [
        mention
        for mention in told
        if wanted and wanted <= set(_WORD.findall(f"{mention.before} {mention.after} {mention.noun}"))
    ]


def _claim(cells: list[Number], named: list[Mention]) -> Claim | None:
    values = [cell.value for cell in cells]
    computed = sum(values, Decimal(0))
    same = [mention for mention in named if mention.value == computed]
    near = {
        mention.value: mention
        for mention in named
        if abs(mention.value - computed) <= computed * _NEAR or looks_slipped(mention.value, values)
    }
    mention = same[0] if same else next(iter(near.values())) if len(near) == 1 else None
    if mention is None or mention.value <= max(values):
        return None
    facts: dict[str, object] = {
        "parts": values,
        "total": mention.value,
        "labels": [],
        "noun": mention.noun,
        "equals": [],
    }
    spans = [place_of(mention), *((cell.start, cell.end) for cell in cells)]
    return Claim("rollup", CONSISTENT if same else WRONG, spans, "sum", mention.value, computed, facts)
