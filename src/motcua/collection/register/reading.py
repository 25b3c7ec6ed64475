"""Rows of figures out of an XLSX or CSV file; its content decides which, hostile ones are refused."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from motcua.collection.rules.import_table import COLUMNS, REQUIRED, Row
from motcua.foundation.sheets import read_rows

LIMIT_BYTES = 5_000_000


def figure_rows(content: bytes, *, name: str) -> Iterator[tuple[int, Row]]:
    """Rows of one return: an indicator a row. Refuses ``sheet.…`` with the cell that is wrong."""
    return table_rows(content, name=name, columns=COLUMNS, required=REQUIRED)


def table_rows(
    content: bytes, *, name: str, columns: Sequence[str], required: Sequence[str]
) -> Iterator[tuple[int, Row]]:
    """Row number and cells by column. Refuses ``sheet.…`` with the cell that is wrong."""
    with tempfile.NamedTemporaryFile(suffix=Path(name).suffix[:8]) as kept:
        kept.write(content)
        kept.flush()
        yield from read_rows(Path(kept.name), columns=columns, required=required, name=name)
