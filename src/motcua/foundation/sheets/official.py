"""Word documents in the layout of official papers: page, type, head, tables, foot, appendices.

Measures and places are those of Phụ lục I to Nghị định 30/2020/NĐ-CP (Phần I, mục I to III), compared with
its published text; the models are those of its Phụ lục III.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from motcua.foundation.sheets.word import printable
from motcua.foundation.words import PAPER

FONT = "Times New Roman"
UPRIGHT = (210, 297)
LEFT, RIGHT, EDGE = 30, 18, 20
"""Margins in millimetres: left 30 to 35, right 15 to 20, top and bottom 20 to 25."""
KEPT = 3
"""Blocks that a foot keeps beside itself."""
MILLIMETRE = 36_000
"""In the measure Word files keep."""
BODY_POINTS, TABLE_POINTS, HEAD_POINTS, NUMBER_POINTS, TO_POINTS = 14, 12, 12, 13, 11
_SUBJECT_INSET = 12
"""Millimetres a subject keeps free on either side, so that a long one breaks into lines alike."""
SUBJECT_RULE = 0.4
"""What the line under a subject leaves free on either side, as a share of the room."""
_END = "./."
"""What the text of an official paper ends with."""
_ADDRESSEE_INSET = 45
"""Millimetres before each of several addressees, under the colon."""


class Issuer(Protocol):
    """Who issues papers: an agency, with the body whose name stands over its own."""

    name: str
    place: str

    @property
    def above(self) -> str: ...

    @property
    def head(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues the paper. Without a number or a day room is left for them to be written in; ``about`` is
    what a letter says under its number, for a letter has no title; ``signer`` the post that signs."""

    above: str
    issuer: str
    number: str = ""
    place: str = ""
    day: date | None = None
    about: str = ""
    signer: str = PAPER["head"]

    @classmethod
    def of(cls, issuer: Issuer, number: str = "", day: date | None = None) -> "Letterhead":
        """The head of a paper of that agency."""
        return cls(issuer.above, issuer.name, number, issuer.place, day, signer=issuer.head)


def new_paper(title: str, *, across: bool = False) -> Any:
    """An empty A4 document, ``across`` for wide tables, with the page number in the top margin."""
    from docx import Document
    from docx.shared import Pt, RGBColor

    document = Document()
    document.core_properties.title, document.core_properties.author = title, ""
    turn(document.sections[0], across=across)
    _page_number(document.sections[0])
    normal = document.styles["Normal"]
    _type(normal, BODY_POINTS)
    normal.paragraph_format.space_after = Pt(6)
    for name in ("Title", "Heading 1", "Heading 2", "List Bullet", "List Number"):
        style = document.styles[name]
        _type(style, BODY_POINTS)
        if not name.startswith("List"):
            style.font.bold, style.font.color.rgb = True, RGBColor(0, 0, 0)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(10), Pt(6)
            style.paragraph_format.keep_with_next = True
    return document


def turn(section: Any, *, across: bool) -> None:
    """The page stood up or laid across."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    width, height = UPRIGHT[::-1] if across else UPRIGHT
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.top_margin = section.bottom_margin = Mm(EDGE)


def add_head(document: Any, head: Letterhead) -> None:
    """Agency on the left, country and motto on the right; under them, on one line, the number and the place
    with the day (mục II, 1 to 4)."""
    blank = PAPER["blank_day"]
    dated = blank if head.day is None else day_words(head.day)
    left = [(head.above.upper(), False, HEAD_POINTS)] if head.above else []
    left += [(head.issuer.upper(), True, HEAD_POINTS)]
    right = [(PAPER["country"], True, HEAD_POINTS), (PAPER["motto"], True, NUMBER_POINTS)]
    names, under = _beside(document, (0.37, 0.63), rows=2)
    for cell, lines, share in zip(names, (left, right), (0.34, 0.24), strict=True):
        for nth, (text, bold, points) in enumerate(lines):
            _said(cell, text, bold=bold, centred=True, points=points, line=_first(cell, nth))
        _rule(cell, share)
    number = PAPER["number"].format(number=head.number or PAPER["blank_number"])
    _said(under[0], number, centred=True, points=NUMBER_POINTS, line=_first(under[0], 0))
    if head.about:
        about = under[0].add_paragraph()
        about.paragraph_format.space_before = in_points(6)
        _said(under[0], head.about, centred=True, line=about)
    place = f"{head.place}, {dated}" if head.place else dated
    _said(under[1], place, centred=True, italic=True, points=NUMBER_POINTS, line=_first(under[1], 0))


def add_title(document: Any, title: str, subject: str = "") -> None:
    """The kind of paper in capitals and what it is about under it, both centred and bold."""
    for text in (title, subject):
        if text:
            line = in_middle(document.add_paragraph())
            line.paragraph_format.keep_with_next = True
            line.paragraph_format.space_before = in_points(12 if text is title else 0)
            line.add_run(printable(text)).bold = True
    if subject:
        line.paragraph_format.left_indent = line.paragraph_format.right_indent = _SUBJECT_INSET * MILLIMETRE
        ruled(document.add_paragraph(), round(room_of(document) * MILLIMETRE * SUBJECT_RULE))


def add_heading(document: Any, text: str) -> None:
    """The heading of a part, kept with what follows it."""
    document.add_heading(printable(text), level=2)


def add_text(document: Any, text: str) -> Any:
    """A justified paragraph with its first line drawn in."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Mm

    line = document.add_paragraph(printable(text))
    line.alignment, line.paragraph_format.first_line_indent = ALIGN.JUSTIFY, Mm(10)
    return line


