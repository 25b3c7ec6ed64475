"""Rows of an XLSX sheet: the values that Excel last computed, dates as dates, numbers as numbers."""

from collections.abc import Iterator
from pathlib import Path

import python_calamine as calamine

from motcua.foundation.sheets.archive import check_workbook
from motcua.foundation.sheets.csv_rows import LONGEST_CELL, too_long
from motcua.foundation.sheets.problem import SheetRefused
from motcua.foundation.sheets.values import Cell, is_blank
from motcua.foundation.words import FOUND


def xlsx_rows(path: Path, *, file: str, sheet: str | None = None) -> Iterator[tuple[int, list[Cell]]]:
    """(row number as Excel shows it, cells) of the first or the named sheet, blank rows left out.

    The sheet is read into memory whole, after ``check_workbook`` has bounded it. A formula gives the value
    saved with it; an error value (#N/A) gives nothing.
    """
    check_workbook(path, file=file)
    try:
        book = calamine.load_workbook(str(path))
    except calamine.PasswordError as no:
        raise SheetRefused("sheet.damaged", file=file, found=FOUND["password"]) from no
    except calamine.CalamineError as no:
        raise SheetRefused("sheet.damaged", file=file, found=str(no)) from no
    with book:
        for number, cells in enumerate(_table(book, file, sheet).iter_rows(), start=1):
            for place, cell in enumerate(cells, start=1):
                if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                    raise too_long(number, place, len(cell))
            if not all(is_blank(cell) for cell in cells):
                yield number, cells


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
