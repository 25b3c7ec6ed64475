"""Writing the catalogue in the form in which it is read."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_csv, write_xlsx
from motcua.procedures.rules.catalogue_row import COLUMNS, MORE_COLUMNS
from motcua.procedures.rules.cells import text_of

Rows = Sequence[dict[str, Any]]

_WIDTHS = {"name": 60, "field": 24, "legal_basis": 44, "components": 50, "note": 40, "source": 40}


def as_json(rows: Rows, out: BinaryIO) -> None:
    """A list of objects, UTF-8."""
    out.write((json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode())


def as_csv(rows: Rows, out: BinaryIO) -> None:
    """UTF-8 with commas; lists take a line an entry inside their cell."""
    columns = _columns(rows)
    write_csv(out, columns, _cells(rows, columns))


def as_xlsx(rows: Rows, out: BinaryIO) -> None:
    """One sheet; every cell is text, so that codes keep their noughts."""
    columns = _columns(rows)
    heads = [Column(column, _WIDTHS.get(column, 16)) for column in columns]
    write_xlsx(out, [Sheet("procedures", heads, _cells(rows, columns))])


WRITERS = {"json": as_json, "csv": as_csv, "xlsx": as_xlsx}


def _columns(rows: Rows) -> list[str]:
    """The contract's columns, and of the others those that a row uses, in their order."""
    used = {column for row in rows for column in row}
    return [*COLUMNS, *(column for column in MORE_COLUMNS if column in used)]


def _cells(rows: Rows, columns: Sequence[str]) -> Iterable[list[str]]:
    return ([text_of(column, row.get(column)) for column in columns] for row in rows)
