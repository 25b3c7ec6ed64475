"""Writing registers: workbooks with real numbers and dates, ready to print, and CSV; no cell can run."""

import csv
import io
from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

import xlsxwriter

from motcua.foundation.files.replacing import replacing
from motcua.kernel.time import VIETNAM, local

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_TYPE = {"font_name": "Times New Roman", "font_size": 12}
_HEAD = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "bg_color": "#EEF3F4"}
_LINE = 16.5
"""Points that a line of that type is high."""
_ROOM = 0.92
"""Letters of that type that stand in the width of a column's one, tone marks and capitals allowed for."""
_TALLEST = 400
_ORDER = ("STT", "TT")
_LONGEST_CELL = 32_767
_LONGEST_SHEET_NAME = 31
_FORMATS = {
    "text": {"text_wrap": True},
    "guarded": {"text_wrap": True, "quote_prefix": True},
    "whole": {"num_format": "#,##0"},
    "order": {"num_format": "0", "align": "center"},
    "number": {"num_format": "#,##0.0##"},
    "percent": {"num_format": '0.0"%"'},
    "date": {"num_format": "dd/mm/yyyy", "align": "left"},
    "moment": {"num_format": "dd/mm/yyyy hh:mm", "align": "left"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in characters, and how its numbers look (``whole``, ``number``,
    ``percent`` for values such as 99.4; by itself otherwise)."""

    head: str
    width: int = 16
    look: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: lines above the table, the columns, the rows (read once), whether the last is a total, and
    the places of rows that are headings."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[object]]
    title: Sequence[str] = ()
    bold_last: bool = False
    strong: Collection[int] = ()


def write_xlsx(target: Path | BinaryIO, sheets: Sequence[Sheet]) -> None:
    """Write a workbook: frozen and repeated heads, A4 landscape fitted to its width, dates on a Vietnamese
    clock. Strings stay strings: nothing in a cell becomes a formula or a link. A path gets the file whole or
    not at all."""
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with _opened(target) as out, xlsxwriter.Workbook(out, options) as book:
        cell = {**_TYPE, "valign": "top", "border": 1, "border_color": "#8A9499"}
        formats = {name: book.add_format({**cell, **look}) for name, look in _FORMATS.items()}
        formats |= {
            f"bold {name}": book.add_format({**cell, **look, "bold": True}) for name, look in _FORMATS.items()
        }
        formats["title"] = book.add_format({**_TYPE, "bold": True, "font_size": 13})
        head = {
            "bold": True,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
            "bg_color": "#EEF3F4",
        }
        formats["head"] = book.add_format({**cell, **head})
        for sheet in sheets:
            _write_sheet(book.add_worksheet(_sheet_name(sheet.name)), sheet, formats)


def write_csv(
    target: Path | BinaryIO, head: Sequence[str], rows: Iterable[Sequence[object]], *, for_excel: bool = False
) -> None:
    """Write UTF-8 CSV with commas. Dates are ISO 8601; a text that a spreadsheet would run gets an
    apostrophe before it, which ``read_rows`` takes off. ``for_excel`` puts the mark in front by which Excel
    knows UTF-8."""
    with _opened(target) as out:
        text = io.TextIOWrapper(out, encoding="utf-8-sig" if for_excel else "utf-8", newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([_csv_cell(name) for name in head])
        writer.writerows([_csv_cell(value) for value in row] for row in rows)
        text.flush()
        text.detach()


def _opened(target: Path | BinaryIO) -> AbstractContextManager[BinaryIO]:
    return replacing(target) if isinstance(target, Path) else nullcontext(target)


def _write_sheet(page, sheet: Sheet, formats: dict[str, object]) -> None:
    for number, line in enumerate(sheet.title):
        page.write_string(number, 0, line, formats["title"])
    top = len(sheet.title) + bool(sheet.title)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
    page.set_row(top, _height([column.head for column in sheet.columns], sheet.columns))
    for place, column in enumerate(sheet.columns):
        page.write_string(top, place, column.head, formats["head"])
    page.freeze_panes(top + 1, 0)
    page.repeat_rows(top)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    page.set_footer("&C&P/&N")
    last, held = top, None
    for row in sheet.rows:
        if held is not None:
            weight = "bold " if last - top - 1 in sheet.strong else ""
            _write_row(page, last, held, sheet.columns, formats, weight)
        last, held = last + 1, row
    if held is not None:
        _write_row(page, last, held, sheet.columns, formats, "bold " if sheet.bold_last else "")


def _height(row: Sequence[object], columns: Sequence[Column]) -> float:
    """High enough for the longest text of a row at its column's width; not every program finds it itself."""
    most = 1
    for value, column in zip(row, columns, strict=True):
        if isinstance(value, str):
            room = max(column.width * _ROOM, 1)
            most = max(most, sum(max(1, -(-len(line) // int(room))) for line in value.split("\n")))
    return min(most * _LINE, _TALLEST)


def _write_row(page, number: int, row, columns: Sequence[Column], formats, weight: str) -> None:
    row = tuple(row)
    page.set_row(number, _height(row, columns))
    for place, (value, column) in enumerate(zip(row, columns, strict=True)):
        if value is None or value == "":
            page.write_blank(number, place, None, formats[weight + "text"])
        elif isinstance(value, bool):
            page.write_number(number, place, int(value), formats[weight + "whole"])
        elif isinstance(value, int | float | Decimal):
            look = column.look or _look(column.head, value)
            page.write_number(number, place, value, formats[weight + look])
        elif isinstance(value, datetime):
            page.write_datetime(number, place, local(value).replace(tzinfo=None), formats[weight + "moment"])
        elif isinstance(value, date):
            page.write_datetime(number, place, value, formats[weight + "date"])
        else:
            text = str(value)[:_LONGEST_CELL]
            look = "guarded" if text.startswith(_FORMULA_STARTS) else "text"
            page.write_string(number, place, text, formats[weight + look])


def _look(head: str, value: object) -> str:
    """The number of a row stands in the middle, as people write it; others as numbers do."""
    if not isinstance(value, int):
        return "number"
    return "order" if head.startswith(_ORDER) else "whole"


def _sheet_name(name: str) -> str:
    """A name that Excel takes: no signs of its own language, 31 characters at most."""
    kept = "".join(" " if sign in "[]:*?/\\" else sign for sign in name).strip("' ")
    return kept[:_LONGEST_SHEET_NAME]


def _csv_cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return value.astimezone(VIETNAM).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return value
