"""The year at a glance: one agency, one year, everything that is counted elsewhere, side by side."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.dossiers.rules.figures import Period
from motcua.home.queries.front import Kept
from motcua.indicators.public import MeasuredFigure, handling_counts, measured_satisfaction, months_of_year
from motcua.inspections.public import followed_of_year
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.plans.public import Standings, plan_tasks_of_year, tasks_of_sources
from motcua.plans.rules.contents import FROM_ABOVE
from motcua.procedures.public import CatalogueCounts, catalogue_counts
from motcua.reporting.rules.reform_calendar import ReformPeriod, periods_of
from motcua.scoring.public import DryLine, Sheet, dry_run
from motcua.scoring.rules.totals import Total


@dataclass(frozen=True, slots=True)
class DryRun:
    """The index if the year ended today; ``lines`` lose points, the dearest first."""

    sheet: Sheet
    total: Total
    lines: Sequence[DryLine]


@dataclass(frozen=True, slots=True)
class Year:
    """The page of one agency and year; ``months`` January first; ``reports`` not yet due, else the last."""

    agency: Agency
    year: int
    period: Period
    kept: Kept
    months: Sequence[Counter[str]]
    catalogue: CatalogueCounts
    tasks: Sequence[Standings]
    from_above: Sequence[Standings]
    findings: Sequence[Standings]
    index: DryRun | None
    reports: Sequence[ReformPeriod]
    satisfaction: MeasuredFigure | None


def year_at_a_glance(agency: Agency, year: int, *, at: datetime) -> Year:
    """Everything of the page (at most 36 statements, however many dossiers there are; a
    criterion bound to another kind of figure asks for it)."""
    today = min(date(year, 12, 31), local_day(at))
    period = Period(date(year, 1, 1), max(today, date(year, 1, 1)), at)
    cells: Counter[str] = Counter()
    for counted in handling_counts([agency.pk], period).values():
        cells.update(counted)
    return Year(
        agency=agency,
        year=year,
        period=period,
        kept=Kept(period.from_day, period.to_day, cells),
        months=months_of_year([agency.pk], year, at),
        catalogue=catalogue_counts(agency.pk, period.to_day),
        tasks=plan_tasks_of_year(agency, year, today),
        from_above=tasks_of_sources(agency, FROM_ABOVE, year, today),
        findings=followed_of_year(agency.pk, agency.code, year, today),
        index=_index(agency, year, at),
        reports=periods_of(year),
        satisfaction=measured_satisfaction(agency, year),
    )


def _index(agency: Agency, year: int, at: datetime) -> DryRun | None:
    """The agency's own sheet of the year, a cycle run above it first."""
    mine = Q(agency=agency) | Q(agency=None, cycle__agency=agency)
    found = Sheet.objects.filter(mine, cycle__year=year).select_related("cycle__agency", "agency")
    sheet = found.order_by("agency_id", "id").first()
    if sheet is None:
        return None
    lines, total = dry_run(sheet, at)
    losing = sorted((one for one in lines if one.lost > 0), key=lambda one: (-one.lost, one.criterion.key))
    return DryRun(sheet, total, losing)
