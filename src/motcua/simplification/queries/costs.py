"""Cost sheets with what they come to."""

from collections.abc import Sequence
from dataclasses import dataclass

from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import CostSheet, IncomeFigure
from motcua.simplification.queries.counting import Counted, counted
from motcua.simplification.rules.cost import Activity, Saving, activity_cost, dossier_cost, yearly
from motcua.simplification.rules.cost_table import activities_from
from motcua.simplification.rules.incomes import Income, shipped_incomes

MOST = 200
"""Sheets of a list."""


@dataclass(frozen=True, slots=True)
class Costed:
    """A sheet reckoned: one dossier, and the year; ``income`` is ``None`` where the year has none yet."""

    sheet: CostSheet
    before: list[Activity]
    after: list[Activity]
    counted: Counted
    income: Income | None

    @property
    def hourly(self) -> int:
        return self.income.hourly if self.income else 0

    @property
    def is_estimate(self) -> bool:
        """The ledger has nothing of that year, and somebody wrote down a number with its ground."""
        return not self.counted.dossiers and bool(self.sheet.estimate)

    @property
    def volume(self) -> int:
        return self.counted.dossiers or self.sheet.estimate or 0

    @property
    def one(self) -> Saving:
        return Saving(dossier_cost(self.before, self.hourly), dossier_cost(self.after, self.hourly))

    @property
    def year(self) -> Saving:
        return yearly(self.one.before, self.one.after, self.volume)

    @property
    def silent(self) -> int:
        """Activities of now whose cost nobody has said."""
        return sum(one.is_empty for one in self.before)

    def lines(self, side: str) -> list[tuple[Activity, int]]:
        """Activities of one side with what each comes to."""
        return [(one, activity_cost(one, self.hourly)) for one in getattr(self, side)]


def costed(sheets: Sequence[CostSheet]) -> list[Costed]:
    """Reckoned; settled ones from what was settled (at most two queries)."""
    running = [one for one in sheets if one.settled_at is None]
    counts = counted(running)
    own = incomes_of([one.agency_id for one in running]) if running else {}
    return [_costed(one, counts.get(one.pk), own.get(one.agency_id, {})) for one in sheets]


def sheets_of(actor: Actor) -> list[Costed]:
    """Every sheet the officer reads, the latest first."""
    rows = CostSheet.objects.select_related("agency", "procedure", "edition__sector").order_by("-pk")
    return costed(list(access.readable(actor, rows)[:MOST]))


def incomes_of(agency_ids: Sequence[int]) -> dict[int, dict[int, Income]]:
    """Agency to year to income: its own figure before the shipped one (one query)."""
    found = {agency: dict(shipped_incomes()) for agency in agency_ids}
    for one in IncomeFigure.objects.filter(agency__in=found).order_by("pk"):
        found[one.agency_id][one.year] = Income(one.year, one.per_head, one.source, True, one.recorded_by)
    return found


def _costed(sheet: CostSheet, count: Counted | None, incomes: dict[int, Income]) -> Costed:
    if sheet.settled_at is not None:
        told = sheet.settled
        count = Counted(told["dossiers"], told["people"])
        income: Income | None = Income(sheet.year, told["per_head"], told["source"], told["is_verified"])
    else:
        income = incomes.get(sheet.year)
    before, after = activities_from(sheet.before), activities_from(sheet.after)
    return Costed(sheet, before, after, count or Counted(0, 0), income)
