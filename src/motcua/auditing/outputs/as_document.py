"""The comment sheet as a Word document: what does not agree, with room for the author's answer."""

from typing import Any, BinaryIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from motcua.auditing.outputs.sheet import CommentSheet
from motcua.auditing.words import SHEET, counts_in_words
from motcua.kernel.vietnamese import moment_words

_WIDTHS = (12, 14, 78, 108, 50)
_LEDGER_WIDTHS = (38, 50, 50, 24, 24, 76)


def write_document(target: BinaryIO, sheet: CommentSheet) -> None:
    """Write the findings that do not agree, then the figures that differ from the register."""
    document = Document()
    _page(document)
    document.core_properties.title = SHEET["title"]
    document.core_properties.author = ""
    document.add_heading(SHEET["title"], level=0)
    document.add_paragraph(sheet.name)
    document.add_paragraph(f"{counts_in_words(sheet.summary)} {moment_words(sheet.at)}.")
    wrong = [row for row in sheet.rows if row.is_wrong]
    if wrong:
        heads = (*(SHEET["heads"][place] for place in (0, 1, 4, 8)), SHEET["opinion"])
        cells = [(str(row.number), str(row.line), row.quoted, row.explanation, "") for row in wrong]
        _table(document, heads, cells, _WIDTHS)
    else:
        document.add_paragraph(SHEET["none"])
    if sheet.ledger:
        document.add_heading(SHEET["ledger"], level=1)
        document.add_paragraph(sheet.ledger_title)
        rows = [tuple(str(cell) for cell in row) for row in sheet.ledger if row[3] != row[4]]
        _table(document, SHEET["ledger_heads"], rows, _LEDGER_WIDTHS)
    document.add_paragraph(SHEET["by"])
    document.save(target)


def _page(document: Any) -> None:
    [section] = document.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin = section.bottom_margin = Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)


def _table(document: Any, heads: Any, rows: Any, widths: tuple[int, ...]) -> None:
    table = document.add_table(rows=1, cols=len(widths), style="Table Grid")
    table.autofit = False
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = _printable(words)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def _printable(words: str) -> str:
    """Without the control signs that no Word file may hold."""
    return "".join(sign for sign in words if sign >= " " or sign in "\t\n")
