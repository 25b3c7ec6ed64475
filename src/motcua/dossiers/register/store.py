"""Writing imported dossiers and their ledgers in bulk: COPY on PostgreSQL, executemany on SQLite."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.register.ready import EVENT, ROW, Ready


class Table:
    """A table, which of its columns are given in what order, and the rest that are always the same."""

    def __init__(self, model: type[models.Model], given: Sequence[str], same: dict[str, Any]) -> None:
        others = {
            field.attname: field.get_default()
            for field in model._meta.concrete_fields
            if field.attname not in given and not field.primary_key
        }
        self.rest = tuple((others | same).values())
        named = {field.attname: field.column for field in model._meta.concrete_fields}
        self.name = model._meta.db_table
        self.columns = [named[name] for name in (*given, *(others | same))]


class Store:
    """Writes dossiers that are ready; must be used inside one transaction."""

    def __init__(self) -> None:
        self._is_postgres = connection.vendor == "postgresql"
        self._dossiers = Table(Dossier, ("id", *ROW), {"is_imported": True})
        self._events = Table(Event, ("dossier_id", *EVENT), {})

    def write(self, ready: Sequence[Ready]) -> None:
        """Insert dossiers and events: two statements, whatever their number."""
        if not ready:
            return
        ids = self._take_ids(len(ready))
        self._insert(self._dossiers, ((pk, *row) for pk, (row, _) in zip(ids, ready, strict=True)))
        events = ((pk, *one) for pk, (_, told) in zip(ids, ready, strict=True) for one in told)
        self._insert(self._events, events)

    def _take_ids(self, count: int) -> Sequence[int]:
        with connection.cursor() as cursor:
            if self._is_postgres:
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                    [self._dossiers.name, count],
                )
                return [number for (number,) in cursor.fetchall()]
            # The transaction holds the write lock: nobody else can take these.
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [self._dossiers.name])
            last = (cursor.fetchone() or (0,))[0]
            return range(last + 1, last + 1 + count)

    def _insert(self, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
        names = ", ".join(f'"{column}"' for column in table.columns)
        rest = table.rest
        with connection.cursor() as cursor:
            if self._is_postgres:
                with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
                    for row in rows:
                        copy.write_row(row + rest)
                return
            marks = ", ".join(["%s"] * len(table.columns))
            cursor.executemany(
                f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',  # noqa: S608
                (row + rest for row in rows),
            )