def add_addressees(document: Any, names: Sequence[str]) -> None:
    """Who a letter, or a report to those above, is for: one on the same line, several each on its own
    (mục II, 9, d)."""
    if len(names) == 1:
        in_middle(document.add_paragraph()).add_run(PAPER["addressee"].format(name=printable(names[0])))
        return
    document.add_paragraph().add_run(PAPER["addressee"].format(name="").rstrip())
    for nth, name in enumerate(names, start=1):
        line = document.add_paragraph(f"- {printable(name)}{'.' if nth == len(names) else ';'}")
        line.paragraph_format.left_indent = _ADDRESSEE_INSET * MILLIMETRE


def add_foot(document: Any, *, to: Sequence[str], signer: str) -> None:
    """Who receives it on the left, who signs on the right with room for the signature; what stands last
    above comes along, for a signature is never alone on a page. The text above is closed (``./.``)."""
    _close(document)
    cells = _foot(document, 2)
    for place, text in enumerate(to):
        is_first = place == 0
        points = HEAD_POINTS if is_first else TO_POINTS
        _said(cells[0], text, bold=is_first, italic=is_first, points=points, line=_first(cells[0], place))
    _signer(cells[1], signer)


def add_signers(document: Any, signers: Sequence[str]) -> None:
    """Several who sign beside each other: minutes are signed by both sides."""
    for cell, signer in zip(_foot(document, len(signers)), signers, strict=True):
        _signer(cell, signer)


def _close(document: Any) -> None:
    """The mark after the last sentence; what ends in a table or a heading has none."""
    blocks = list(document.iter_inner_content())
    last = blocks[-1] if blocks else None
    runs = getattr(last, "runs", None)
    if runs and runs[-1].text.endswith(".") and not runs[-1].text.endswith(_END):
        runs[-1].text = runs[-1].text[:-1] + _END


def _foot(document: Any, parts: int) -> Any:
    _keep_end(document)
    gap = document.add_paragraph().paragraph_format
    gap.space_after, gap.keep_with_next = in_points(0), True
    [cells] = _beside(document, [1 / parts] * parts)
    return cells


def _signer(cell: Any, signer: str) -> None:
    _said(cell, signer, bold=True, centred=True, points=NUMBER_POINTS, line=_first(cell, 0))
    for _ in range(4):
        _said(cell, "", centred=True)


def add_table(
    document: Any,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[int],
    *,
    numbers: Collection[int] = (),
    strong: Collection[int] = (),
    centred: Collection[int] = (),
    across: Collection[int] = (),
) -> None:
    """A table whose head is said again on each page and whose rows are not torn; ``widths`` are shares of
    the room between the margins, ``numbers`` the columns that stand to the right, ``strong`` the rows (from
    0) in bold, ``centred`` the columns in the middle, ``across`` the rows that are one bold cell."""
    table = document.add_table(rows=1, cols=len(widths), style="Table Grid")
    table.autofit = False
    for place, head in enumerate(heads):
        _cell(table.rows[0].cells[place], head, bold=True, centred=True)
    _mark(table.rows[0], "w:tblHeader")
    for number, row in enumerate(rows):
        made = table.add_row()
        cells = made.cells
        if number in across:
            _cell(cells[0].merge(cells[-1]), row[0], bold=True)
            _keep_with_next(cells[0])
        else:
            for place, words in enumerate(row):
                looks = {"right": place in numbers, "centred": place in centred}
                _cell(cells[place], words, bold=number in strong, **looks)
        _mark(made, "w:cantSplit")
    _widths(table, widths, room_of(document))
    leave_gap(document)


