"""Rows of levels and portal steps out of an XLSX or CSV file; its content decides which, hostile ones are
refused."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from motcua.foundation.sheets import Unreadable, parse_code, parse_day, parse_text, read_rows
from motcua.procedures.rules.online_table import (
    CODE,
    COLUMNS,
    GROUND,
    LEVEL,
    PORTAL,
    REFERENCE,
    REQUIRED,
    SINCE,
    OnlineRow,
)

LIMIT_BYTES = 5_000_000


def online_rows(content: bytes, *, name: str) -> Iterator[OnlineRow]:
    """Row after row. Refuses ``sheet.…`` where the file is no sheet of this kind."""
    with tempfile.NamedTemporaryFile(suffix=Path(name).suffix[:8]) as kept:
        kept.write(content)
        kept.flush()
        for number, cells in read_rows(Path(kept.name), columns=COLUMNS, required=REQUIRED, name=name):
            texts = {key: _text(cells.get(key)) for key in (PORTAL, LEVEL, GROUND, REFERENCE)}
            since, bad_day = None, ""
            try:
                since = parse_day(cells.get(SINCE))
            except Unreadable:
                bad_day = str(cells.get(SINCE))[:60]
            yield OnlineRow(
                number,
                _code(cells.get(CODE)),
                texts[PORTAL],
                texts[LEVEL],
                since,
                texts[GROUND],
                texts[REFERENCE],
                bad_day,
            )


def _code(cell: object) -> str:
    """As it stands where Excel has made another number of it: then it is simply not known."""
    try:
        return parse_code(cell) or ""  # type: ignore[arg-type]
    except Unreadable:
        return str(cell)[:60]


def _text(cell: object) -> str:
    return " ".join((parse_text(cell) or "").split())  # type: ignore[arg-type]
