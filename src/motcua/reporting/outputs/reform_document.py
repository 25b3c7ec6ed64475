"""A reform report as a Word document by NĐ 30/2020/NĐ-CP."""

from typing import Any, BinaryIO

from motcua.foundation.sheets.appendices import add_appendix
from motcua.foundation.sheets.official import (
    Letterhead,
    add_addressees,
    add_foot,
    add_head,
    add_table,
    add_text,
    add_title,
    new_paper,
)
from motcua.foundation.sheets.word import printable


def write_reform_document(target: BinaryIO, said: dict[str, Any]) -> None:
    """Write ``outputs.reform_paper.paper``."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    document = new_paper(said["subject"])
    place = Letterhead(said["above"], said["issuer"], said["plain_number"], said["place"], said["day"])
    add_head(document, place)
    add_title(document, said["title"], said["subject"])
    about = document.add_paragraph()
    about.alignment = ALIGN.CENTER
    about.add_run(said["days"]).italic = True
    add_addressees(document, [said["addressee"]])
    for section in said["sections"]:
        head = document.add_paragraph()
        head.paragraph_format.keep_with_next = True
        head.add_run(section["title"]).bold = True
        for text in section["lines"]:
            add_text(document, text)
    add_text(document, said["see"])
    add_foot(document, to=said["to"], signer=said["signer"])
    for number, one in enumerate(said["appendices"], start=1):
        _appendix(document, one, number, of=len(said["appendices"]))
    document.save(target)


def _appendix(document: Any, one: dict[str, Any], number: int, *, of: int) -> None:
    """A table on pages of its own, across where it is wide."""
    from docx.shared import Pt

    add_appendix(document, one["title"], number=number, of=of, about=one["about"], across=one["across"])
    add_table(document, one["heads"], one["rows"], one["shares"], numbers=one["numbers"])
    for text in one["notes"]:
        document.add_paragraph(printable(text)).runs[0].font.size = Pt(12)
