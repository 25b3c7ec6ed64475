"""A cost sheet reckoned, as pages and files show it."""

from dataclasses import dataclass

from motcua.simplification.models import CostSheet
from motcua.simplification.rules.cost import Activity, Saving, activity_cost, dossier_cost, yearly
from motcua.simplification.rules.incomes import Income


@dataclass(frozen=True, slots=True)
class Counted:
    """Dossiers received, and those who filed them: one by number, else by telephone, else by dossier."""

    dossiers: int
    people: int


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
