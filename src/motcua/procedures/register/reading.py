"""Reading a catalogue file: every row, and every complaint with its place."""

import json
from pathlib import Path
from typing import Any

from motcua.foundation.sheets import read_rows
from motcua.foundation.sheets.csv_rows import refuse_other_encodings
from motcua.foundation.sheets.problem import SheetRefused, Unreadable, shown
from motcua.foundation.sheets.values import Cell, parse_code, parse_day, parse_text
from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.catalogue_row import (
    COLUMNS,
    MORE_COLUMNS,
    UNUSED,
    CatalogueRow,
    Complaint,
    duplicates,
    read_row,
)
from motcua.procedures.rules.cells import BadCell, value_of

LARGEST = 50_000_000
_CODES = ("code", "local_code", "code_recalled_unverified")


def catalogue_file(path: Path) -> tuple[list[CatalogueRow], list[Complaint]]:
    """Every row, and every complaint; rows are only good where there is no complaint at all.

    Refuses a file that cannot be read as a whole."""
    raws = _from_json(path) if path.suffix.lower() == ".json" else _from_sheet(path)
    rows: list[CatalogueRow] = []
    complaints: list[Complaint] = []
    for number, raw, before in raws:
        row, found = read_row(number, raw)
        complaints += before + found
        if row is not None:
            rows.append(row)
    return rows, complaints + duplicates(rows)


def _from_json(path: Path) -> list[tuple[int, dict[str, Any], list[Complaint]]]:
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal("procedure.file_too_large", file=path.name, limit=LARGEST // 1_000_000)
        refuse_other_encodings(path, path.name)
        text = path.read_text(encoding="utf-8-sig")
    except OSError as no:
        raise SheetRefused("sheet.not_found", file=path.name) from no
    except UnicodeDecodeError as no:
        line = no.object[: no.start].count(b"\n") + 1
        raise SheetRefused("sheet.not_utf8", file=path.name, row=line, found="không phải UTF-8") from no
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as no:  # a number of thousands of digits is no JSONDecodeError
        raise _not_json(no, path.name) from no
    if isinstance(entries, dict):
        entries = entries.get("procedures")
    if not isinstance(entries, list):
        raise Refusal("procedure.not_json", file=path.name, row=1, found=type(entries).__name__)
    read = []
    for number, entry in enumerate(entries, start=1):
        if isinstance(entry, dict):
            read.append((number, entry, []))
        else:
            read.append((number, {}, [Complaint(number, "", shown(entry), "object")]))
    return read


def _not_json(no: Exception, file: str) -> Refusal:
    if isinstance(no, RecursionError):
        return Refusal("procedure.not_json", file=file, row=1, found="lồng quá sâu")
    if isinstance(no, json.JSONDecodeError):
        return Refusal("procedure.not_json", file=file, row=no.lineno, found=no.msg)
    return Refusal("procedure.not_json", file=file, row=1, found=str(no)[:60])


def _from_sheet(path: Path) -> list[tuple[int, dict[str, Any], list[Complaint]]]:
    columns = COLUMNS + MORE_COLUMNS + UNUSED
    read = []
    for number, cells in read_rows(path, columns=columns, required=("name", "field")):
        raw: dict[str, Any] = {}
        complaints: list[Complaint] = []
        for column, cell in cells.items():
            try:
                text = cell_text(column, cell)
                raw[column] = None if text is None else value_of(column, text)
            except Unreadable as no:
                complaints.append(Complaint(number, column, no.found, no.expected))
            except BadCell as no:
                complaints.append(Complaint(number, column, no.found, no.expected))
        read.append((number, raw, complaints))
    return read


def cell_text(column: str, cell: Cell) -> str | None:
    """A cell of a catalogue column as text; codes and days as they are meant."""
    if column in _CODES:
        return parse_code(cell)
    if column in ("valid_from", "valid_to"):
        day = parse_day(cell)
        return day.isoformat() if day else None
    if isinstance(cell, str):
        return cell.strip() or None
    return parse_text(cell)
