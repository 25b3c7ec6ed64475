"""The results of a survey as files: a workbook, a table for other programs, a report in Word."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any, BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_csv, write_xlsx
from motcua.foundation.sheets.official import (
    Letterhead,
    add_foot,
    add_head,
    add_heading,
    add_table,
    add_title,
    new_paper,
)
from motcua.foundation.sheets.word import printable
from motcua.foundation.words import PAPER
from motcua.kernel.vietnamese import number_words
from motcua.surveys.outputs.tables import Row, group_rows, notes, question_rows, summary_rows
from motcua.surveys.outputs.values import Results
from motcua.surveys.words import HEADS, REPORT, SHEETS

_WIDE = {"Đo gì": 44, "Câu hỏi": 56, "Yếu tố": 28, "Trả lời": 34, "Đơn vị": 44}
_WIDTHS = {
    "summary": (110, 40, 30, 30, 30),
    "groups": (24, 86, 24, 26, 28, 28, 23, 23),
}
_NUMBERS = {"summary": range(1, 5), "groups": range(2, 8)}


def write_results_xlsx(target: BinaryIO, results: Results) -> None:
    """Four sheets: summary, questions, groups, how it was done."""
    title = (results.survey.agency.name, results.survey.title)
    sheets = [
        Sheet(SHEETS[name], [_column(head) for head in HEADS[name]], rows, title=title)
        for name, rows in _tables(results)
    ]
    sheets.append(Sheet(SHEETS["notes"], [Column(REPORT["method"], 96)], [(one,) for one in notes(results)]))
    write_xlsx(target, sheets)


def write_results_csv(target: BinaryIO, results: Results) -> None:
    """The questions, a row an answer."""
    write_csv(target, HEADS["questions"], question_rows(results), for_excel=True)


def write_results_docx(target: BinaryIO, results: Results) -> None:
    """A report to number and sign, with how it was done first."""
    document = new_paper(results.survey.title, across=True)
    add_head(document, Letterhead.of(results.survey.agency))
    add_title(document, REPORT["title"], REPORT["subject"].format(title=results.survey.title))
    for one in notes(results):
        document.add_paragraph(printable(one), style="List Bullet")
    headings = {"summary": "factors", "questions": "questions", "groups": "groups"}
    for name, rows in _tables(results):
        if rows:
            add_heading(document, REPORT[headings[name]])
            if name == "questions":
                _add_questions(document, rows)
                continue
            cells = [tuple(map(_text, row)) for row in rows]
            add_table(document, HEADS[name], cells, _WIDTHS[name], numbers=_NUMBERS[name])
    add_foot(document, to=(PAPER["to"], REPORT["to"], PAPER["archive"]), signer=results.survey.agency.head)
    document.save(target)


def _add_questions(document: Any, rows: Sequence[Row]) -> None:
    """Each question once over its choices, with its factor; a workbook says both in every row."""
    said: list[tuple[str, ...]] = []
    across = []
    for (factor, question), choices in groupby(rows, key=lambda row: row[:2]):
        across.append(len(said))
        said.append((f"{factor}: {question}", "", ""))
        said += [tuple(map(_text, row[2:])) for row in choices]
    add_table(document, HEADS["questions"][2:], said, (150, 40, 40), across=across, numbers=(1, 2))


def _tables(results: Results) -> list[tuple[str, list[Row]]]:
    return [
        ("summary", summary_rows(results)),
        ("questions", list(question_rows(results))),
        ("groups", list(group_rows(results))),
    ]


def _column(head: str) -> Column:
    return Column(head, _WIDE.get(head, 16), "number" if "%" in head else "")


def _text(cell: object) -> str:
    if cell is None:
        return "–"
    return number_words(cell, 1) if isinstance(cell, Decimal) else str(cell)
