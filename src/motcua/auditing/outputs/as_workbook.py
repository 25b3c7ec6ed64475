"""The comment sheet as a workbook: figures are numbers, filters work."""

from typing import BinaryIO

from motcua.auditing.outputs.sheet import CommentSheet
from motcua.auditing.words import SHEET, counts_in_words
from motcua.foundation.sheets import Column, Sheet, write_xlsx

_WIDTHS = (6, 7, 18, 24, 48, 14, 14, 12, 64)


def write_workbook(target: BinaryIO, sheet: CommentSheet) -> None:
    """Write all findings, and on a second page the register where the text was compared with it."""
    rows = [
        [
            row.number,
            row.line,
            row.verdict,
            row.kind,
            row.quoted,
            row.stated,
            row.computed,
            row.difference,
            row.explanation,
        ]
        for row in sheet.rows
    ]
    columns = [Column(head, width) for head, width in zip(SHEET["heads"], _WIDTHS, strict=True)]
    title = [SHEET["title"], sheet.name, counts_in_words(sheet.summary)]
    pages = [Sheet(SHEET["findings"], columns, rows, title)]
    if sheet.ledger:
        widths = (24, 28, 30, 14, 14, 60)
        heads = [Column(head, width) for head, width in zip(SHEET["ledger_heads"], widths, strict=True)]
        pages.append(Sheet(SHEET["ledger"], heads, sheet.ledger, [SHEET["ledger"], sheet.ledger_title]))
    write_xlsx(target, pages)
