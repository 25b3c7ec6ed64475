"""Brings the daily cube up to the end of every ledger."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection, transaction

from motcua.dossiers.public import figures, mark_counted, replays, take_uncounted
from motcua.dossiers.rules.figures import DAILY, contributions
from motcua.dossiers.rules.projection import Snapshot
from motcua.indicators.models import DailyFigure

BATCH = 10_000

_KEY = ("agency_id", "sector_id", "is_declaration", "day")
_ONE_JOB = 6_006_006

Key = tuple[int, int, bool, date]


def count_dossiers(*, batch: int = BATCH, at_most: int | None = None) -> int:
    """Count every uncounted dossier, ``batch`` of them a transaction; return how many.

    Running it twice, or twice at once, counts nothing twice."""
    counted = 0
    while at_most is None or counted < at_most:
        done = _count_batch(batch)
        if not done:
            break
        counted += done
    return counted


@transaction.atomic
def _count_batch(batch: int) -> int:
    _wait_for_other_counters()
    new, changed = take_uncounted(batch)
    if not new and not changed:
        return 0
    _add_new(new)
    _add_changes(changed)
    taken = [*new, *(one.dossier_id for one in changed)]
    mark_counted(taken)
    return len(taken)


def _wait_for_other_counters() -> None:
    """Two jobs would take each other's rows in turns. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_JOB])


def _add_new(dossier_ids: Sequence[int]) -> None:
    """Dossiers never counted: their rows are summed and added by the database itself."""
    if not dossier_ids:
        return
    for columns, query in figures.daily_from_rows(dossier_ids):
        select, parameters = query.query.sql_with_params()
        with connection.cursor() as cursor:
            cursor.execute(_upsert(columns, select), parameters)


def _upsert(columns: Sequence[str], source: str) -> str:
    """Add the rows of ``source`` (key, then ``columns``) to the cube."""
    table = DailyFigure._meta.db_table
    others = [name for name in DAILY if name not in columns]
    names = ", ".join((*_KEY, *columns, *others))
    picked = ", ".join((*(f"c{n}" for n in range(len(_KEY) + len(columns))), *("0" for _ in others)))
    aliases = ", ".join(f"c{n}" for n in range(len(_KEY) + len(columns)))
    sums = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in columns)
    # "WHERE true": without it SQLite reads ON as the start of a join.
    return (
        f"WITH source ({aliases}) AS ({source}) "  # noqa: S608 - names from the model, values as parameters
        f"INSERT INTO {table} ({names}) SELECT {picked} FROM source WHERE true "
        f"ON CONFLICT ({', '.join(_KEY)}) DO UPDATE SET {sums}"
    )


def _add_changes(changed: Sequence[replays.Uncounted]) -> None:
    """Dossiers counted before: what was counted is taken back, what is true now is added."""
    sums: Counter[tuple[Key, str]] = Counter()
    for was in replays.counted_before(changed):
        _tally(sums, was.agency_id, was.snapshot, -1)
    for one in changed:
        _tally(sums, one.agency_id, one.snapshot, +1)
    _add(sums)


def _tally(sums: Counter[tuple[Key, str]], agency_id: int, dossier: Snapshot, sign: int) -> None:
    for day, column in contributions(dossier):
        sums[(agency_id, dossier.sector_id, dossier.is_declaration, day), column] += sign


def _add(sums: Counter[tuple[Key, str]]) -> None:
    rows: dict[Key, dict[str, int]] = {}
    for (key, column), change in sums.items():
        if change:
            rows.setdefault(key, {})[column] = change
    for some in _in_blocks(sorted(rows)):
        line = "(" + ", ".join(["%s"] * (len(_KEY) + len(DAILY))) + ")"
        values: list[Any] = []
        for key in some:
            values += [*key, *(rows[key].get(column, 0) for column in DAILY)]
        with connection.cursor() as cursor:
            cursor.execute(_upsert_values(", ".join([line] * len(some))), values)


def _upsert_values(lines: str) -> str:
    table = DailyFigure._meta.db_table
    sums = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in DAILY)
    return (
        f"INSERT INTO {table} ({', '.join((*_KEY, *DAILY))}) VALUES {lines} "  # noqa: S608 - as above
        f"ON CONFLICT ({', '.join(_KEY)}) DO UPDATE SET {sums}"
    )


def _in_blocks(keys: Sequence[Key], size: int = 200) -> Iterable[Sequence[Key]]:
    return (keys[start : start + size] for start in range(0, len(keys), size))
