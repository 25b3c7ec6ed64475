"""An agency with everything below it in one year: the sum, and each source agency beside it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import Tail, handling_by_agency
from motcua.inspections.public import mended_by_agency
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.plans.public import progress_by_agency
from motcua.plans.rules.standing import Progress, together
from motcua.reporting.public import below
from motcua.reporting.rules.punctual import Punctual

NOTHING = Progress(0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Branch:
    """What one agency gave with all below it, or (``is_own``) the root alone; ``reports`` the reform reports
    it owed to the root."""

    agency: Agency
    is_own: bool
    cells: Counter[str]
    plan: Progress
    findings: Progress
    reports: Punctual | None

    @property
    def is_empty(self) -> bool:
        owed = self.reports.due if self.reports else 0
        return not (any(self.cells.values()) or self.plan.total or self.findings.total or owed)


@dataclass(frozen=True, slots=True)
class Tree:
    """The sum of all ``agencies`` and the branches it is the sum of, the root's own first."""

    cells: Counter[str]
    plan: Progress
    findings: Progress
    branches: Sequence[Branch]

    @property
    def shown(self) -> list[Branch]:
        return [one for one in self.branches if not one.is_empty]

    @property
    def empty(self) -> int:
        """How many branches gave nothing."""
        return len(self.branches) - len(self.shown)


def tree_of_year(
    root: Agency, agencies: Sequence[Agency], period: Period, *, at: datetime, tail: Tail
) -> Tree:
    """``agencies`` are the root and all below it, ``tail`` what the daily figures have not counted of them
    (at most nine statements, however many they are)."""
    year, today = period.from_day.year, min(period.to_day, local_day(at))
    codes = {one.pk: one.code for one in agencies}
    cells = handling_by_agency(list(codes), period, tail=tail)
    plans = progress_by_agency(codes, year, today)
    findings = mended_by_agency(codes, year, today)
    owed = {one.agency.pk: one.count for one in below.reporters_of_year(root.pk, year, at)}
    branches = [
        Branch(
            agency,
            agency.pk == root.pk,
            _summed(cells, inside),
            _joined(plans, inside),
            _joined(findings, inside),
            owed.get(agency.pk),
        )
        for agency, inside in _branches(root, agencies)
    ]
    return Tree(_summed(cells, codes), _joined(plans, codes), _joined(findings, codes), branches)


def _branches(root: Agency, agencies: Sequence[Agency]) -> list[tuple[Agency, list[int]]]:
    """The root alone, then each agency directly below it with all that is under it."""
    inside: dict[str, list[int]] = {}
    for one in agencies:
        inside.setdefault(_branch_of(root, one), []).append(one.pk)
    heads = (one for one in agencies if one.pk == root.pk or one.parent_id == root.pk)
    return [(one, inside[_branch_of(root, one)]) for one in heads]


def _branch_of(root: Agency, agency: Agency) -> str:
    return agency.path.removeprefix(root.path).partition("/")[0]


def _summed(cells: Mapping[int, Counter[str]], wanted: Iterable[int]) -> Counter[str]:
    total: Counter[str] = Counter()
    for pk in wanted:
        total.update(cells.get(pk, {}))
    return total


def _joined(parts: Mapping[int, Progress], wanted: Iterable[int]) -> Progress:
    return together(parts.get(pk, NOTHING) for pk in wanted)
