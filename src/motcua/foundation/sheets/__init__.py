"""Registers as people keep them: reading CSV and XLSX with exact complaints, and writing both safely."""

from motcua.foundation.sheets.problem import CellProblem, SheetRefused, Unreadable
from motcua.foundation.sheets.reading import read_rows
from motcua.foundation.sheets.values import (
    is_blank,
    parse_choice,
    parse_code,
    parse_day,
    parse_flag,
    parse_moment,
    parse_text,
    parse_whole,
)
from motcua.foundation.sheets.writing import Column, Sheet, write_csv, write_xlsx

__all__ = [
    "CellProblem",
    "Column",
    "Sheet",
    "SheetRefused",
    "Unreadable",
    "is_blank",
    "parse_choice",
    "parse_code",
    "parse_day",
    "parse_flag",
    "parse_moment",
    "parse_text",
    "parse_whole",
    "read_rows",
    "write_csv",
    "write_xlsx",
]
