"""Rows of a table of tasks out of a DOCX or XLSX file."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from motcua.foundation.sheets.word import word_rows
from motcua.foundation.sheets.xlsx_rows import xlsx_rows
from motcua.kernel.refusal import Refusal

LIMIT_BYTES = 10_000_000
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How .doc and .xls of before 2007 begin."""


def rows_of(content: bytes, *, name: str) -> Iterator[tuple[int, Sequence[object]]]:
    """Row number and cells of the first sheet, or of all tables of the document one after another.

    The kind is told from the content. Refuses ``plan.unreadable`` and what the readers refuse, naming it."""
    if len(content) > LIMIT_BYTES:
        raise Refusal("plan.file_too_large", file=name)
    require_new_office(content, name=name)
    if b"xl/workbook.xml" in content and content.startswith(b"PK"):
        yield from _sheet(content, name)
    elif b"word/document.xml" in content and content.startswith(b"PK"):
        yield from enumerate(word_rows(content, file=name), start=1)
    else:
        raise Refusal("plan.unreadable", file=name)


def require_new_office(start: bytes, *, name: str) -> None:
    """Refuse a file of the old kinds, told by its first bytes, with what to do about it."""
    if start.startswith(OLD_OFFICE):
        raise Refusal("plan.old_office", file=name)


def _sheet(content: bytes, name: str) -> Iterator[tuple[int, Sequence[object]]]:
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as kept:
        kept.write(content)
        kept.flush()
        yield from xlsx_rows(Path(kept.name), file=name, merged_everywhere=True)
