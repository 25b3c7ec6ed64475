"""A row of a table told in one sentence with one figure mistyped, two more of its cells beside it."""

from decimal import Decimal

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.grids import Grid, Number
from motcua.auditing.rules.reading.mentions import Mention

_LEAST, _LARGE, _MOST_ROWS, _MOST_GRIDS = 2, 100, 80, 20
_REACH = 3_000
"""Prose further from a table than so many characters does not tell of it."""


def check_rows_again(mentions: list[list[Mention]], grids: list[Grid], known: list[Claim]) -> list[Claim]:
    """One claim for every figure one slip from the only cell of its row that the sentence does not tell."""
    told = {span for claim in known if claim.kind == "restated_value" for span in claim.spans}
    claims = []
    for grid in grids[:_MOST_GRIDS]:
        rows = [row for place in range(len(grid.labels)) if (row := _row(grid, place))]
        every = {cell.value for row in rows for cell in row}
        for sentence in mentions if len(rows) <= _MOST_ROWS else []:
            if not sentence or not -_REACH < sentence[0].start - grid.end < _REACH:
                continue
            plain = [one for one in sentence if one.figure.kind == "number" and sign_of(one) is None]
            for row in rows:
                pair = _slipped(plain, row, every)
                if pair is not None and place_of(pair[0]) not in told:
                    claims.append(_claim(*pair))
    return claims


def _row(grid: Grid, place: int) -> list[Number]:
    cells = [column.cells[place] for column in grid.columns]
    return [cell for cell in cells if cell is not None and not cell.percent]


def _slipped(plain: list[Mention], row: list[Number], every: set[Decimal]) -> tuple[Mention, Number] | None:
    """The figure that stands in no row, and the one cell of this row it may be."""
    told = {cell.value for cell in row if any(_is(one, cell) for one in plain)}
    left = [cell for cell in row if cell.value not in told and cell.value >= _LARGE]
    if len(told) < _LEAST or max(told) < _LARGE:
        return None
    pairs = [
        (one, cell)
        for one in plain
        for cell in left
        if one.value not in every and not one.about and one_key(one.value, cell.value, one.figure.places)
    ]
    return pairs[0] if len(pairs) == 1 else None


def _is(one: Mention, cell: Number) -> bool:
    """The same, though a heading may say that cells are in billions."""
    return one.value == cell.value or cell.grain < 1 and one.value == cell.value.scaleb(9)


def _claim(one: Mention, cell: Number) -> Claim:
    facts = {"first": cell.value, "again": one.value, "noun": one.noun}
    spans = [place_of(one), (cell.start, cell.end)]
    return Claim("restated_value", WRONG, spans, "restated", one.value, cell.value, facts)
