"""The mass mobilisation programme of a year with its results, in Word and in Excel."""

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
from motcua.foundation.sheets.word import printable
from motcua.foundation.words import PAPER
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
    target: BinaryIO,
    head: Letterhead,
    title: str,
    grounds: Sequence[str],
    figures: Rows,
    activities: Rows,
    tasks: Rows,
) -> None:
    """The same as a report to number and sign: the programmes it tells of, figures, then the tables."""
    document = new_paper(title, across=True)
    add_head(document, head)
    add_title(document, PROGRAMME["title"], PROGRAMME["subject"].format(title=title[0].lower() + title[1:]))
    for text in grounds:
        add_text(document, text)
    for name, figure in figures:
        document.add_paragraph(printable(f"{name}: {figure}"), style="List Bullet")
    for name, rows, widths, centred in (
        ("activities", activities, _ACTIVITY_WIDTHS, (0, 2, 4)),
        ("tasks", tasks, _TASK_WIDTHS, (0, 3)),
    ):
        add_heading(document, PROGRAMME[name])
        cells = [tuple(_text(cell) for cell in row) for row in rows]
        add_table(document, PROGRAMME[f"{name}_heads"], cells, widths, centred=centred)
    add_foot(document, to=(PAPER["to"], PROGRAMME["to"], PAPER["archive"]), signer=head.signer)
    document.save(target)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:%d/%m/%Y}" if hasattr(cell, "year") else str(cell)
