"""The list of cuts as a workbook."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.simplification.words.cuts import HEADS, TITLE

_WIDTHS = (18, 60, 28, 22, 22, 12, 22)


def write_cuts_xlsx(target: BinaryIO, rows: Iterable[Sequence[object]], title: Sequence[str]) -> None:
    """One sheet; every procedure in force with where it stands."""
    looks = ("", "", "", "", "", "percent", "")
    columns = [Column(*one) for one in zip(HEADS, _WIDTHS, looks, strict=True)]
    write_xlsx(target, [Sheet(TITLE, columns, rows, title=title)])
