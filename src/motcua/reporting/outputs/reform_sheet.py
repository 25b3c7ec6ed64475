"""A reform report as a workbook: one sheet an appendix, with real numbers."""

import re
from typing import Any, BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.reporting.outputs.reform_paper import MOST_UPRIGHT

WIDE, NARROW = 16, 9
"""Signs of a column; in a table of many they would be shrunk to nothing on paper."""
_WHOLE = re.compile(r"-?\d{1,3}(?:\.\d{3})*")


def write_reform_sheet(target: BinaryIO, said: dict[str, Any]) -> None:
    """Write ``outputs.reform_paper.paper``."""
    top = [said["issuer"], said["subject"], said["days"]]
    sheets = [
        _sheet(place, one["title"], one["heads"], one["rows"], top, one["notes"])
        for place, one in enumerate(said["appendices"], start=1)
    ]
    write_xlsx(target, sheets)


def _sheet(place: int, title: str, heads: Any, rows: Any, top: list[str], notes: list[str]) -> Sheet:
    is_numbered = heads[0] == "STT"
    narrow = WIDE if len(heads) <= MOST_UPRIGHT else NARROW
    columns = [Column(head, 46 if n == is_numbered else narrow) for n, head in enumerate(heads)]
    if is_numbered:
        columns[0] = Column(heads[0], 6)
    cells = [[_cell(text) for text in row] for row in rows]
    return Sheet(f"PL{place}", columns, cells, [*top, title, *notes])


def _cell(text: str) -> str | int:
    """A whole number as one, so that people can add it up."""
    return int(text.replace(".", "")) if _WHOLE.fullmatch(text) else text
