"""Biểu 06 as a table: one line a sector, the total, the rates, and the sums that must agree."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from motcua.dossiers.rules.figures import Group
from motcua.indicators.rules.definitions import Definitions
from motcua.kernel.basis import basis
from motcua.kernel.vietnamese import sort_key


class Reading(StrEnum):
    """Which procedures are read: all, or all but those that only declare and are accepted at once."""

    ALL = "all"
    WITHOUT_DECLARATION = "without-declaration"


@dataclass(frozen=True, slots=True)
class Identity:
    """A sum of the form: ``whole`` must equal the ``parts`` together; all are codes of indicators."""

    rule: str
    columns: str
    whole: str
    parts: tuple[str, ...]


IDENTITIES = (
    Identity(
        "received = online + in_person_or_post + carried_over",
        "3 = 4 + 5 + 6",
        "received.total",
        ("received.online", "received.in_person_or_post", "received.carried_over"),
    ),
    Identity(
        "resolved = early + on_time + late",
        "7 = 8 + 9 + 10",
        "resolved.total",
        ("resolved.early", "resolved.on_time", "resolved.late"),
    ),
    Identity(
        "in_progress = in_time + overdue",
        "11 = 12 + 13",
        "in_progress.total",
        ("in_progress.in_time", "in_progress.overdue"),
    ),
    Identity(
        "received = resolved + in_progress",
        "3 = 7 + 11",
        "received.total",
        ("resolved.total", "in_progress.total"),
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sector, or the total (``sector_id`` None): indicator code to count."""

    field: str
    sector_id: int | None
    values: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Check:
    """One identity on one line; ``field`` is empty for the total. ``difference`` is whole minus parts."""

    identity: Identity
    field: str
    whole: int
    parts: tuple[int, ...]

    @property
    def difference(self) -> int:
        return self.whole - sum(self.parts)

    @property
    def holds(self) -> bool:
        return self.difference == 0


@dataclass(frozen=True, slots=True)
class Table:
    """A whole report table. ``beside`` counts what the notes speak of, by cell."""

    rows: tuple[Line, ...]
    total: Line
    rates: Mapping[str, Decimal | None]
    checks: tuple[Check, ...]
    beside: Mapping[str, int]

    @property
    def adds_up(self) -> bool:
        return all(check.holds for check in self.checks)

    def checks_of(self, field: str) -> tuple[Check, ...]:
        """The checks of one line."""
        return tuple(check for check in self.checks if check.field == field)


def build_table(
    counts: Mapping[Group, Mapping[str, int]],
    names: Mapping[int, str],
    definitions: Definitions,
    reading: Reading = Reading.ALL,
) -> Table:
    """The table of the counted cells; sectors in the order of a Vietnamese dictionary."""
    by_sector: dict[int, Counter[str]] = {}
    everything: Counter[str] = Counter()
    for group, cells in counts.items():
        if reading is Reading.WITHOUT_DECLARATION and group.is_declaration:
            continue
        by_sector.setdefault(group.sector_id, Counter()).update(cells)
        everything.update(cells)
    columns = definitions.columns()
    ordered = sorted(by_sector, key=lambda pk: (sort_key(names[pk]), pk))
    rows = tuple(
        Line(names[pk], pk, {one.code: one.value(by_sector[pk]) for one in columns}) for pk in ordered
    )
    total = Line("", None, {one.code: one.value(everything) for one in columns})
    return Table(
        rows=rows,
        total=total,
        rates={one.code.removeprefix("rate."): one.rate(everything) for one in definitions.rates()},
        checks=tuple(check_lines((total, *rows))),
        beside={name: everything[name] for name in ("digitised", "without_result", "without_due")},
    )


@basis("Biểu 06, Thông tư 02/2017/TT-VPCP")
def check_lines(lines: Sequence[Line]) -> Iterable[Check]:
    """Every identity on every line, in the order of the lines."""
    for line in lines:
        for identity in IDENTITIES:
            parts = tuple(line.values[code] for code in identity.parts)
            yield Check(identity, line.field, line.values[identity.whole], parts)
