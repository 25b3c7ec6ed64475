"""The year at a glance: one agency, one year, everything that is counted elsewhere, side by side."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from motcua.dossiers.public import Dossier
from motcua.dossiers.rules.figures import Period
from motcua.foundation.one_snapshot import one_snapshot
from motcua.home.queries.front import Kept
from motcua.home.queries.tree import Tree, tree_of_year
from motcua.indicators.public import MeasuredFigure, months_of_year, tail_of
from motcua.inspections.public import followed_of_year
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.plans.public import Standings
from motcua.procedures.public import CatalogueCounts
from motcua.reporting.public import ReportStanding
from motcua.reporting.rules.reform_calendar import ReformPeriod, periods_of
from motcua.scoring.public import DryLine, Ground, Sheet, dry_run
from motcua.scoring.rules.book import COUNTED
from motcua.scoring.rules.totals import Total
from motcua.workdays.public import calendars_read_once

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
    kind of period to its report, where one is begun; ``winning_back`` tasks made of lost points. With a
    ``tree``, dossiers are those of the whole tree; tasks, index and reports stay the agency's own."""

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
    tree: Tree | None = None


def year_at_a_glance(agency: Agency, year: int, *, at: datetime, with_below: Sequence[Agency] = ()) -> Year:
    """Everything of the page as at one moment, each figure read once and shared with the index (at most 17
    statements for a book of the department, 23 for the one of Quyết định 766, however many dossiers).
    ``with_below`` are the agency and all under it, where their dossiers shall be summed."""
    with calendars_read_once(), one_snapshot():
        return _read(Ground(agency, year, at), with_below)


def _read(ground: Ground, with_below: Sequence[Agency]) -> Year:
    agency, year, at, period = ground.agency, ground.year, ground.now, ground.period
    ids = [one.pk for one in with_below] or [agency.pk]
    tail = tail_of(ids) if with_below else ground.tail
    tree = tree_of_year(agency, with_below, period, at=at, tail=tail) if with_below else None
    return Year(
        agency=agency,
        year=year,
        period=period,
        kept=Kept(period.from_day, period.to_day, tree.cells if tree else ground.cells),
        months=months_of_year(ids, year, at, tail=tail),
        catalogue=ground.catalogue,
        tasks=ground.tasks,
        from_above=ground.from_above,
        findings=followed_of_year(agency.pk, agency.code, year, ground.day),
        winning_back=ground.winning_back,
        overdue=_overdue(ids, year, at),
        index=_index(ground),
        reports=periods_of(year),
        sent=ground.reports,
        satisfaction=ground.satisfaction,
        tree=tree,
    )


def _index(ground: Ground) -> DryRun | None:
    """The agency's own sheet of the year, a cycle run above it first."""
    mine = Q(agency=ground.agency) | Q(agency=None, cycle__agency=ground.agency)
    found = Sheet.objects.filter(mine, cycle__year=ground.year).select_related("cycle__agency", "agency")
    sheet = found.order_by("agency_id", "id").first()
    if sheet is None:
        return None
    lines, total = dry_run(sheet, ground.now, ground)
    return DryRun(sheet, total, lines)


def _overdue(agency_ids: Sequence[int], year: int, at: datetime) -> list[Dossier]:
    """What is late at this moment; a year gone by has nothing to decide any more."""
    if local_day(at).year != year:
        return []
    mine = Q(agency=agency_ids[0]) if len(agency_ids) == 1 else Q(agency__in=agency_ids)
    late = Dossier.objects.filter(mine).overdue_at(at).select_related("sector", "holder", "agency")
    return list(late.order_by("due_at", "id")[:MOST_OVERDUE])
