"""The comment sheet as a Word document: what does not agree, with room for the author's answer."""

from typing import BinaryIO

from motcua.auditing.outputs.sheet import CommentSheet
from motcua.auditing.words import SHEET, counts_in_words
from motcua.foundation.sheets.official import add_heading, add_table, add_title, new_paper
from motcua.foundation.sheets.word import printable
from motcua.kernel.vietnamese import moment_words

_WIDTHS = (12, 14, 78, 108, 50)
_LEDGER_WIDTHS = (38, 50, 50, 24, 24, 76)


def write_document(target: BinaryIO, sheet: CommentSheet) -> None:
    """Write the findings that do not agree, then the figures that differ from the register."""
    document = new_paper(SHEET["title"], across=True)
    add_title(document, SHEET["title"].upper(), printable(sheet.name))
    document.add_paragraph(f"{counts_in_words(sheet.summary)} {moment_words(sheet.at)}.")
    wrong = [row for row in sheet.rows if row.is_wrong]
    if wrong:
        heads = (*(SHEET["heads"][place] for place in (0, 1, 4, 8)), SHEET["opinion"])
        cells = [(str(row.number), str(row.line), row.quoted, row.explanation, "") for row in wrong]
        add_table(document, heads, cells, _WIDTHS)
    else:
        document.add_paragraph(SHEET["none"])
    if sheet.ledger:
        add_heading(document, SHEET["ledger"])
        document.add_paragraph(sheet.ledger_title)
        rows = [tuple(str(cell) for cell in row) for row in sheet.ledger if row[3] != row[4]]
        add_table(document, SHEET["ledger_heads"], rows, _LEDGER_WIDTHS)
    document.add_paragraph(SHEET["by"])
    document.save(target)
