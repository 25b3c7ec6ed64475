"""A reform report as a Word document by NĐ 30/2020/NĐ-CP."""

from typing import Any, BinaryIO

from motcua.foundation.sheets.official import (
    Letterhead,
    add_foot,
    add_head,
    add_table,
    add_text,
    add_title,
    new_paper,
    turn,
)
from motcua.foundation.sheets.word import printable

MOST_UPRIGHT = 6
"""Columns that a page stands up for."""
_WIDTHS = (12, 74, 25, 25, 26)


def write_reform_document(target: BinaryIO, said: dict[str, Any]) -> None:
    """Write ``outputs.reform_paper.paper``."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    document = new_paper(said["subject"])
    place = Letterhead(said["above"], said["issuer"], said["plain_number"], said["place"], said["day"])
    add_head(document, place)
    add_title(document, said["title"], said["subject"])
    document.add_paragraph(said["days"]).alignment = ALIGN.CENTER
    for section in said["sections"]:
        head = document.add_paragraph()
        head.paragraph_format.keep_with_next = True
        head.add_run(section["title"]).bold = True
        for text in section["lines"]:
            add_text(document, text)
    add_foot(document, to=said["to"], signer=said["signer"])
    document.add_page_break()
    document.add_paragraph().add_run(said["appendix"]).bold = True
    add_table(document, said["heads"], said["rows"], _WIDTHS, numbers=(3,))
    _small(document, said["footnotes"])
    for one in said["tables"]:
        _appendix(document, one)
    document.save(target)


def _appendix(document: Any, one: dict[str, Any]) -> None:
    """A table on a page of its own, across where it is wide."""
    from docx.enum.section import WD_SECTION

    is_wide, columns = len(one["heads"]) > MOST_UPRIGHT, len(one["heads"])
    turn(document.add_section(WD_SECTION.NEW_PAGE), across=is_wide)
    document.add_paragraph().add_run(printable(one["title"])).bold = True
    add_table(document, one["heads"], one["rows"], widths(columns), numbers=range(1, columns))
    _small(document, [one["note"]] if one["note"] else [])


def widths(columns: int) -> list[int]:
    """The first column takes twice what the others take."""
    return [2, *[1] * (columns - 1)]


def _small(document: Any, lines: list[str]) -> None:
    from docx.shared import Pt

    for text in lines:
        document.add_paragraph(printable(text)).runs[0].font.size = Pt(12)
