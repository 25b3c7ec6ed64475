"""Units side by side over the years, as a workbook with real numbers."""

from typing import BinaryIO

from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.scoring.rules.comparison import Comparison
from motcua.scoring.words import COMPARISON, COMPARISON_MARKS


def write_comparison(target: BinaryIO, found: Comparison, *, part: str) -> None:
    """One sheet: a row a unit; for each year figure, place and group; what stands out in words."""
    columns = [Column(COMPARISON["unit"], 36)]
    for year in found.years:
        columns.append(Column(f"{year} ({found.unit})" if found.unit else str(year), 13, "number"))
        columns.append(Column(COMPARISON["place"].format(year=year), 10, "whole"))
        if found.groups:
            columns.append(Column(COMPARISON["group"].format(year=year), 14))
    columns.append(Column(COMPARISON["marks"], 44))
    rows = []
    for line in found.lines:
        row: list[object] = [line.unit]
        for year in found.years:
            cell = line.cells.get(year)
            row += [cell.value if cell else None, cell.place if cell else None]
            if found.groups:
                row.append(found.groups.get((line.unit, year), ""))
        marks = [f"{year}: {COMPARISON_MARKS[cell.mark]}" for year, cell in line.cells.items() if cell.mark]
        rows.append([*row, "; ".join(marks)])
    write_xlsx(target, [Sheet(COMPARISON["sheet"], columns, rows, title=(found.title, part))])
