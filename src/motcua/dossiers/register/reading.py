"""A register file as rows of cells, and the file of the rows that were left out, with the reasons."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from motcua.dossiers.register.words import fault_words
from motcua.dossiers.rules.register_cells import COLUMNS, REQUIRED, BadCell, Cells, Fault
from motcua.foundation.sheets import Unreadable, parse_code, parse_moment, read_rows, write_csv

_CODES = ("agency", "dossier", "procedure", "applicant_id", "phone")
WHY = ("bad_row", "bad_reasons")
"""Columns of the file of bad rows; a mended file may keep them, they are passed over."""


def register_rows(path: Path) -> Iterator[tuple[int, Cells]]:
    """Row number and cells of each row; a code or a moment that a spreadsheet keeps as a number or a date
    is made text or a moment again."""
    for number, cells in read_rows(path, columns=(*COLUMNS, *WHY), required=REQUIRED):
        yield number, _restored(cells)


def _restored(cells: dict[str, Any]) -> dict[str, Any]:
    for column, cell in cells.items():
        if isinstance(cell, str) or cell is None:
            continue
        if isinstance(cell, datetime):
            cells[column] = parse_moment(cell)
        elif column in _CODES:
            try:
                cells[column] = parse_code(cell)
            except Unreadable as no:
                cells[column] = BadCell(no.found, no.expected)
    return cells


def row_count(path: Path) -> int | None:
    """About how many rows a CSV file has, for the progress bar; ``None`` for other kinds."""
    if path.suffix.lower() != ".csv" or not path.is_file():
        return None
    with path.open("rb") as content:
        return max(sum(chunk.count(b"\n") for chunk in iter(lambda: content.read(1 << 20), b"")) - 1, 0)


class BadRows:
    """Rows left out of an import and why, kept on disk until they are written beside the good ones."""

    def __init__(self) -> None:
        self._kept = sqlite3.connect("", isolation_level=None)
        self._kept.execute("PRAGMA journal_mode=OFF")
        self._kept.execute("CREATE TABLE bad (row INTEGER PRIMARY KEY, reasons TEXT)")

    def __enter__(self) -> "BadRows":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._kept.close()

    def note(self, number: int, faults: list[Fault]) -> None:
        """Remember why a row was left out."""
        reasons = "; ".join(fault_words(fault) for fault in faults)
        self._kept.execute("INSERT OR REPLACE INTO bad VALUES (?, ?)", [number, reasons])

    def write(self, register: Path, target: Path) -> None:
        """Read the register once more and write its bad rows as they stand, reasons last."""
        write_csv(target, (*COLUMNS, *WHY), self._rows(register), for_excel=True)

    def _rows(self, register: Path) -> Iterator[list[object]]:
        for number, cells in read_rows(register, columns=(*COLUMNS, *WHY), required=REQUIRED):
            why = self._kept.execute("SELECT reasons FROM bad WHERE row = ?", [number]).fetchone()
            if why is not None:
                yield [*(cells.get(column) or "" for column in COLUMNS), number, why[0]]
