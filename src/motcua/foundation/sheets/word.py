"""Tables in Word documents: read within bounds, and written on a landscape page ready to print."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from motcua.kernel.refusal import Refusal

LARGEST_INSIDE = 50_000_000
"""Bytes that a .docx may unpack to."""


def word_rows(content: bytes, *, file: str) -> Iterator[list[str]]:
    """Cells of all tables, row by row, white space folded; a merged cell says its text in every place.
    Refuses ``sheet.damaged`` and ``sheet.unpacked_too_large``, naming the file."""
    for table in _opened(content, file).tables:
        yield from (_cells(row) for row in table.rows)


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


def landscape(document: Any) -> None:
    """A4 across, in the type of official papers."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    [section] = document.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin = section.bottom_margin = Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)


def add_table(
    document: Any, heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int]
) -> None:
    """A table with a bold head; widths in millimetres."""
    from docx.shared import Mm

    table = document.add_table(rows=1, cols=len(widths), style="Table Grid")
    table.autofit = False
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = printable(words)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def printable(words: str) -> str:
    """Without the control signs that no Word file may hold."""
    return "".join(sign for sign in words if sign >= " " or sign in "\t\n")
