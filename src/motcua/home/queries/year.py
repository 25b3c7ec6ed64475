"""The year at a glance: one agency, one year, everything that is counted elsewhere, side by side."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.dossiers.public import Dossier
from motcua.dossiers.rules.figures import Period
from motcua.home.queries.front import Kept
from motcua.indicators.public import MeasuredFigure, handling_counts, measured_satisfaction, months_of_year
from motcua.inspections.public import followed_of_year
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.plans.public import Standings, plan_tasks_of_year, tasks_of_sources
from motcua.plans.rules.contents import FROM_ABOVE, Source
from motcua.procedures.public import CatalogueCounts, catalogue_counts
from motcua.reporting.public import ReformReport, ReportStanding, standings
from motcua.reporting.rules.reform_calendar import ReformPeriod, periods_of
from motcua.scoring.public import DryLine, Sheet, dry_run
from motcua.scoring.rules.book import COUNTED
from motcua.scoring.rules.totals import Total

MOST_OVERDUE = 10


@dataclass(frozen=True, slots=True)
class DryRun:
    """The index if the year ended today, criterion by criterion in the order of the book."""

    sheet: Sheet
    total: Total
    lines: Sequence[DryLine]

    @property
    def losing(self) -> list[DryLine]:
        """What loses points of the maximum, the dearest first; an unearned bonus loses nothing."""
        short = (one for one in self.lines if one.lost > 0 and one.criterion.share in COUNTED)
        return sorted(short, key=lambda one: (-one.lost, one.criterion.key))


@dataclass(frozen=True, slots=True)
class Year:
    """The page of one agency and year; ``months`` January first; ``overdue`` the longest first; ``sent`` a
    kind of period to its report, where one is begun; ``winning_back`` tasks made of lost points."""

    agency: Agency
    year: int
    period: Period
    kept: Kept
    months: Sequence[Counter[str]]
    catalogue: CatalogueCounts
    tasks: Sequence[Standings]
    from_above: Sequence[Standings]
    findings: Sequence[Standings]
    winning_back: Sequence[Standings]
    overdue: Sequence[Dossier]
    index: DryRun | None
    reports: Sequence[ReformPeriod]
    sent: Mapping[str, ReportStanding]
    satisfaction: MeasuredFigure | None


def year_at_a_glance(agency: Agency, year: int, *, at: datetime) -> Year:
    """Everything of the page (at most 39 statements, however many dossiers there are; a
    criterion bound to another kind of figure asks for it)."""
    today = min(date(year, 12, 31), local_day(at))
    period = Period(date(year, 1, 1), max(today, date(year, 1, 1)), at)
    cells: Counter[str] = Counter()
    for counted in handling_counts([agency.pk], period).values():
        cells.update(counted)
    listed = tasks_of_sources(agency, FROM_ABOVE | {Source.INDEX}, year, today)
    return Year(
        agency=agency,
        year=year,
        period=period,
        kept=Kept(period.from_day, period.to_day, cells),
        months=months_of_year([agency.pk], year, at),
        catalogue=catalogue_counts(agency.pk, period.to_day),
        tasks=plan_tasks_of_year(agency, year, today),
        from_above=[one for one in listed if one.task.source in FROM_ABOVE],
        findings=followed_of_year(agency.pk, agency.code, year, today),
        winning_back=[one for one in listed if one.task.source == Source.INDEX],
        overdue=_overdue(agency, year, at),
        index=_index(agency, year, at),
        reports=periods_of(year),
        sent=_sent(agency, year, at),
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
    return DryRun(sheet, total, lines)


def _overdue(agency: Agency, year: int, at: datetime) -> list[Dossier]:
    """What is late at this moment; a year gone by has nothing to decide any more."""
    if local_day(at).year != year:
        return []
    late = Dossier.objects.filter(agency=agency).overdue_at(at).select_related("sector", "holder")
    return list(late.order_by("due_at", "id")[:MOST_OVERDUE])


def _sent(agency: Agency, year: int, at: datetime) -> dict[str, ReportStanding]:
    """Reports of the year's periods with how they stand; of several of one kind the last counts."""
    found = ReformReport.objects.filter(agency=agency, year=year).select_related("agency").order_by("id")
    return {one.report.kind: one for one in standings(found, at)}
