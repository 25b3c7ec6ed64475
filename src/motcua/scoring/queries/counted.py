"""Figures that criteria are filled from: counted, never typed. A figure nobody can count is left out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

from motcua.collection.public import Collected, all_collected_of_year
from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import (
    MeasuredFigure,
    ServiceGround,
    Tail,
    handling_counts,
    measured_satisfaction,
    tail_of,
)
from motcua.indicators.rules.service import Share, measures, synced
from motcua.kernel.refusal import Refusal
from motcua.kernel.rounding import percent
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.plans.public import Standings, progress_of, tasks_of_year
from motcua.plans.rules.contents import FROM_ABOVE, Source
from motcua.procedures.public import CatalogueCounts, catalogue_counts
from motcua.reporting.public import ReportStanding, below
from motcua.scoring.models import Sheet
from motcua.scoring.rules.book import book_from, is_collected


@dataclass
class Ground:
    """What figures of one agency and year are counted from, each read once and only when asked for."""

    agency: Agency
    year: int
    now: datetime
    _collected: dict[tuple[str, str], Collected | None] = field(default_factory=dict)

    @property
    def day(self) -> date:
        return min(date(self.year, 12, 31), local_day(self.now))

    @property
    def period(self) -> Period:
        """The year so far."""
        first = date(self.year, 1, 1)
        return Period(first, max(self.day, first), self.now)

    @cached_property
    def service(self) -> ServiceGround:
        """What the criteria of Quyết định 766 are counted from."""
        return ServiceGround(self.agency, self.period)

    @cached_property
    def tail(self) -> Tail:
        """What the daily figures have not counted yet."""
        return tail_of([self.agency.pk])

    @cached_property
    def cells(self) -> Counter[str]:
        """Biểu 06 of the year so far."""
        total: Counter[str] = Counter()
        for cells in handling_counts([self.agency.pk], self.period, tail=self.tail).values():
            total.update(cells)
        return total

    @cached_property
    def catalogue(self) -> CatalogueCounts:
        return catalogue_counts(self.agency.pk, self.period.to_day, self.service.catalogue)

    @cached_property
    def _tasks(self) -> tuple[list[Standings], list[Standings]]:
        return tasks_of_year(self.agency, FROM_ABOVE | {Source.INDEX}, self.year, self.day)

    @property
    def tasks(self) -> list[Standings]:
        """Those of the approved plans of the year."""
        return self._tasks[0]

    @property
    def from_above(self) -> list[Standings]:
        return [one for one in self._tasks[1] if one.task.source in FROM_ABOVE]

    @property
    def winning_back(self) -> list[Standings]:
        """Tasks made of lost points."""
        return [one for one in self._tasks[1] if one.task.source == Source.INDEX]

    @cached_property
    def satisfaction(self) -> MeasuredFigure | None:
        return measured_satisfaction(self.agency, self.year)

    @cached_property
    def reports(self) -> Mapping[str, ReportStanding]:
        """The agency's own reports of the year by kind of period."""
        return below.own_lines(self.agency, self.year, self.now)

    def collected(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Collected | None]:
        """Figures of sets, asked for together where they have not been read yet."""
        missing = [key for key in wanted if key not in self._collected]
        if missing:
            self._collected |= all_collected_of_year(self.agency.pk, missing, self.year, self.now)
        return self._collected


def _on_time_rate(ground: Ground) -> Decimal | None:
    cells = ground.cells
    return percent(cells["early"] + cells["on_time"], cells["resolved"], 2)


def _in_time_of_handled(ground: Ground) -> Decimal | None:
    cells = ground.cells
    good = cells["early"] + cells["on_time"] + cells["in_time"]
    return percent(good, cells["resolved"] + cells["in_progress"], 2)


def _overdue(ground: Ground) -> Decimal | None:
    return Decimal(ground.cells["overdue"]) if ground.cells["received"] else None


def _done_share(ground: Ground) -> Decimal | None:
    progress = progress_of(ground.tasks)
    return percent(progress.done, progress.total, 2)


def _above_in_time(ground: Ground) -> Decimal | None:
    progress = progress_of(ground.from_above)
    late = progress.done_late + progress.overdue
    return percent(progress.total - late, progress.total, 2)


def _satisfaction(ground: Ground) -> Decimal | None:
    return ground.satisfaction.value if ground.satisfaction else None


