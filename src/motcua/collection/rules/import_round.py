"""Figures of all units of a round out of one sheet: a row a unit, a column an indicator."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from motcua.collection.rules.import_table import (
    INDICATOR,
    UNIT,
    VALUE,
    Change,
    Row,
    Told,
    read_import,
)
from motcua.collection.rules.sets import IndicatorSet
from motcua.kernel.refused_row import RefusedRow
from motcua.kernel.vietnamese import fold

MOST_UNITS = 500


@dataclass(frozen=True, slots=True)
class Answering:
    """A unit that was asked: its names, what it says now, and whether figures may still be written."""

    record: int
    names: tuple[str, ...]
    stands: Mapping[str, Told] = field(default_factory=dict)
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class RoundImport:
    """What a sheet would do, by return; ``same`` cells say what stands already."""

    changes: Mapping[int, tuple[Change, ...]]
    refused: tuple[RefusedRow, ...]
    same: int


def columns_of(told: IndicatorSet) -> tuple[str, ...]:
    """The heads of the sheet: the unit, then every figure that is typed."""
    return (UNIT, *(one.name for one in told.typed))


def read_round(
    rows: Iterable[tuple[int, Row]], told: IndicatorSet, units: Iterable[Answering]
) -> RoundImport:
    """An empty cell says nothing. A unit that was not asked, stands twice or has sent its figures is refused
    with its row, a cell that cannot be read with its column too."""
    known = {fold(name): one for one in units for name in one.names}
    changes: dict[int, tuple[Change, ...]] = {}
    refused: list[RefusedRow] = []
    seen: set[int] = set()
    same = 0
    for number, row in rows:
        said = " ".join(str(row.get(UNIT) or "").split())
        unit = known.get(fold(said))
        if fault := _fault(unit, seen):
            refused.append(RefusedRow(number, UNIT, fault, said))
            continue
        assert unit is not None
        seen.add(unit.record)
        taken: list[Change] = []
        for name in columns_of(told)[1:]:
            if row.get(name) in (None, ""):
                continue
            read = read_import([(number, {INDICATOR: name, VALUE: row[name]})], told, unit.stands, unit.names)
            taken += read.changes
            refused += [RefusedRow(number, name, one.reason, one.found) for one in read.refused]
            same += read.same
        if taken:
            changes[unit.record] = tuple(taken)
    return RoundImport(changes, tuple(refused), same)


def _fault(unit: Answering | None, seen: set[int]) -> str:
    if unit is None:
        return "not_asked"
    if unit.record in seen:
        return "unit_twice"
    if not unit.is_open:
        return "sent_already"
    return "too_many_units" if len(seen) >= MOST_UNITS else ""
