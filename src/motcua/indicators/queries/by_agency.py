"""Results of handling of many agencies at once, each for itself: the same cells as ``handling``."""

from collections import Counter
from collections.abc import Sequence

from django.db.models import Min, Q, Sum

from motcua.dossiers.public import figures, replays
from motcua.dossiers.rules.figures import DAILY, Period, cells_of
from motcua.dossiers.rules.projection import Snapshot
from motcua.foundation.one_snapshot import one_snapshot
from motcua.indicators.models import DailyFigure
from motcua.indicators.queries.handling import (
    MOST_UNCOUNTED,
    Tail,
    cells_of_days,
    handling_counts,
    tail_of,
)


def handling_by_agency(
    agency_ids: Sequence[int], period: Period, *, tail: Tail | None = None
) -> dict[int, Counter[str]]:
    """Agency to every cell, as known now; only agencies with a dossier (three statements where the cube has
    counted nearly all, however many agencies)."""
    if not agency_ids:
        return {}
    with one_snapshot():
        tail = tail_of(agency_ids) if tail is None else tail
        if len(tail) > MOST_UNCOUNTED:
            return _with_dossiers({pk: _one(pk, period) for pk in agency_ids})
        counts = _summed(agency_ids, period)
        for was in replays.counted_before(tail):
            _move(counts.setdefault(was.agency_id, Counter()), was.snapshot, period, -1)
        for one in tail:
            _move(counts.setdefault(one.agency_id, Counter()), one.snapshot, period, +1)
        if not period.is_over:
            overdue = figures.overdue_by_agency(figures.Scope(tuple(agency_ids)), period)
            for pk, cells in counts.items():
                cells["overdue"] = overdue[pk]
    for cells in counts.values():
        cells["in_time"] = cells["in_progress"] - cells["overdue"]
    return _with_dossiers(counts)


def _summed(agency_ids: Sequence[int], period: Period) -> dict[int, Counter[str]]:
    """Sums of the days before and of those inside, in one statement."""
    rows = DailyFigure.objects.filter(agency__in=agency_ids)
    sums = {f"n_{name}": Sum(name) for name in DAILY}
    before, inside = (
        rows.filter(days).values("agency_id").annotate(first=Min("day"), **sums).order_by()
        for days in (Q(day__lt=period.from_day), Q(day__gte=period.from_day, day__lte=period.to_day))
    )
    counts: dict[int, Counter[str]] = {}
    for row in before.union(inside, all=True):
        summed = {name: row[f"n_{name}"] for name in DAILY}
        cells = counts.setdefault(row["agency_id"], Counter())
        cells.update(cells_of_days(summed, is_inside=row["first"] >= period.from_day))
    return counts


def _move(cells: Counter[str], dossier: Snapshot, period: Period, sign: int) -> None:
    for name in cells_of(dossier, Period(period.from_day, period.to_day, period.end)):
        cells[name] += sign


def _one(agency_id: int, period: Period) -> Counter[str]:
    total: Counter[str] = Counter()
    for cells in handling_counts([agency_id], period).values():
        total.update(cells)
    return total


def _with_dossiers(counts: dict[int, Counter[str]]) -> dict[int, Counter[str]]:
    return {pk: cells for pk, cells in counts.items() if any(cells.values())}
