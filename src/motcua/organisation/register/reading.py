"""Reading a register of agencies (.csv, .xlsx): rows, and every complaint with its place."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from motcua.foundation.sheets import (
    CellProblem,
    Unreadable,
    is_blank,
    parse_choice,
    parse_code,
    parse_day,
    parse_text,
    read_rows,
)
from motcua.organisation.rules.tree import LEVELS, AgencyRow
from motcua.organisation.words import EXPECTED, LEVEL_WORDS

COLUMNS = ("code", "name", "level", "parent", "kind", "valid_from", "valid_to")
_LONGEST = {"code": 40, "name": 200, "parent": 40, "kind": 60}
_READ: dict[str, Callable[[Any], Any]] = {
    "code": parse_code,
    "parent": parse_code,
    "name": parse_text,
    "kind": parse_text,
    "valid_from": parse_day,
    "valid_to": parse_day,
}
_SPOKEN = {words: level for level, words in LEVEL_WORDS.items()}


def agency_rows(path: Path) -> tuple[list[AgencyRow], list[CellProblem]]:
    """Every row, and every cell that cannot be taken; a file that cannot be read is refused."""
    rows: list[AgencyRow] = []
    problems: list[CellProblem] = []
    for number, cells in read_rows(path, columns=COLUMNS, required=("code", "name", "level")):
        row, found = _row(number, cells)
        problems += found
        if not found:
            rows.append(row)
    return rows, problems


def _row(number: int, cells: dict[str, Any]) -> tuple[AgencyRow, list[CellProblem]]:
    row = AgencyRow(number=number, code="", name="", level="")
    problems: list[CellProblem] = []
    for column in COLUMNS:
        try:
            value = _value(column, cells.get(column))
        except Unreadable as no:
            problems.append(no.at(number, column))
            continue
        if value is not None:
            row = replace(row, **{column: value})
    return row, problems


def _value(column: str, cell: Any) -> Any:
    if is_blank(cell):
        if column in ("code", "name", "level"):
            raise Unreadable("", EXPECTED["required"])
        return None
    if column == "level":
        return _SPOKEN.get(str(cell).strip().casefold()) or parse_choice(cell, LEVELS)
    value = _READ[column](cell)
    if isinstance(value, str):
        value = " ".join(value.split())
        if len(value) > _LONGEST[column]:
            raise Unreadable(value, EXPECTED["longest"].format(limit=_LONGEST[column]))
        if column in ("code", "parent") and not all(sign.isalnum() or sign in "._-" for sign in value):
            raise Unreadable(value, EXPECTED["code"])
    return value
