"""Looking into an uploaded workbook before it is unpacked: how large it is really, how wide and tall.

A few kilobytes can unpack to gigabytes, and one cell in the last corner makes a reader lay out billions.
"""

import re
import zipfile
from pathlib import Path

from motcua.foundation.broken_archives import BROKEN_ARCHIVE
from motcua.foundation.sheets.problem import SheetRefused
from motcua.foundation.words import EXPECTED, FOUND

UNPACKED_LIMIT = 1_500_000_000
CELL_LIMIT = 40_000_000
_CHUNK = 1 << 20
_OVERLAP = 32
_REFERENCE = re.compile(rb""" r=["']([A-Z]{1,3})(\d{1,7})["']""")


def check_workbook(path: Path, *, file: str, unpacked_limit: int = UNPACKED_LIMIT) -> None:
    """Refuse a workbook that unpacks to more than ``unpacked_limit`` bytes, that spans more cells than a
    register can, or whose archive lies about its sizes."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise SheetRefused("sheet.kind_unknown", file=file, found=FOUND["zip"])
            if sum(part.file_size for part in parts) > unpacked_limit:
                raise _too_large(file, "bytes", sum(part.file_size for part in parts), unpacked_limit)
            for part in parts:
                cells = _span(archive, part)
                if cells > CELL_LIMIT:
                    raise _too_large(file, "cells", cells, CELL_LIMIT)
    except SheetRefused:
        raise
    except BROKEN_ARCHIVE as no:
        raise SheetRefused("sheet.damaged", file=file, found=str(no)) from no


def _span(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Read a part to its end, which proves its stated size, and return the cells its corners enclose."""
    tallest = widest = 0
    is_sheet = part.filename.startswith("xl/worksheets/")
    tail = b""
    with archive.open(part) as content:
        while chunk := content.read(_CHUNK):
            if is_sheet:
                chunk = tail + chunk
                references = _REFERENCE.findall(chunk)
                if references:
                    widest = max(widest, *map(_column_number, {column for column, _ in references}))
                    tallest = max(tallest, *(int(row) for row in {row for _, row in references}))
                tail = chunk[-_OVERLAP:]
    return tallest * widest


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _too_large(file: str, what: str, count: int, limit: int) -> SheetRefused:
    scale = 1_000_000 if what == "bytes" else 1
    return SheetRefused(
        "sheet.unpacked_too_large",
        file=file,
        found=FOUND[what].format(count=count // scale),
        expected=EXPECTED["unpacked"].format(limit=FOUND[what].format(count=limit // scale)),
    )
