"""A whole report in plain values: what was asked, the tables under both readings, notes, and differences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from motcua.indicators.rules.definitions import Definitions
from motcua.reporting.rules.chain import Chain
from motcua.reporting.rules.explain import FIGURES, Difference, explain_difference, parts_of
from motcua.reporting.rules.request import Question
from motcua.reporting.rules.table import IDENTITIES, Reading, Table


@dataclass(frozen=True, slots=True)
class Previous:
    """The frozen report before this one: its closing stock as it was sent, and since when it is known."""

    run_id: int
    seen_at: datetime
    closing: int


@dataclass(frozen=True)
class Report:
    """``tables`` has both readings; ``previous`` and ``chain`` only where a report before this was frozen."""

    question: Question
    agency_name: str
    agency_ids: tuple[int, ...]
    definitions: Definitions
    tables: Mapping[Reading, Table]
    previous: Previous | None = None
    chain: Chain | None = None
    differences: tuple[Difference, ...] = field(default=())

    @property
    def table(self) -> Table:
        """The table under the reading that was asked for."""
        return self.tables[self.question.reading]

    @property
    def declared(self) -> dict[str, int]:
        """Dossiers of declaration type in each figure."""
        both = self.tables[Reading.ALL].total.values, self.tables[Reading.WITHOUT_DECLARATION].total.values
        return {code: both[0][code] - both[1][code] for code in both[0]}

    @property
    def adds_up(self) -> bool:
        """Every identity holds and no stated figure differs."""
        return self.table.adds_up and not any(one.gap for one in self.differences)


def differences_of(report: Report, stated: Mapping[str, int]) -> tuple[Difference, ...]:
    """Each stated figure (short name or code) against the table as it is read, explained."""
    return tuple(_difference(report, FIGURES.get(name, name), number) for name, number in stated.items())


def _difference(report: Report, code: str, stated: int) -> Difference:
    table = report.table
    inside = next((one.parts for one in IDENTITIES if one.whole == code), ())
    rest = {row.sector_id: row.values[code] for row in report.tables[Reading.WITHOUT_DECLARATION].rows}
    rows = [
        (row.field, row.sector_id, row.values[code], row.values[code] - rest.get(row.sector_id, 0))
        for row in table.rows
    ]
    columns = {name: table.total.values[name] for name in inside}
    return explain_difference(code, stated, table.total.values[code], parts_of(rows, columns))
