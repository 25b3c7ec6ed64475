"""Appendices of official papers (Phụ lục I to Nghị định 30/2020/NĐ-CP, Phần I, mục III, 1)."""

from typing import Any

from motcua.foundation.sheets.official import (
    BODY_POINTS,
    MILLIMETRE,
    NUMBER_POINTS,
    SUBJECT_RULE,
    Letterhead,
    day_words,
    in_middle,
    in_points,
    leave_gap,
    room_of,
    ruled,
    turn,
)
from motcua.foundation.sheets.word import printable
from motcua.foundation.words import PAPER

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def comes_with(kind: str, head: Letterhead) -> str:
    """``(Kèm theo Báo cáo số 86/BC-SYT ngày 18 tháng 9 năm 2026 của Sở Y tế)``, or with room left."""
    number = head.number or PAPER["blank_number"].strip()
    dated = PAPER["blank_day"] if head.day is None else day_words(head.day)
    return PAPER["with_paper"].format(kind=kind, number=number, day=dated, issuer=head.issuer)


def add_appendix(document: Any, name: str, *, number: int, of: int, about: str, across: bool = False) -> None:
    """The head of an appendix on a page of its own: its number where there are several, its name, and
    ``comes_with``; its pages are counted from one."""
    from docx.enum.section import WD_SECTION

    section = document.add_section(WD_SECTION.NEW_PAGE)
    turn(section, across=across)
    _count_pages_anew(section)
    title = PAPER["appendix"].format(number=roman(number) if of > 1 else "").rstrip()
    for nth, (text, bold) in enumerate(((title, True), (name.upper(), True), (about, False))):
        line = in_middle(document.add_paragraph())
        line.paragraph_format.space_after = in_points(0 if nth == 0 else 2)
        line.paragraph_format.keep_with_next = True
        run = line.add_run(printable(text))
        run.bold, run.italic = bold, not bold
        run.font.size = in_points(BODY_POINTS if nth == 0 else NUMBER_POINTS)
    ruled(document.add_paragraph(), round(room_of(document) * MILLIMETRE * SUBJECT_RULE))
    leave_gap(document)


def roman(number: int) -> str:
    """``IV`` for 4; beyond what anybody appends, the number itself."""
    return _ROMAN[number - 1] if 0 < number <= len(_ROMAN) else str(number)


def _count_pages_anew(section: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    section._sectPr.insert_element_before(
        numbers,
        "w:cols",
        "w:formProt",
        "w:vAlign",
        "w:noEndnote",
        "w:titlePg",
        "w:textDirection",
        "w:docGrid",
    )
