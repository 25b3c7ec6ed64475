"""The mass mobilisation programme of a year with its results, in Word and in Excel."""

from collections.abc import Sequence
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.sheets.word import add_table, landscape, printable
from motcua.home.words import PROGRAMME

Rows = Sequence[Sequence[object]]

_ACTIVITY_WIDTHS = (10, 78, 26, 50, 24, 75)
_TASK_WIDTHS = (10, 108, 60, 30, 55)
_WIDE = {"Hoạt động": 50, "Kết quả": 60, "Nhiệm vụ": 60, "Nơi": 32, "Chủ trì": 30}


def write_programme_xlsx(
    target: BinaryIO, title: Sequence[str], figures: Rows, activities: Rows, tasks: Rows
) -> None:
    """Three sheets: figures, activities, tasks."""
    tables = (("figures", figures), ("activities", activities), ("tasks", tasks))
    sheets = [
        Sheet(
            PROGRAMME[name],
            [Column(head, _WIDE.get(head, 18)) for head in PROGRAMME[f"{name}_heads"]],
            rows,
            title=title,
        )
        for name, rows in tables
    ]
    write_xlsx(target, sheets)


def write_programme_docx(
    target: BinaryIO, title: Sequence[str], figures: Rows, activities: Rows, tasks: Rows
) -> None:
    """The same to read: the figures as a list, then the tables."""
    from docx import Document

    document = Document()
    landscape(document)
    document.core_properties.title, document.core_properties.author = title[-1], ""
    document.add_heading(printable(title[-1]), level=1)
    document.add_paragraph(printable(title[0]))
    for name, figure in figures:
        document.add_paragraph(printable(f"{name}: {figure}"), style="List Bullet")
    for name, rows, widths in (
        ("activities", activities, _ACTIVITY_WIDTHS),
        ("tasks", tasks, _TASK_WIDTHS),
    ):
        document.add_heading(PROGRAMME[name], level=2)
        add_table(
            document, PROGRAMME[f"{name}_heads"], [tuple(_text(cell) for cell in row) for row in rows], widths
        )
    document.save(target)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:%d/%m/%Y}" if hasattr(cell, "year") else str(cell)
