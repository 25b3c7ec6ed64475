"""Rows of an XLSX sheet: the values that Excel last computed, dates as dates, numbers as numbers."""

from collections.abc import Iterator
from pathlib import Path

import python_calamine as calamine

from motcua.foundation.sheets.archive import check_workbook
from motcua.foundation.sheets.csv_rows import LONGEST_CELL, too_long
from motcua.foundation.sheets.problem import SheetRefused
from motcua.foundation.sheets.values import Cell, is_blank
from motcua.foundation.words import FOUND

MOST_COVERED = 100_000
"""Places under merged cells; a sheet that merges more is not spread further."""


def xlsx_rows(
    path: Path, *, file: str, sheet: str | None = None, merged_everywhere: bool = False
) -> Iterator[tuple[int, list[Cell]]]:
    """(row number as Excel shows it, cells) of the first or the named sheet, blank rows left out.

    The sheet is read into memory whole, after ``check_workbook`` has bounded it. A formula gives the value
    saved with it; an error value (#N/A) gives nothing. With ``merged_everywhere`` a merged cell says its
    value in every row and column it covers, as in Word.
    """
    check_workbook(path, file=file)
    try:
        book = calamine.load_workbook(str(path))
    except calamine.PasswordError as no:
        raise SheetRefused("sheet.damaged", file=file, found=FOUND["password"]) from no
    except calamine.CalamineError as no:
        raise SheetRefused("sheet.damaged", file=file, found=str(no)) from no
    with book:
        table = _table(book, file, sheet)
        covered = _covered(table) if merged_everywhere else {}
        values: dict[tuple[int, int], Cell] = {}
        for number, cells in enumerate(table.iter_rows(), start=1):
            for place, cell in enumerate(cells, start=1):
                if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                    raise too_long(number, place, len(cell))
            if covered:
                _spread(cells, number - 1, covered, values)
            if not all(is_blank(cell) for cell in cells):
                yield number, cells


Place = tuple[int, int]


def _covered(table: calamine.CalamineSheet) -> dict[Place, Place]:
    """Places under merged cells and the corner that has the value, row and column from 0."""
    found: dict[Place, Place] = {}
    for (top, left), (bottom, right) in table.merged_cell_ranges or ():
        if (bottom - top + 1) * (right - left + 1) > MOST_COVERED:
            continue
        found |= {
            (row, column): (top, left)
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
            if (row, column) != (top, left)
        }
        if len(found) > MOST_COVERED:
            break
    return found


def _spread(cells: list[Cell], row: int, covered: dict[Place, Place], values: dict[Place, Cell]) -> None:
    corners = set(covered.values())
    for column, cell in enumerate(cells):
        if (row, column) in corners:
            values[row, column] = cell
        elif (row, column) in covered and is_blank(cell):
            cells[column] = values.get(covered[row, column], cell)


def _table(book: calamine.CalamineWorkbook, file: str, sheet: str | None) -> calamine.CalamineSheet:
    names = [entry.name for entry in book.sheets_metadata if entry.typ is calamine.SheetTypeEnum.WorkSheet]
    name = sheet if sheet is not None else next(iter(names), None)
    if name is None or name not in names:
        found = ", ".join(names)
        raise SheetRefused("sheet.sheet_missing", file=file, expected=name or "", found=found)
    try:
        return book.get_sheet_by_name(name)
    except calamine.CalamineError as no:
        raise SheetRefused("sheet.damaged", file=file, found=str(no)) from no
