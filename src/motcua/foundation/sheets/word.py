"""Tables in Word documents, read within bounds."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from motcua.kernel.refusal import Refusal

LARGEST_INSIDE = 50_000_000
"""Bytes that a .docx may unpack to."""


def word_rows(content: bytes, *, file: str) -> Iterator[list[str]]:
    """Cells of all tables, row by row, white space folded but for the ends of lines; a merged cell says its
    text in every place. Refuses ``sheet.damaged`` and ``sheet.unpacked_too_large``, naming the file."""
    for table in _opened(content, file).tables:
        for row in table.rows:
            lines = (cell.text.splitlines() for cell in row.cells)
            yield ["\n".join(" ".join(line.split()) for line in cell) for cell in lines]


def word_lines(content: bytes, *, file: str) -> Iterator[str]:
    """Paragraphs and rows of tables in their order, the cells of a row with bars between. Refuses as
    ``word_rows`` does."""
    from docx.table import Table

    for block in _opened(content, file).iter_inner_content():
        if isinstance(block, Table):
            yield from (" | ".join(_cells(row)) for row in block.rows)
        else:
            yield " ".join(block.text.split())


def _cells(row: Any) -> list[str]:
    return [" ".join(cell.text.split()) for cell in row.cells]


def _opened(content: bytes, file: str) -> Any:
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = sum(part.file_size for part in archive.infolist())
        if inside > LARGEST_INSIDE:
            raise Refusal("word.too_large_inside", file=file, found=inside // 1_000_000)
        return Document(io.BytesIO(content))
    except Refusal:
        raise
    except Exception as problem:  # python-docx lets many kinds of errors of a damaged file through
        raise Refusal("word.damaged", file=file, found=type(problem).__name__) from None


def printable(words: str) -> str:
    """Without the control signs that no Word file may hold."""
    return "".join(sign for sign in words if sign >= " " or sign in "\t\n")
