"""Rows of officers out of an XLSX or CSV file; its content decides which, hostile ones are refused."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from motcua.foundation.sheets import Unreadable, parse_day, parse_text, read_rows
from motcua.organisation.rules.people_sheet import COLUMNS, REQUIRED, SINCE, USERNAME, PersonRow

PEOPLE_BYTES = 2_000_000


def people_rows(content: bytes, *, name: str) -> Iterator[PersonRow]:
    """Row after row, without those that are blank. Refuses ``sheet.…`` where the file is no such sheet."""
    with tempfile.NamedTemporaryFile(suffix=Path(name).suffix[:8]) as kept:
        kept.write(content)
        kept.flush()
        for number, cells in read_rows(Path(kept.name), columns=COLUMNS, required=REQUIRED, name=name):
            texts = {
                column: " ".join((parse_text(cells.get(column)) or "").split())
                for column in COLUMNS
                if column != SINCE
            }
            texts[USERNAME] = texts[USERNAME].lower()
            since, bad_day = None, ""
            try:
                since = parse_day(cells.get(SINCE))
            except Unreadable:
                bad_day = str(cells.get(SINCE))[:60]
            if any(texts.values()) or since or bad_day:
                yield PersonRow(number, texts, since, bad_day)
