"""One row by a plain statement that is put together once: for what every request asks again.

The ORM builds the same statement anew each time, which for a wide row costs several times the asking.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import connection, models

M = TypeVar("M", bound=models.Model)


class PlainRow(Generic[M]):
    """``PlainRow(Dossier, "code = %s", lock=True).get(code)``: an instance as the ORM makes it, or None.

    The condition is our own text, never a person's. With ``lock`` the row is held until the transaction
    ends (on SQLite the transaction holds them all)."""

    def __init__(self, model: type[M], condition: str, *, lock: bool = False) -> None:
        self._model, self._condition, self._lock = model, condition, lock

    def get(self, *values: object) -> M | None:
        """The row for which the condition holds with these values."""
        with connection.cursor() as cursor:
            cursor.execute(self._statement, values)
            found = cursor.fetchone()
        if found is None:
            return None
        row = list(found)
        for place, convert, column in self._converters:
            row[place] = convert(row[place], column, connection)
        return self._model.from_db(connection.alias, self._names, row)

    @cached_property
    def _names(self) -> list[str]:
        return [field.attname for field in self._model._meta.concrete_fields]

    @cached_property
    def _statement(self) -> str:
        columns = ", ".join(f'"{field.column}"' for field in self._model._meta.concrete_fields)
        lock = " FOR UPDATE" if self._lock and connection.features.has_select_for_update else ""
        table = self._model._meta.db_table
        return f'SELECT {columns} FROM "{table}" WHERE {self._condition}{lock}'  # noqa: S608

    @cached_property
    def _converters(self) -> list[tuple[int, Callable[..., Any], object]]:
        """Place, function and column of every value that the driver does not give as the model has it."""
        return [
            (place, convert, field.cached_col)
            for place, field in enumerate(self._model._meta.concrete_fields)
            for convert in (
                *connection.ops.get_db_converters(field.cached_col),
                *field.get_db_converters(connection),
            )
        ]
