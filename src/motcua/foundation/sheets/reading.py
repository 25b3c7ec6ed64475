"""Reading a register by the names of its columns, in whatever order they stand."""

from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from motcua.foundation.sheets.csv_rows import csv_rows
from motcua.foundation.sheets.problem import Damaged, SheetRefused, shown
from motcua.foundation.sheets.values import Cell, is_blank
from motcua.foundation.words import FOUND

Row = dict[str, Cell]

_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_rows(
    path: Path,
    *,
    columns: Collection[str],
    required: Collection[str] = (),
    sheet: str | None = None,
    name: str | None = None,
    allow_unknown: bool = False,
) -> Iterator[tuple[int, Row]]:
    """(row number as in the file, column name to raw cell) of each row below the head.

    CSV is read as a stream; its cells are strings. An XLSX sheet (the first, or ``sheet``) is read whole.
    The kind is told from the content. ``columns`` are all the names that may stand in the head, ``required``
    those that must; a column that is absent is absent from the rows. ``name`` is what people call the file
    in complaints. Raises ``SheetRefused``; nothing is read before the first ``next``.
    """
    file = name or path.name
    heads: list[str] = []
    try:
        for number, cells in _rows(path, file, sheet, columns):
            if not heads:
                heads = _heads(cells, number, file, columns, required, allow_unknown)
                continue
            _refuse_nameless(heads, cells, number, file)
            row = dict(zip_longest(heads, cells, fillvalue=""))
            row.pop("", None)
            yield number, row
    except Damaged as no:
        column = heads[no.number - 1] if no.number <= len(heads) else ""
        raise SheetRefused(
            no.code,
            file=file,
            row=no.row,
            column=column or _letters(no.number),
            found=no.found,
            expected=no.expected,
        ) from no
    if not heads:
        raise SheetRefused("sheet.empty", file=file, row=1)


def _rows(
    path: Path, file: str, sheet: str | None, columns: Collection[str]
) -> Iterator[tuple[int, Sequence[Cell]]]:
    try:
        with path.open("rb") as content:
            start = content.read(8)
    except OSError as no:
        raise SheetRefused("sheet.not_found", file=file or str(path)) from no
    if start.startswith(b"PK\x03\x04"):
        from motcua.foundation.sheets.xlsx_rows import xlsx_rows

        return xlsx_rows(path, file=file, sheet=sheet)
    found = {_OLD_EXCEL: "old_excel"}.get(start) or ("pdf" if start.startswith(b"%PDF") else None)
    if found is None and path.suffix.lower() in {".xlsx", ".xls", ".xlsm"} and start:
        found = "binary"
    if found:
        raise SheetRefused("sheet.kind_unknown", file=file, found=FOUND[found])
    return csv_rows(path, file=file, columns=columns)


def _heads(
    cells: Sequence[Cell],
    number: int,
    file: str,
    columns: Collection[str],
    required: Collection[str],
    allow_unknown: bool,
) -> list[str]:
    """The name of each column as ``columns`` spells it; an empty string for a column without a head."""
    known = {column.casefold(): column for column in columns}
    heads: list[str] = []
    for cell in cells:
        said = "" if is_blank(cell) else " ".join(str(cell).split())
        head = known.get(said.casefold(), said if allow_unknown else None)
        if not said:
            heads.append("")
        elif head is None:
            raise SheetRefused(
                "sheet.header_unknown",
                file=file,
                row=number,
                column=shown(said),
                found=shown(said),
                expected=", ".join(columns),
            )
        elif head in heads:
            raise SheetRefused("sheet.header_twice", file=file, row=number, column=head, found=head)
        else:
            heads.append(head)
    missing = [column for column in required if column not in heads]
    if missing:
        raise SheetRefused(
            "sheet.header_missing",
            file=file,
            row=number,
            column=", ".join(missing),
            found=", ".join(head for head in heads if head),
            expected=", ".join(required),
        )
    return heads


def _refuse_nameless(heads: list[str], cells: Sequence[Cell], number: int, file: str) -> None:
    """A value under no head is a shifted row or a lost name: never dropped in silence."""
    if len(cells) <= len(heads) and all(heads):
        return
    for place, cell in enumerate(cells):
        if not is_blank(cell) and (place >= len(heads) or not heads[place]):
            raise SheetRefused(
                "sheet.cell_without_header",
                file=file,
                row=number,
                column=_letters(place + 1),
                found=shown(cell),
                expected=FOUND["no_value"],
            )


def _letters(number: int) -> str:
    """A column as Excel names it: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
