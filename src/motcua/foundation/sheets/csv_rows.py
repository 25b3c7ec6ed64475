"""Rows of a CSV file in bounded memory: UTF-8 only, any of three delimiters, exact places of damage."""

import codecs
import csv
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import Path

from motcua.foundation.sheets.problem import Damaged, SheetRefused
from motcua.foundation.words import ENCODINGS, EXPECTED, FOUND

LONGEST_CELL = 32_767
_DELIMITERS = ",;\t"
_LONGEST_LINE = 4_000_000
_SAMPLE = 4096
_BOMS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r")


def csv_rows(path: Path, *, file: str, columns: Collection[str]) -> Iterator[tuple[int, list[str]]]:
    """(row number, cells) of each row, the head included, blank rows left out but counted. A row is a row
    of the table, as a spreadsheet numbers it: a quoted line break does not start a new one."""
    refuse_other_encodings(path, file)
    delimiter = _delimiter(path, columns)
    lines = _Lines(path, file, delimiter)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.begin_row()
        try:
            cells = next(rows, None)
        except csv.Error as no:
            if "field limit" in str(no):
                raise _too_long(lines) from no
            raise SheetRefused("sheet.bad_quotes", file=file, row=lines.row) from no
        if cells is None:
            return
        text = lines.text()
        if len(text) > LONGEST_CELL and any(len(cell) > LONGEST_CELL for cell in cells):
            raise _too_long(lines)
        if any(map(str.strip, cells)):
            if "'" in text:
                cells = [cell[1:] if cell.startswith(_GUARDED) else cell for cell in cells]
            yield lines.row, cells


def refuse_other_encodings(path: Path, file: str) -> None:
    """Refuse what its first bytes show not to be UTF-8 text."""
    with path.open("rb") as content:
        sample = content.read(_SAMPLE)
    found = next((name for bom, name in _BOMS.items() if sample.startswith(bom)), None)
    if found is None and sample.count(0) * 4 > len(sample):
        found = "utf-16"
    if found:
        raise SheetRefused("sheet.not_utf8", file=file, row=1, found=ENCODINGS[found])


class _Lines:
    """The decoded lines of the file; remembers those of the row in hand, to say where damage lies."""

    def __init__(self, path: Path, file: str, delimiter: str) -> None:
        self.row = 0
        self.delimiter = delimiter
        self._path = path
        self._file = file
        self._seen: list[str] = []

    def begin_row(self) -> None:
        self.row += 1
        self._seen.clear()

    def text(self) -> str:
        return "".join(self._seen)

    def __iter__(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        with self._path.open("rb") as content:
            while line := content.readline(_LONGEST_LINE):
                try:
                    text = decoder.decode(line, final=len(line) < _LONGEST_LINE)
                except UnicodeDecodeError as no:
                    raise self._not_utf8(line) from no
                self._seen.append(text)
                if "\0" in text:
                    cells = _lengths(self.text().partition("\0")[0], self.delimiter)
                    raise Damaged("sheet.nul_byte", self.row, len(cells))
                yield text

    def _not_utf8(self, line: bytes) -> SheetRefused:
        guess = "cp1258" if _reads_as_vietnamese(line) else "other"
        return SheetRefused("sheet.not_utf8", file=self._file, row=self.row, found=ENCODINGS[guess])


def _reads_as_vietnamese(line: bytes) -> bool:
    """True when the bytes spell letters with Vietnamese tone marks in Windows-1258, which writes a tone as
    a sign of its own after its vowel."""
    try:
        text = line.decode("cp1258")
    except UnicodeDecodeError:
        return False
    tones = [place for place, sign in enumerate(text) if unicodedata.combining(sign)]
    joined = unicodedata.normalize("NFC", text)
    return bool(tones) and not any(unicodedata.combining(sign) for sign in joined)


def _delimiter(path: Path, columns: Collection[str]) -> str:
    """The delimiter under which the head names most of the columns, or else splits into most cells."""
    with path.open("rb") as content:
        head = content.readline(_LONGEST_LINE).decode("utf-8-sig", errors="replace")
    known = {column.casefold() for column in columns}

    def merit(delimiter: str) -> tuple[int, int]:
        cells = [cell.strip().strip('"').casefold() for cell in head.split(delimiter)]
        return sum(cell in known for cell in cells), len(cells)

    return max(_DELIMITERS, key=merit)


def _lengths(text: str, delimiter: str) -> list[int]:
    """The length of each cell of a row's text, whole or cut."""
    lengths, quoted = [0], False
    for sign in text:
        if sign == '"':
            quoted = not quoted
        elif sign == delimiter and not quoted:
            lengths.append(0)
        else:
            lengths[-1] += 1
    return lengths


def _too_long(lines: _Lines) -> Damaged:
    """The first over-long cell of the row in hand."""
    lengths = _lengths(lines.text(), lines.delimiter)
    number, length = next(
        (pair for pair in enumerate(lengths, start=1) if pair[1] > LONGEST_CELL), (len(lengths), lengths[-1])
    )
    return too_long(lines.row, number, length)


def too_long(row: int, number: int, length: int) -> Damaged:
    """The complaint about a cell of so many characters."""
    return Damaged(
        "sheet.cell_too_long",
        row,
        number,
        FOUND["length"].format(length=length),
        EXPECTED["cell_length"].format(limit=LONGEST_CELL),
    )