def leave_gap(document: Any) -> None:
    """A short empty line: Word joins tables that nothing parts."""
    gap = document.add_paragraph().paragraph_format
    gap.space_after, gap.line_spacing = in_points(0), in_points(6)


def room_of(document: Any) -> int:
    """Millimetres between the margins of the last section."""
    page = document.sections[-1]
    return round((page.page_width - page.left_margin - page.right_margin) / MILLIMETRE)


def _widths(table: Any, widths: Sequence[float], room: float) -> None:
    from docx.shared import Mm

    share = room / sum(widths)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width * share)
        for cell in column.cells:
            cell.width = Mm(width * share)


def _cell(cell: Any, words: str, *, bold: bool = False, right: bool = False, centred: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    line = cell.paragraphs[0]
    line.paragraph_format.space_before = line.paragraph_format.space_after = in_points(2)
    if centred or right:
        line.alignment = ALIGN.RIGHT if right else ALIGN.CENTER
    run = line.add_run(printable(words))
    run.bold, run.font.size = bold, in_points(TABLE_POINTS)


def _keep_with_next(cell: Any) -> None:
    for line in cell.paragraphs:
        line.paragraph_format.keep_with_next = True


def _keep_end(document: Any) -> None:
    """The last paragraphs, or the last rows of a table, stay with what follows."""
    from docx.table import Table

    for block in list(document.iter_inner_content())[-KEPT:]:
        rows = [cell for row in block.rows[-2:] for cell in row.cells] if isinstance(block, Table) else []
        for line in [line for cell in rows for line in cell.paragraphs] if rows else [block]:
            line.paragraph_format.keep_with_next = True


def _beside(document: Any, shares: Sequence[float], rows: int = 1) -> list[Any]:
    """The cells of each row of a table without lines."""
    table = document.add_table(rows=rows, cols=len(shares))
    table.autofit = False
    _widths(table, shares, room_of(document))
    for row in table.rows:
        _mark(row, "w:cantSplit")
    return [row.cells for row in table.rows]


def _first(cell: Any, place: int) -> Any:
    """The paragraph a cell is born with, for what is said first in it."""
    return cell.paragraphs[0] if place == 0 else None


def _said(
    cell: Any,
    text: str,
    *,
    bold: bool = False,
    centred: bool = False,
    italic: bool = False,
    points: float = HEAD_POINTS,
    line: Any = None,
) -> None:
    line = line if line is not None else cell.add_paragraph()
    line.paragraph_format.space_after = in_points(2)
    if centred:
        in_middle(line)
    run = line.add_run(printable(text))
    run.bold, run.italic, run.font.size = bold, italic, in_points(points)


def _rule(cell: Any, share: float) -> None:
    """The short line under the name of the agency, and the one under the motto."""
    ruled(cell.add_paragraph(), round(cell.width * share))


def ruled(line: Any, inset: int) -> None:
    """An empty line with a stroke over it that leaves so much on either side."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    line.paragraph_format.left_indent = line.paragraph_format.right_indent = inset
    line.paragraph_format.space_after = in_points(2)
    line.paragraph_format.line_spacing = in_points(2)
    borders, edge = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        edge.set(qn(f"w:{name}"), value)
    borders.append(edge)
    line._p.get_or_add_pPr().append(borders)


def in_middle(line: Any) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    line.alignment = ALIGN.CENTER
    return line


def _mark(row: Any, name: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _type(style: Any, points: int) -> None:
    """The type for every script: Word takes Vietnamese letters from more than one of these."""
    from docx.oxml.ns import qn

    style.font.name, style.font.size = FONT, in_points(points)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def in_points(number: float) -> Any:
    from docx.shared import Pt

    return Pt(number)


def day_words(day: date) -> str:
    """Days below ten and the months January and February are written with a nought."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return PAPER["day"].format(day=day.day, month=month, year=day.year)


def _page_number(section: Any) -> None:
    """Centred in the top margin, not on the first page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    section.different_first_page_header_footer = True
    line = in_middle(section.header.paragraphs[0])
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)
