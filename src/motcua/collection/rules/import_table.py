"""Figures out of a sheet, held against what a return says: what would change, and which rows are refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from motcua.collection.rules.answers import read_value
from motcua.collection.rules.sets import Indicator, IndicatorSet, Kind
from motcua.kernel.refused_row import RefusedRow
from motcua.kernel.vietnamese import fold

INDICATOR, VALUE, WORDS, UNIT = "Chỉ tiêu", "Giá trị", "Giải trình", "Đơn vị"
COLUMNS = (INDICATOR, VALUE, WORDS, UNIT)
REQUIRED = (INDICATOR, VALUE)
MOST_ROWS = 500
LONGEST_WORDS = 600
Row = Mapping[str, object]
Told = tuple[Decimal | None, str]
"""A figure and its explanation."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is taken: the figure that stands, and the one that would."""

    row: int
    indicator: Indicator
    before: Decimal | None
    after: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class Import:
    """What a file would do; ``same`` rows say what stands already."""

    changes: tuple[Change, ...]
    refused: tuple[RefusedRow, ...]
    same: int


def read_import(
    rows: Iterable[tuple[int, Row]], told: IndicatorSet, stands: Mapping[str, Told], units: Iterable[str]
) -> Import:
    """``units`` are the names that a row may say it is of: those of the agency that answers."""
    own = {fold(name) for name in units}
    known = {fold(text): one for one in told.indicators for text in (one.name, one.key)}
    changes: list[Change] = []
    refused: list[RefusedRow] = []
    seen: set[str] = set()
    same = 0
    for number, row in rows:
        if len(seen) + len(refused) >= MOST_ROWS:
            refused.append(RefusedRow(number, "", "too_many"))
            break
        found = _row(number, row, known, own, seen)
        if isinstance(found, RefusedRow):
            refused.append(found)
            continue
        one, value, words = found
        seen.add(one.key)
        before, said = stands.get(one.key, (None, ""))
        if value == before and words in ("", said):
            same += 1
        else:
            changes.append(Change(number, one, before, value, words or said))
    return Import(tuple(changes), tuple(refused), same)


def _row(
    number: int, row: Row, known: Mapping[str, Indicator], own: set[str], seen: set[str]
) -> RefusedRow | tuple[Indicator, Decimal, str]:
    name, unit = _text(row.get(INDICATOR)), _text(row.get(UNIT))
    one = known.get(fold(name))
    if unit and fold(unit) not in own:
        return RefusedRow(number, UNIT, "other_unit", unit)
    if one is None:
        return RefusedRow(number, INDICATOR, "unknown", name)
    if not one.is_typed:
        return RefusedRow(number, INDICATOR, "reckoned", name)
    if one.key in seen:
        return RefusedRow(number, INDICATOR, "twice", name)
    said = _text(row.get(VALUE))
    try:
        value = _value(row.get(VALUE))
    except ValueError:
        return RefusedRow(number, VALUE, "unreadable", said)
    if value is None:
        return RefusedRow(number, VALUE, "empty")
    if fault := _fault(one, value):
        return RefusedRow(number, VALUE, fault, said)
    words = _text(row.get(WORDS))
    return RefusedRow(number, WORDS, "too_long") if len(words) > LONGEST_WORDS else (one, value, words)


def _fault(one: Indicator, value: Decimal) -> str:
    if value < 0:
        return "negative"
    if one.kind is Kind.COUNT and value != value.to_integral_value():
        return "not_whole"
    return "not_yes_no" if one.kind is Kind.YES_NO and value not in (0, 1) else ""


def _value(cell: object) -> Decimal | None:
    """A number as Excel keeps it, or as people write it."""
    if isinstance(cell, bool):
        raise ValueError(cell)
    if isinstance(cell, int | float):
        return read_value(format(Decimal(repr(cell)), "f").replace(".", ","))
    return read_value(_text(cell))


def _text(cell: object) -> str:
    return " ".join(str(cell if cell is not None else "").split())
