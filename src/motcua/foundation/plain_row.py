"""One row by a plain statement that is put together once: for what every request asks again.

The ORM builds the same statement anew each time, which for a wide row costs several times the asking.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models.base import ModelState

M = TypeVar("M", bound=models.Model)

MAIN = "it"
"""What the condition calls the table asked."""


class _Part(NamedTuple):
    """One model of the row: where it hangs, and which of the values are its own."""

    path: str
    link: Any
    model: type[models.Model]
    start: int

    @property
    def fields(self) -> list[Any]:
        return list(self.model._meta.concrete_fields)


def made_as_read(model: type[M], names: Sequence[str], values: Sequence[Any]) -> M:
    """The instance that the ORM makes of a row, every column given; without asking for each of them who
    might listen to it being made (there are no signals here)."""
    made = model.__new__(model)
    state = ModelState()
    state.adding, state.db = False, DEFAULT_DB_ALIAS
    made.__dict__["_state"] = state
    made.__dict__.update(zip(names, values, strict=True))
    return made


class PlainRow(Generic[M]):
    """``PlainRow(Dossier, "it.code = %s", lock=True).get(code)``: an instance as the ORM makes it, or None.

    The condition is our own text, never a person's. With ``lock`` the row is held until the transaction
    ends (on SQLite the transaction holds them all). ``also`` names rows it points to that are read with
    it, as ``select_related`` does: ``("agency", "edition", "edition__procedure")``."""

    def __init__(
        self, model: type[M], condition: str, *, lock: bool = False, also: tuple[str, ...] = ()
    ) -> None:
        self._model, self._condition, self._lock, self._also = model, condition, lock, also

    def get(self, *values: object) -> M | None:
        """The row for which the condition holds with these values."""
        with connection.cursor() as cursor:
            cursor.execute(self._statement, values)
            found = cursor.fetchone()
        return None if found is None else self._made(list(found))

    def all(self, *values: object) -> list[M]:
        """Every row for which it holds; the condition may end with an order."""
        with connection.cursor() as cursor:
            cursor.execute(self._statement, values)
            return [self._made(list(found)) for found in cursor.fetchall()]

    def _made(self, row: list[Any]) -> M:
        here = connections[DEFAULT_DB_ALIAS]
        for place, convert, column in self._converters:
            row[place] = convert(row[place], column, here)
        made: dict[str, Any] = {}
        for part, names, key, holder in self._plan:
            values = row[part.start : part.start + len(names)]
            one = None if values[key] is None else made_as_read(part.model, names, values)
            made[part.path] = one
            if part.link is not None and made[holder] is not None:
                part.link.set_cached_value(made[holder], one)
        return made[""]

    @cached_property
    def _parts(self) -> list[_Part]:
        parts = [_Part("", None, self._model, 0)]
        models_of: dict[str, Any] = {"": self._model}
        for path in self._also:
            holder, _, name = path.rpartition("__")
            link = models_of[holder]._meta.get_field(name)
            models_of[path] = link.related_model
            start = parts[-1].start + len(parts[-1].fields)
            parts.append(_Part(path, link, link.related_model, start))
        return parts

    @cached_property
    def _plan(self) -> list[tuple[_Part, list[str], int, str]]:
        """Each part with the names of its values, the place of its key, and what it hangs on."""
        return [
            (
                part,
                [field.attname for field in part.fields],
                part.fields.index(part.model._meta.pk),
                part.path.rpartition("__")[0],
            )
            for part in self._parts
        ]

    @cached_property
    def _statement(self) -> str:
        columns = ", ".join(
            f'{part.path or MAIN}."{field.column}"' for part in self._parts for field in part.fields
        )
        tables = f'"{self._model._meta.db_table}" AS {MAIN}'
        for part in self._parts[1:]:
            holder = part.path.rpartition("__")[0] or MAIN
            tables += (
                f' LEFT JOIN "{part.model._meta.db_table}" AS {part.path}'
                f' ON {part.path}."{part.model._meta.pk.column}" = {holder}."{part.link.column}"'
            )
        lock = f" FOR UPDATE OF {MAIN}" if self._lock and connection.features.has_select_for_update else ""
        return f"SELECT {columns} FROM {tables} WHERE {self._condition}{lock}"  # noqa: S608

    @cached_property
    def _converters(self) -> list[tuple[int, Callable[..., Any], object]]:
        """Place, function and column of every value that the driver does not give as the model has it."""
        return [
            (part.start + place, convert, field.cached_col)
            for part in self._parts
            for place, field in enumerate(part.fields)
            for convert in (
                *connection.ops.get_db_converters(field.cached_col),
                *field.get_db_converters(connection),
            )
        ]
