"""Writing one row by a plain statement that is put together once: for what every command does again.

Values are made ready as the ORM does it; there are no signals, and columns that fill themselves
(``auto_now``) are not for these functions.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections, models

Statement = tuple[str, list[Any]]
"""With the values for its places."""


def insert_row(row: models.Model) -> None:
    """Add the row, which has no key yet, and give it the key."""
    model = type(row)
    names = _columns_to_fill(model)
    with connection.cursor() as cursor:
        cursor.execute(_insert(model, names), _values(row, names))
        (row.pk,) = cursor.fetchone()
    row._state.adding, row._state.db = False, connection.alias


def update_row(row: models.Model, names: Sequence[str]) -> None:
    """Set these columns (attribute names) of the row; ``DatabaseError`` where it is gone."""
    with connection.cursor() as cursor:
        cursor.execute(_update(type(row), tuple(names)), [*_values(row, names), row.pk])
        if cursor.rowcount != 1:
            raise DatabaseError(f"{type(row).__name__} {row.pk} is not there to be changed")


def insert_rows(rows: Sequence[models.Model]) -> None:
    """Add rows of one model, in one round; they get no keys here."""
    if not rows:
        return
    names = _columns_to_fill(type(rows[0]))
    statement = _insert(type(rows[0]), names).partition(" RETURNING ")[0]
    with connection.cursor() as cursor:
        cursor.executemany(statement, [_values(row, names) for row in rows])


def update_rows(rows: Sequence[models.Model], names: Sequence[str]) -> None:
    """Set these columns of rows of one model, in one round; ``DatabaseError`` where one is gone."""
    if not rows:
        return
    with connection.cursor() as cursor:
        statement = _update(type(rows[0]), tuple(names))
        cursor.executemany(statement, [[*_values(row, names), row.pk] for row in rows])
        if cursor.rowcount != len(rows):
            raise DatabaseError(f"not all {len(rows)} rows of {type(rows[0]).__name__} are there")


def update_and_insert(
    row: models.Model, names: Sequence[str], added: models.Model, also: Statement | None = None
) -> None:
    """``update_row`` and ``insert_row``, and ``also`` a statement of ours that changes another table: all or
    none. On PostgreSQL they are one statement: a command waits for the server less often, and the waiting is
    most of what a command takes."""
    if connection.vendor != "postgresql":
        update_row(row, names)
        insert_row(added)
        if also is not None:
            with connection.cursor() as cursor:
                cursor.execute(*also)
        return
    further, values = also or ("", [])
    columns = _columns_to_fill(type(added))
    given = [*_values(row, names), row.pk, *values, *_values(added, columns)]
    with connection.cursor() as cursor:
        cursor.execute(_together(type(row), tuple(names), type(added), columns, further), given)
        added.pk, moved = cursor.fetchone()
    if moved != 1:
        raise DatabaseError(f"{type(row).__name__} {row.pk} is not there to be changed")
    added._state.adding, added._state.db = False, connection.alias


def _values(row: models.Model, names: Sequence[str]) -> list[object]:
    # The connection itself: what stands for it is looked through once more for every value.
    here = connections[DEFAULT_DB_ALIAS]
    preparing = _preparing(type(row), tuple(names))
    return [prepare(getattr(row, name), here) for name, prepare in preparing]


@cache
def _preparing(
    model: type[models.Model], names: tuple[str, ...]
) -> list[tuple[str, Callable[[Any, Any], object]]]:
    return [(name, model._meta.get_field(name).get_db_prep_save) for name in names]


@cache
def _columns_to_fill(model: type[models.Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in model._meta.concrete_fields if not field.primary_key)


@cache
def _together(
    model: type[models.Model],
    names: tuple[str, ...],
    added: type[models.Model],
    columns: tuple[str, ...],
    also: str,
) -> str:
    moved = f"WITH moved AS ({_update(model, names)} RETURNING 1)"
    further = f", further AS ({also})" if also else ""
    return f"{moved}{further} {_insert(added, columns)}, (SELECT count(*) FROM moved)"  # noqa: S608


@cache
def _insert(model: type[models.Model], names: tuple[str, ...]) -> str:
    columns = ", ".join(f'"{_column(model, name)}"' for name in names)
    places = ", ".join(["%s"] * len(names))
    key = model._meta.pk.column
    return f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({places}) RETURNING "{key}"'  # noqa: S608


@cache
def _update(model: type[models.Model], names: tuple[str, ...]) -> str:
    sets = ", ".join(f'"{_column(model, name)}" = %s' for name in names)
    return f'UPDATE "{model._meta.db_table}" SET {sets} WHERE "{model._meta.pk.column}" = %s'  # noqa: S608


def _column(model: type[models.Model], name: str) -> str:
    return model._meta.get_field(name).column
