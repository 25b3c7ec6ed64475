"""A report as a workbook: the table with real numbers, the rates, the sums, the definition."""

from pathlib import Path
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.reporting import words
from motcua.reporting.outputs import sentences
from motcua.reporting.rules.report import Report


def write_sheet(target: Path | BinaryIO, report: Report) -> None:
    """Write the workbook; the first sheet is the form itself, ready to print."""
    write_xlsx(target, [_table(report), _rates(report), _checks(report), _definition(report)])


def _table(report: Report) -> Sheet:
    heads = [
        f"{title}: {words.HEADS[code].lower()} ({number})"
        for number, (title, code) in enumerate(
            ((title, code) for title, codes in words.GROUPS for code in codes), start=3
        )
    ]
    table = report.table
    rows = [[str(place), line.field, *line.values.values()] for place, line in enumerate(table.rows, start=1)]
    rows.append(["", words.TOTAL, *table.total.values.values()])
    columns = [
        Column("STT (1)", 6),
        Column("Lĩnh vực (2)", 34),
        *(Column(head, 12, "whole") for head in heads),
    ]
    title = [*sentences.headings(report), *(f"Ghi chú: {note}" for note in sentences.notes(report))]
    return Sheet("Biểu 06", columns, rows, title, bold_last=True)


def _rates(report: Report) -> Sheet:
    table = report.table
    of = [line for _, _, line in sentences.rate_lines(report)]
    rows = [
        [title, table.rates[name], what] for (name, title), what in zip(words.RATES.items(), of, strict=True)
    ]
    columns = [Column("Tỷ lệ", 28), Column("Phần trăm", 12, "percent"), Column("Trên", 48)]
    return Sheet("Tỷ lệ", columns, rows)


def _checks(report: Report) -> Sheet:
    rows = [
        [
            check.field or words.TOTAL,
            check.identity.columns,
            check.whole,
            sum(check.parts),
            check.difference,
            "khớp" if check.holds else "lệch",
        ]
        for check in report.table.checks
    ]
    columns = [
        Column("Lĩnh vực", 34),
        Column("Đẳng thức", 16),
        Column("Vế trái", 12, "whole"),
        Column("Vế phải", 12, "whole"),
        Column("Lệch", 10, "whole"),
        Column("Kết luận", 12),
    ]
    return Sheet("Đẳng thức", columns, rows, [sentences.chain_words(report)])


def _definition(report: Report) -> Sheet:
    return Sheet(
        "Định nghĩa",
        [Column("Định nghĩa đang dùng", 96)],
        [[line] for line in sentences.definition_lines(report)],
    )