def _reports_late_or_missing(ground: Ground) -> Decimal | None:
    count = below.own_reports(ground.agency, ground.year, ground.now, ground.reports)
    return Decimal(count.late + count.missing) if count.due else None


def _service(key: str) -> Callable[[Ground], Decimal | None]:
    return lambda ground: ground.service.share(key).value


def _filed_online(ground: Ground) -> Decimal | None:
    sync = ground.collected([SYNC_RATE])[SYNC_RATE]
    return synced(ground.service.share("3.3").value, sync.value if sync else None)


SYNC_RATE = ("cong-quoc-gia", "sync_share")
"""The collected figure that says how much of what was filed reached the national portal."""

SERVICE = "service."
"""How the names of figures of Quyết định 766 begin; what follows is the key of the measure."""

SOURCES: dict[str, Callable[[Ground], Decimal | None]] = {
    "handling.on_time_rate": _on_time_rate,
    "handling.in_time_of_handled": _in_time_of_handled,
    "handling.overdue": _overdue,
    "handling.online_rate": lambda g: percent(
        g.cells["received_online"], g.cells["received_online"] + g.cells["received_other"], 2
    ),
    "handling.digitised_rate": lambda g: percent(
        g.cells["digitised"], g.cells["received_online"] + g.cells["received_other"], 2
    ),
    "catalogue.online_share": lambda g: percent(g.catalogue.online, g.catalogue.in_force, 2),
    "catalogue.cut_by_half_share": lambda g: percent(g.catalogue.cut_by_half, g.catalogue.in_force, 2),
    "measured.satisfaction": _satisfaction,
    "plans.done_share": _done_share,
    "plans.above_in_time": _above_in_time,
    "reports.late_or_missing": _reports_late_or_missing,
    **{f"{SERVICE}{key}": _service(key) for key in measures()},
    "service.3.3": _filed_online,
}
"""Name of the figure to how it is counted; per cent but for ``COUNTS``."""

COUNTS = frozenset({"handling.overdue", "reports.late_or_missing"})
"""Figures that are numbers of things."""


def ground_of(sheet: Sheet, now: datetime) -> Ground:
    """What the figures of a sheet are counted from: the scored agency in the year of its cycle."""
    return Ground(sheet.agency or sheet.cycle.agency, sheet.cycle.year, now)


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """A figure as of now; ``share`` its part and whole where it is one of Quyết định 766."""

    source: str
    value: Decimal | None
    share: Share | None = None


def figure_of(sheet: Sheet, source: str, now: datetime) -> CountedFigure:
    """One figure that criteria are filled from; refuses ``score.no_such_figure``."""
    if source not in SOURCES:
        raise Refusal("score.no_such_figure", source=source)
    ground = ground_of(sheet, now)
    share = ground.service.share(source.removeprefix(SERVICE)) if source.startswith(SERVICE) else None
    return CountedFigure(source, SOURCES[source](ground), share)


def counted_values(sheet: Sheet, now: datetime, ground: Ground | None = None) -> dict[str, Decimal | None]:
    """Every figure that the book asks for, of the scored agency in the year of its cycle, as of now;
    ``ground`` where some of it has been read already."""
    ground = ground or ground_of(sheet, now)
    asked = {one.source for one in book_from(sheet.cycle.book).criteria() if one.source}
    gathered = collected_values(sheet, now, ground)
    counted = {name: SOURCES[name](ground) for name in sorted(asked & SOURCES.keys())}
    return counted | {name: one.value for name, one in gathered.items() if one is not None}


def collected_values(
    sheet: Sheet, now: datetime, ground: Ground | None = None
) -> dict[str, Collected | None]:
    """Criteria bound to collected figures (``collected.<set>.<figure>``): the figure with its as-of, or how
    many units have been approved so far; None where nobody asked in that year."""
    ground = ground or ground_of(sheet, now)
    criteria = book_from(sheet.cycle.book).criteria()
    keys = {one.source: _set_and_key(one.source) for one in criteria if is_collected(one.source)}
    beside = [SYNC_RATE] if any(one.source == "service.3.3" for one in criteria) else []
    found = ground.collected([*keys.values(), *beside])
    return {source: found[key] for source, key in keys.items()}


def _set_and_key(source: str) -> tuple[str, str]:
    _, code, key = source.split(".")
    return code, key
