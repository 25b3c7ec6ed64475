"""A plan as the table people hand on, in Word and in Excel."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.sheets.official import (
    Letterhead,
    add_foot,
    add_head,
    add_table,
    add_text,
    add_title,
    new_paper,
)
from motcua.foundation.words import PAPER
from motcua.plans.models import Plan
from motcua.plans.words import PLAN_PAPER

Group = tuple[str, Sequence[Sequence[object]]]
"""A heading and its rows."""


@dataclass(frozen=True, slots=True)
class PlanTable:
    """The heads, and groups whose rows have a cell for each of them. In a file each group begins with a row
    that says its heading and nothing else, so that reading it again finds the same contents."""

    columns: Sequence[str]
    groups: Sequence[Group]


_SHARES = {
    "STT": 17,
    "Nhiệm vụ": 58,
    "Sản phẩm": 36,
    "Chủ trì": 32,
    "Phối hợp": 32,
    "Thời gian hoàn thành": 31,
    "Tình trạng": 22,
    "Ngày hoàn thành": 31,
}
"""No date and no "STT" breaks over two lines, with the columns that only some plans have too."""
_WIDE = {"STT": 6, "Nhiệm vụ": 48, "Sản phẩm": 28, "Chủ trì": 24, "Phối hợp": 24}
_TITLE_PLACE = 1


def write_plan_xlsx(target: BinaryIO, plan: Plan, table: PlanTable) -> None:
    """One sheet with all rows: real dates, a frozen head."""
    columns = [Column(head, _WIDE.get(head, 14)) for head in table.columns]
    rows, strong = _rows(table, in_every_cell=False)
    title = (plan.agency.name, plan.title)
    write_xlsx(target, [Sheet(f"KH {plan.year}", columns, rows, title=title, strong=strong)])


def write_plan_docx(target: BinaryIO, plan: Plan, table: PlanTable) -> None:
    """The same as an official paper on a page laid across, parted by content."""
    document, owner = new_paper(plan.title, across=True), plan.agency
    head = Letterhead.of(owner, plan.document_number, plan.issued_on)
    add_head(document, head)
    add_title(document, PLAN_PAPER["title"], plan.title)
    for text in filter(None, plan.goals.splitlines()):
        add_text(document, text)
    rows, strong = _rows(table, in_every_cell=True)
    said = [tuple(_text(cell) for cell in row) for row in rows]
    widths = [_SHARES.get(head, 26) for head in table.columns]
    add_table(document, table.columns, said, widths, across=strong, centred=(0,))
    add_foot(document, to=(PAPER["to"], PLAN_PAPER["to"], PAPER["archive"]), signer=head.signer)
    document.save(target)


def _rows(table: PlanTable, *, in_every_cell: bool) -> tuple[list[Sequence[object]], list[int]]:
    """All rows with the headings among them, and the places of those."""
    rows: list[Sequence[object]] = []
    strong = []
    for heading, inside in table.groups:
        strong.append(len(rows))
        blank = heading if in_every_cell else None
        rows.append([heading if place == _TITLE_PLACE else blank for place in range(len(table.columns))])
        rows += inside
    return rows, strong


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:%d/%m/%Y}" if hasattr(cell, "year") else str(cell)
