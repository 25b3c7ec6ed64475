"""A report as a Word document: the form on a landscape page, then notes and definition."""

from pathlib import Path
from typing import BinaryIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt
from docx.table import Table as DocxTable

from motcua.kernel.vietnamese import number_words
from motcua.reporting import words
from motcua.reporting.outputs import sentences
from motcua.reporting.rules.report import Report

_NAME_WIDTH, _NUMBER_WIDTH = Cm(6.2), Cm(1.75)


def write_document(target: Path | BinaryIO, report: Report) -> None:
    """Write the document."""
    document = Document()
    _landscape(document)
    title, *lines = sentences.headings(report)
    heading = document.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = heading.add_run(title.upper())
    run.bold, run.font.size = True, Pt(14)
    for line in lines:
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _table(document, report)
    document.add_paragraph()
    for name, rate, of in sentences.rate_lines(report):
        document.add_paragraph(f"{name}: {rate} ({of}).")
    for note in sentences.notes(report):
        document.add_paragraph(f"Ghi chú: {note}")
    document.add_paragraph(sentences.chain_words(report))
    for line in sentences.definition_lines(report):
        document.add_paragraph(line).runs[0].font.size = Pt(10)
    document.save(target if not isinstance(target, Path) else str(target))


def _landscape(document) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    style.paragraph_format.space_after = Pt(3)
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = Cm(1.5)
    page.top_margin = page.bottom_margin = Cm(1.8)


def _table(document, report: Report) -> None:
    lines = (*report.table.rows, report.table.total)
    table = document.add_table(rows=2, cols=12)
    table.style = "Table Grid"
    table.autofit = False
    _head(table)
    for line in lines:
        is_total = line is report.table.total
        cells = table.add_row().cells
        texts = [line.field or words.TOTAL, *(number_words(count) for count in line.values.values())]
        for place, text in enumerate(texts):
            _say(cells[place], text, bold=is_total, right=place > 0)
    for place, column in enumerate(table.columns):
        column.width = _NUMBER_WIDTH if place else _NAME_WIDTH
        for cell in column.cells:
            cell.width = column.width


def _head(table: DocxTable) -> None:
    upper, lower = table.rows[0].cells, table.rows[1].cells
    _say(upper[0].merge(lower[0]), "Lĩnh vực (2)", bold=True)
    place = 1
    for title, codes in words.GROUPS:
        _say(upper[place].merge(upper[place + len(codes) - 1]), title, bold=True)
        for code in codes:
            _say(lower[place], f"{words.HEADS[code]} ({place + 2})", bold=True, right=True)
            place += 1
    for row in table.rows[:2]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _say(cell, text: str, *, bold: bool = False, right: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(11)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
