"""A reform report as a Word document by NĐ 30/2020/NĐ-CP."""

from typing import Any, BinaryIO

from motcua.foundation.sheets.word import add_table, printable
from motcua.reporting.words import REFORM_REPORT as W

MOST_UPRIGHT = 6
"""Columns that a page stands up for."""
_WIDTHS = (12, 74, 25, 25, 26)


def write_reform_document(target: BinaryIO, said: dict[str, Any]) -> None:
    """Write ``outputs.reform_paper.paper``."""
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Mm, Pt

    document = Document()
    document.core_properties.title, document.core_properties.author = said["subject"], ""
    [page] = document.sections
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(18)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    style.paragraph_format.space_after = Pt(6)
    _page_number(page)
    _heads(document, said)
    for text in (said["title"], said["subject"]):
        line = document.add_paragraph()
        line.alignment = ALIGN.CENTER
        line.add_run(printable(text)).bold = True
    document.add_paragraph(said["days"]).alignment = ALIGN.CENTER
    for section in said["sections"]:
        head = document.add_paragraph()
        head.paragraph_format.keep_with_next = True
        head.add_run(section["title"]).bold = True
        for text in section["lines"]:
            line = document.add_paragraph(printable(text))
            line.alignment, line.paragraph_format.first_line_indent = ALIGN.JUSTIFY, Mm(10)
    _foot(document, said)
    document.add_page_break()
    document.add_paragraph().add_run(said["appendix"]).bold = True
    add_table(document, said["heads"], said["rows"], _WIDTHS)
    for text in said["footnotes"]:
        document.add_paragraph(printable(text)).runs[0].font.size = Pt(12)
    for one in said["tables"]:
        _appendix(document, one)
    document.save(target)


def _appendix(document: Any, one: dict[str, Any]) -> None:
    """A table on a page of its own, across where it is wide."""
    from docx.enum.section import WD_ORIENT, WD_SECTION
    from docx.shared import Mm, Pt

    is_wide = len(one["heads"]) > MOST_UPRIGHT
    page = document.add_section(WD_SECTION.NEW_PAGE)
    page.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = (Mm(297), Mm(210)) if is_wide else (Mm(210), Mm(297))
    document.add_paragraph().add_run(printable(one["title"])).bold = True
    add_table(document, one["heads"], one["rows"], widths(len(one["heads"]), 249 if is_wide else 162))
    if one["note"]:
        document.add_paragraph(printable(one["note"])).runs[0].font.size = Pt(12)


def widths(columns: int, room: int) -> list[int]:
    """The first column takes twice what the others take."""
    each = room // (columns + 1)
    return [room - each * (columns - 1), *[each] * (columns - 1)]


def _heads(document: Any, said: dict[str, Any]) -> None:
    day = said["day"]
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    dated = W["day"].format(day=day.day, month=month, year=day.year)
    left = [(said["above"].upper(), False), (said["issuer"].upper(), True), (said["number"], False)]
    right = [(W["country"], True), (W["motto"], True), (f"{said['place']}, {dated}", False)]
    _two(document, (left, right), (72, 90))


def _foot(document: Any, said: dict[str, Any]) -> None:
    left = [(text, place == 0) for place, text in enumerate(said["to"])]
    _two(document, (left, [(said["signer"], True), ("", False), ("", False), ("", False)]), (82, 80))


def _two(document: Any, sides: Any, widths: tuple[int, int]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Mm, Pt

    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    is_head = sides[0][0][1] is False
    for cell, lines, width in zip(table.rows[0].cells, sides, widths, strict=True):
        cell.width = Mm(width)
        for place, (text, bold) in enumerate(lines):
            line = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            line.paragraph_format.space_after = Pt(2)
            if is_head or lines is sides[1]:
                line.alignment = ALIGN.CENTER
            run = line.add_run(printable(text))
            run.bold, run.font.size = bold, Pt(12)


def _page_number(page: Any) -> None:
    """Centred in the top margin, not on the first page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    page.different_first_page_header_footer = True
    line = page.header.paragraphs[0]
    line.alignment = ALIGN.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)
