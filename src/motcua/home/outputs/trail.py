"""Who did what, as a workbook."""

from collections.abc import Iterable
from typing import BinaryIO

from motcua.foundation.sheets.writing import Column, Sheet, write_xlsx
from motcua.home.words.trail import COLUMNS, TITLE


def trail_xlsx(target: BinaryIO, rows: Iterable[tuple[object, ...]], above: list[str]) -> None:
    """One sheet, newest first."""
    columns = [Column(head, width) for head, width in COLUMNS]
    write_xlsx(target, [Sheet(TITLE, columns, rows, above)])
