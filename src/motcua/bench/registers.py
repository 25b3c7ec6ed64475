"""The import of a register beside the bare database taking as many rows in the same way."""

import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from motcua.bench.figures import Figure

SAMPLE = 5_000
TURNS = 3
AWAY = 1_000_000_000
"""Added to the numbers of copied rows."""


def import_figure(rows: int, seconds: float) -> Figure:
    """Rows of a register a second, with the number of the highest memory this process has used."""
    taken, took = _bare_insert()
    return Figure(
        name="import",
        value=rows / seconds,
        unit="/s",
        yardstick="bare-insert",
        against=taken / took,
        count=rows,
        facts={"peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024},
    )


def _bare_insert() -> tuple[int, float]:
    """Copies of real dossiers and of their ledgers, written in bulk and taken back; how many, how long."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM dossiers_dossier WHERE is_imported ORDER BY id LIMIT %s", [SAMPLE])
        dossiers = _table(cursor)
        last = dossiers[1][-1][dossiers[0].index("id")]
        cursor.execute("SELECT * FROM dossiers_event WHERE dossier_id <= %s", [last])
        events = _table(cursor)
    took = 0.0
    for _ in range(TURNS):
        with _taken_back():
            started = time.perf_counter()
            _insert("dossiers_dossier", *_away(*dossiers, unique=("code",)))
            _insert("dossiers_event", *_away(*events, leave_out="id"))
            took += time.perf_counter() - started
    return TURNS * len(dossiers[1]), took


def _table(cursor: Any) -> tuple[list[str], list[list[Any]]]:
    return [column[0] for column in cursor.description], [list(row) for row in cursor.fetchall()]


def _away(
    names: list[str], rows: list[list[Any]], *, unique: tuple[str, ...] = (), leave_out: str = ""
) -> tuple[list[str], list[list[Any]]]:
    """The rows with numbers and codes that no real row has."""
    kept = [place for place, name in enumerate(names) if name != leave_out]
    moved = []
    for row in rows:
        copy = [row[place] for place in kept]
        for place, name in enumerate(names[place] for place in kept):
            if name in {"id", "dossier_id"}:
                copy[place] += AWAY
            elif name in unique:
                copy[place] = f"x{copy[place]}"
        moved.append(copy)
    return [names[place] for place in kept], moved


def _insert(table: str, names: list[str], rows: list[list[Any]]) -> None:
    columns = ", ".join(f'"{name}"' for name in names)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{table}" ({columns}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(names))
        cursor.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', rows)  # noqa: S608


@contextmanager
def _taken_back() -> Iterator[None]:
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        yield
        transaction.set_rollback(True)
