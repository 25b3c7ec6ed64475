"""Registers for the import tests: a good row to start from, and files written as people keep them."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from motcua.dossiers.commands.import_register import Imported, import_register
from motcua.dossiers.register.reading import register_rows
from motcua.dossiers.rules.register_cells import COLUMNS
from motcua.organisation.public import SYSTEM

AT = datetime(2026, 3, 6, 9, 0, tzinfo=UTC)
"""When the registers of the tests are imported: Friday, 16:00 in Việt Nam."""


def row(**cells: Any) -> dict[str, Any]:
    """A finished dossier of 2022, changed by ``cells``."""
    return {
        "agency": "H59.15",
        "dossier": "000.00.15.H59-220127-0042",
        "procedure": "1.000123",
        "channel": "online",
        "received_at": "2022-01-27T09:00:00+07:00",
        "finished_at": "15/02/2022 10:30",
        "returned_at": "15/02/2022 14:00",
        "applicant": "Nguyễn Văn Mẫu 001",
        "digitised": "1",
    } | cells


def numbered(rows: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """As a file gives them: the first row below the head is 2."""
    yield from enumerate(rows, start=2)


def take_in(*rows: dict[str, Any], at: datetime = AT, **options: Any) -> Imported:
    """Import the rows as if they stood in a file."""
    return import_register(actor=SYSTEM, at=at, rows=numbered(list(rows)), source="so.csv", **options)


def write_register(path: Path, rows: list[dict[str, Any]], *, encoding: str = "utf-8") -> Path:
    """Write a CSV register with only the columns in use."""
    used = [column for column in COLUMNS if any(column in one for one in rows)]
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.DictWriter(out, used)
        writer.writeheader()
        writer.writerows(rows)
    return path


def take_in_file(path: Path, **options: Any) -> Imported:
    """Import a file."""
    return import_register(
        actor=SYSTEM, at=options.pop("at", AT), rows=register_rows(path), source=path.name, **options
    )
