"""The draft as a DOCX that an officer may edit in an own editor, and the text read back from it.

Heads and signer stand in tables at both ends; what the officer edits are the paragraphs between them."""

import zipfile
from io import BytesIO

from docx import Document
from docx.document import Document as DocxFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from motcua.kernel.refusal import Refusal
from motcua.results.outputs.as_pdf import ResultSheet
from motcua.results.rules.text import Paragraph
from motcua.results.words import DOCX

TITLE, SUBJECT = "Title", "Subtitle"
_TABLES = 2
_UNPACKED_LIMIT = 60_000_000


def result_docx(sheet: ResultSheet) -> bytes:
    """The draft as a file."""
    file = Document()
    _set_up(file)
    _heads(file, sheet)
    _line(file, sheet.title.upper(), style=TITLE)
    if sheet.subject:
        _line(file, sheet.subject, style=SUBJECT)
    for one in sheet.paragraphs:
        _write(file.add_paragraph(), one)
    _signer(file, sheet)
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def body_of(content: bytes) -> str:
    """The text between the heads and the signer as an officer would type it here. Refuses
    ``result.docx_unreadable``, and ``result.docx_has_table`` for a table we would have to drop."""
    file = _opened(content)
    if len(file.tables) > _TABLES:
        raise Refusal("result.docx_has_table")
    kept = [one for one in file.paragraphs if one.style is None or one.style.name not in {TITLE, SUBJECT}]
    lines = (_read(one).written for one in kept if one.text.strip())
    return "\n".join(lines)


def _opened(content: bytes) -> DocxFile:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _UNPACKED_LIMIT:
                raise Refusal("result.docx_unreadable")
        return Document(BytesIO(content))
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError):
        raise Refusal("result.docx_unreadable") from None


def _set_up(file: DocxFile) -> None:
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(18)
    for name, size in (("Normal", 13), (TITLE, 14), (SUBJECT, 13)):
        style = file.styles[name]
        style.font.name, style.font.size = "Times New Roman", Pt(size)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Times New Roman")
        style.paragraph_format.space_after = Pt(6)
    for name in (TITLE, SUBJECT):
        style = file.styles[name]
        style.font.bold, style.font.italic = True, False
        style.font.color.rgb = None
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _heads(file: DocxFile, sheet: ResultSheet) -> None:
    left, right = file.add_table(rows=1, cols=2).rows[0].cells
    _cell(left, [(sheet.above.upper(), False), (sheet.agency.upper(), True), (DOCX["number"], False)])
    place = DOCX["place"].format(place=sheet.place)
    _cell(right, [(DOCX["country"], True), (DOCX["motto"], True), (place, False)])


def _signer(file: DocxFile, sheet: ResultSheet) -> None:
    left, right = file.add_table(rows=1, cols=2).rows[0].cells
    _cell(
        left, [(DOCX["recipients"], True), *((f"- {one}", False) for one in sheet.recipients)], centred=False
    )
    _cell(right, [(sheet.capacity.upper(), True), ("", False), ("", False), (sheet.signer, True)])


def _cell(cell, lines: list[tuple[str, bool]], *, centred: bool = True) -> None:
    for place, (text, bold) in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        paragraph.add_run(text).bold = bold
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _line(file: DocxFile, text: str, *, style: str) -> None:
    file.add_paragraph(text, style=style)


def _write(paragraph: DocxParagraph, one: Paragraph) -> None:
    for text, bold in one.pieces:
        paragraph.add_run(text).bold = bold or None
    if one.is_centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Mm(10)


def _read(paragraph: DocxParagraph) -> Paragraph:
    pieces: list[tuple[str, bool]] = []
    for run in paragraph.runs:
        text = " ".join(run.text.replace("*", "").splitlines())
        if not text:
            continue
        bold = bool(run.bold) and bool(text.strip())
        if pieces and pieces[-1][1] == bold:
            pieces[-1] = (pieces[-1][0] + text, bold)
        else:
            pieces.append((text, bold))
    return Paragraph(tuple(pieces), paragraph.alignment == WD_ALIGN_PARAGRAPH.CENTER)
