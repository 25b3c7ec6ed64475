"""Copying a whole database out and in, without any tool of the server: SQLite pages, PostgreSQL COPY."""

import sqlite3
from pathlib import Path
from typing import Any

from motcua.config.archive import DATABASE, Manifest, Writing
from motcua.kernel.refusal import Refusal

SQLITE_PART = DATABASE + "motcua.sqlite3"
LEFT_OUT = ("django_migrations", "organisation_session")
"""The schema comes from the migrations; who was signed in is nobody's business in a backup."""


def copy_out(archive: Writing, scratch: Path) -> None:
    """Put one consistent copy of the database into the archive; others go on working meanwhile."""
    from django.db import connection

    if connection.vendor == "sqlite":
        _sqlite_out(archive, scratch)
    else:
        _postgres_out(archive)


def copy_in(manifest: Manifest, staged: Path) -> None:
    """Replace the content of the database, all or nothing, at the schema the copy was made with."""
    from django.db import connection

    if connection.vendor == "sqlite":
        _sqlite_in(staged / SQLITE_PART)
    else:
        _postgres_in(manifest, staged)


def _sqlite_out(archive: Writing, scratch: Path) -> None:
    copy = scratch / "copy.sqlite3"
    with _closing(_sqlite_file()) as source, _closing(copy) as target:
        source.backup(target, pages=4096)
        target.execute("PRAGMA journal_mode=DELETE")
        target.execute("DELETE FROM organisation_session")
        target.commit()
    archive.add_file(SQLITE_PART, copy)
    copy.unlink()


def _sqlite_in(copy: Path) -> None:
    try:
        with _closing(copy) as source:
            (said,) = source.execute("PRAGMA integrity_check(1)").fetchone()
            if said != "ok":
                raise Refusal("backup.damaged", file=SQLITE_PART, found=said)
            from django.db import connection

            connection.close()
            with _closing(_sqlite_file()) as target:
                # One step over all pages: SQLite makes it one transaction.
                source.backup(target, pages=-1)
    except sqlite3.DatabaseError as no:
        raise Refusal("backup.damaged", file=SQLITE_PART, found=str(no)) from no


def _sqlite_file() -> Path:
    from django.db import connection

    return Path(connection.settings_dict["NAME"])


class _closing:
    """An SQLite connection that is closed at the end; Python's own only ends the transaction."""

    def __init__(self, file: Path) -> None:
        self.connection = sqlite3.connect(file, timeout=20)

    def __enter__(self) -> sqlite3.Connection:
        return self.connection

    def __exit__(self, *_: Any) -> None:
        self.connection.close()


def _postgres_out(archive: Writing) -> None:
    from django.db import connection

    from motcua.foundation.one_snapshot import one_snapshot

    with one_snapshot(), connection.cursor() as cursor:
        for table in _tables(cursor):
            columns = [
                column.name for column in connection.introspection.get_table_description(cursor, table)
            ]
            archive.manifest.tables[table] = columns
            out = f"COPY {_named(table, columns)} TO STDOUT"
            with archive.part(f"{DATABASE}{table}.copy") as write, cursor.copy(out) as rows:
                for chunk in rows:
                    write(bytes(chunk))
            for sequence in connection.introspection.get_sequences(cursor, table):
                cursor.execute(f"SELECT last_value, is_called FROM {_quoted(sequence['name'])}")  # noqa: S608
                last, is_called = cursor.fetchone()
                if is_called:
                    archive.manifest.sequences[f"{table}.{sequence['column']}"] = last


def _postgres_in(manifest: Manifest, staged: Path) -> None:
    from django.db import connection, transaction
    from django.db.migrations.executor import MigrationExecutor

    with transaction.atomic():
        with connection.cursor() as cursor:
            if present := connection.introspection.table_names(cursor):
                cursor.execute("DROP TABLE " + ", ".join(map(_quoted, present)) + " CASCADE")
        # All at once: one area after another, every model would be drawn anew for each.
        MigrationExecutor(connection).migrate(last_migrations(manifest.migrations))
        with connection.cursor() as cursor:
            _fill(cursor, manifest, staged)


def _fill(cursor: Any, manifest: Manifest, staged: Path) -> None:
    """Load every table; what the migrations themselves put there gives way."""
    unknown = set(manifest.tables) - set(_tables(cursor))
    if unknown:
        raise Refusal("backup.damaged", file=MANIFEST_TABLES, found=min(unknown))
    cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal")
    protected = {name.strip('"') for (name,) in cursor.fetchall()}
    for table in manifest.tables:
        if table not in protected:
            cursor.execute(f"DELETE FROM {_quoted(table)}")  # noqa: S608
    for table, columns in manifest.tables.items():
        part = staged / f"{DATABASE}{table}.copy"
        into = f"COPY {_named(table, columns)} FROM STDIN"
        with part.open("rb") as content, cursor.copy(into) as rows:
            while chunk := content.read(1 << 20):
                rows.write(chunk)
    for place, last in manifest.sequences.items():
        table, _, column = place.partition(".")
        cursor.execute("SELECT setval(pg_get_serial_sequence(%s, %s), %s)", [table, column, last])


MANIFEST_TABLES = "manifest.json: tables"


def _tables(cursor: Any) -> list[str]:
    from django.db import connection

    return sorted(set(connection.introspection.table_names(cursor)) - set(LEFT_OUT))


def _named(table: str, columns: list[str]) -> str:
    return f"{_quoted(table)} ({', '.join(map(_quoted, columns))})"


def _quoted(name: str) -> str:
    from django.db import connection

    if '"' in name:
        raise Refusal("backup.damaged", file=MANIFEST_TABLES, found=name[:60])
    return connection.ops.quote_name(name)


def applied_migrations() -> list[list[str]]:
    """``[app, name]`` of the migrations the database has, in the order they were applied."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    recorder = MigrationRecorder(connection)
    return [[app, name] for app, name in recorder.applied_migrations()]


def last_migrations(applied: list[list[str]]) -> list[tuple[str, str]]:
    """Of the applied ones, those on which no other applied one of the same app stands.

    Refuses ``backup.newer`` where this version does not know one."""
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(None, ignore_no_migrations=True)
    graph = loader.graph
    have = {(app, name) for app, name in applied}
    for key, step in loader.replacements.items():
        # The steps it stands for have no file of their own any more.
        if have.issuperset(step.replaces):
            have = have.difference(step.replaces) | {key}
    if unknown := sorted(have - set(graph.nodes)):
        raise Refusal("backup.newer", found=".".join(unknown[0]))
    lower = {parent.key for key in have for parent in graph.node_map[key].parents if parent.key[0] == key[0]}
    return sorted(have - lower)
