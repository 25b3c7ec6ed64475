"""What came in and was finished in each month of a year, from the cube and what it has not counted yet."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db.models import Sum

from motcua.dossiers.public import figures, replays
from motcua.dossiers.rules.figures import Period, cells_of
from motcua.foundation.one_snapshot import one_snapshot
from motcua.indicators.models import DailyFigure
from motcua.indicators.queries.handling import MOST_UNCOUNTED, Tail, tail_of

FLOWS = ("received_online", "received_other", "digitised", "early", "on_time", "late")
"""What happens on a day; stocks belong to no month."""


def months_of_year(
    agency_ids: Sequence[int], year: int, seen_at: datetime, *, tail: Tail | None = None
) -> list[Counter[str]]:
    """Twelve counters of ``FLOWS``, January first, as known now (at most three statements); ``tail`` as for
    ``handling_counts``."""
    months = [month_period(year, number, seen_at) for number in range(1, 13)]
    with one_snapshot():
        tail = tail_of(agency_ids) if tail is None else tail
        if len(tail) > MOST_UNCOUNTED:
            return [_from_rows(agency_ids, month) for month in months]
        counts = _from_cube(agency_ids, year)
        before = [was.snapshot for was in replays.counted_before(tail)]
        for sign, snapshots in ((-1, before), (1, [one.snapshot for one in tail])):
            for snapshot in snapshots:
                for place, month in enumerate(months):
                    for name in set(cells_of(snapshot, month)).intersection(FLOWS):
                        counts[place][name] += sign
        return counts


def month_period(year: int, month: int, seen_at: datetime) -> Period:
    """The days of a month."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return Period(date(year, month, 1), after - timedelta(days=1), seen_at)


def _from_cube(agency_ids: Sequence[int], year: int) -> list[Counter[str]]:
    rows = DailyFigure.objects.filter(
        agency__in=agency_ids, day__gte=date(year, 1, 1), day__lte=date(year, 12, 31)
    )
    sums = {f"n_{name}": Sum(name, default=0) for name in FLOWS}
    counts: list[Counter[str]] = [Counter() for _ in range(12)]
    # By day: SQLite would ask Python for the month of every row.
    for row in rows.values("day").annotate(**sums).order_by():
        counts[row["day"].month - 1].update({name: row[f"n_{name}"] for name in FLOWS})
    return counts


def _from_rows(agency_ids: Sequence[int], month: Period) -> Counter[str]:
    total: Counter[str] = Counter()
    for cells in figures.counts_from_rows(figures.Scope(tuple(agency_ids)), month).values():
        total.update({name: cells[name] for name in FLOWS})
    return total
