"""A plan as the table people hand on, in Word and in Excel."""

from collections.abc import Sequence
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.sheets.official import (
    Letterhead,
    add_foot,
    add_head,
    add_heading,
    add_table,
    add_text,
    add_title,
    new_paper,
)
from motcua.foundation.words import PAPER
from motcua.plans.models import Plan
from motcua.plans.words import COLUMNS, PLAN_PAPER

Group = tuple[str, Sequence[Sequence[object]]]
"""A heading and its rows, a cell for each of ``COLUMNS``."""

_WIDTHS = (13, 62, 42, 34, 36, 26, 23, 27)
_WIDE = {"STT": 6, "Nhiệm vụ": 60, "Sản phẩm": 36, "Chủ trì": 28, "Phối hợp": 30}


def write_plan_xlsx(target: BinaryIO, plan: Plan, groups: Sequence[Group]) -> None:
    """One sheet with all rows: real dates, a frozen head."""
    columns = [Column(head, _WIDE.get(head, 16)) for head in COLUMNS]
    rows = [row for _, rows in groups for row in rows]
    title = (plan.agency.name, plan.title)
    write_xlsx(target, [Sheet(f"KH {plan.year}", columns, rows, title=title)])


def write_plan_docx(target: BinaryIO, plan: Plan, groups: Sequence[Group]) -> None:
    """The same as an official paper on a page laid across, parted by content."""
    document, owner = new_paper(plan.title, across=True), plan.agency
    above = owner.parent_body or (owner.parent.name if owner.parent else "")
    add_head(document, Letterhead(above, owner.name, plan.document_number, owner.place, plan.issued_on))
    add_title(document, PLAN_PAPER["title"], plan.title)
    for text in filter(None, plan.goals.splitlines()):
        add_text(document, text)
    for heading, rows in groups:
        add_heading(document, heading)
        add_table(document, COLUMNS, [tuple(_text(cell) for cell in row) for row in rows], _WIDTHS)
    add_foot(document, to=(PAPER["to"], PLAN_PAPER["to"], PAPER["archive"]), signer=PAPER["head"])
    document.save(target)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:%d/%m/%Y}" if hasattr(cell, "year") else str(cell)
