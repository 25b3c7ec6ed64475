"""A plan as the table people hand on, in Word and in Excel."""

from collections.abc import Sequence
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.sheets.word import add_table, landscape, printable
from motcua.plans.models import Plan
from motcua.plans.words import COLUMNS

Group = tuple[str, Sequence[Sequence[object]]]
"""A heading and its rows, a cell for each of ``COLUMNS``."""

_WIDTHS = (10, 66, 44, 34, 38, 26, 22, 23)
_WIDE = {"Nhiệm vụ": 60, "Sản phẩm": 36, "Chủ trì": 28, "Phối hợp": 30}


def write_plan_xlsx(target: BinaryIO, plan: Plan, groups: Sequence[Group]) -> None:
    """One sheet with all rows: real dates, a frozen head."""
    columns = [Column(head, _WIDE.get(head, 16)) for head in COLUMNS]
    rows = [row for _, rows in groups for row in rows]
    title = (plan.agency.name, plan.title)
    write_xlsx(target, [Sheet(f"KH {plan.year}", columns, rows, title=title)])


def write_plan_docx(target: BinaryIO, plan: Plan, groups: Sequence[Group]) -> None:
    """The same table on a landscape page, parted by content."""
    from docx import Document

    document = Document()
    landscape(document)
    document.core_properties.title, document.core_properties.author = plan.title, ""
    document.add_heading(printable(plan.title), level=1)
    document.add_paragraph(plan.agency.name)
    for heading, rows in groups:
        document.add_heading(heading, level=2)
        add_table(document, COLUMNS, [tuple(_text(cell) for cell in row) for row in rows], _WIDTHS)
    document.save(target)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:%d/%m/%Y}" if hasattr(cell, "year") else str(cell)
