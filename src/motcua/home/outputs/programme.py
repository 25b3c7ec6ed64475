"""The mass mobilisation programme of a year with its results, in Word and in Excel."""

from collections.abc import Sequence
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.sheets.official import add_heading, add_table, add_title, new_paper
from motcua.foundation.sheets.word import printable
from motcua.home.words.year import PROGRAMME

Rows = Sequence[Sequence[object]]

_ACTIVITY_WIDTHS = (13, 75, 26, 50, 24, 75)
_TASK_WIDTHS = (13, 105, 60, 30, 55)
_WIDE = {"STT": 6, "Nội dung": 34, "Hoạt động": 50, "Kết quả": 60, "Nhiệm vụ": 60, "Nơi": 32, "Chủ trì": 30}


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
    document = new_paper(title[-1], across=True)
    add_title(document, title[0].upper(), title[-1])
    for name, figure in figures:
        document.add_paragraph(printable(f"{name}: {figure}"), style="List Bullet")
    for name, rows, widths in (
        ("activities", activities, _ACTIVITY_WIDTHS),
        ("tasks", tasks, _TASK_WIDTHS),
    ):
        add_heading(document, PROGRAMME[name])
        add_table(
            document, PROGRAMME[f"{name}_heads"], [tuple(_text(cell) for cell in row) for row in rows], widths
        )
    document.save(target)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:%d/%m/%Y}" if hasattr(cell, "year") else str(cell)
