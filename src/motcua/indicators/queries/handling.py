"""Results of handling counted by sector: from the daily cube and what it has not counted yet, from the
rows, or from the ledgers as they were known at a past moment. All three agree to the digit."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from django.db.models import Exists, Max, Min, Q, Sum

from motcua.dossiers.public import figures, replays
from motcua.dossiers.rules.figures import CELLS, DAILY, Group, Period, cells_of
from motcua.dossiers.rules.projection import Snapshot
from motcua.foundation.one_snapshot import one_snapshot
from motcua.indicators.models import DailyFigure

MOST_UNCOUNTED = 5_000
"""With more than this the rows answer sooner than the cube and its tail."""

_FLOWS = ("received_online", "received_other", "digitised", "early", "on_time", "late")

Counts = dict[Group, "Counter[str]"]
Tail = Sequence[replays.Uncounted]


class Way(StrEnum):
    """Where a count is taken from."""

    CUBE = "cube"
    ROWS = "rows"
    LEDGER = "ledger"


def handling_counts(
    agency_ids: Sequence[int],
    period: Period,
    way: Way | None = None,
    *,
    names: dict[int, str] | None = None,
    tail: Tail | None = None,
) -> Counts:
    """Every cell of ``dossiers.rules.figures.CELLS`` by sector and type, as known at ``period.seen_at``.

    ``way`` forces a source; by itself the ledgers answer for the past, the cube for the present. Into
    ``names`` go the names of sectors read on the way, which spares asking for them. ``tail`` is
    ``tail_of`` the agencies where it has been read in the same snapshot."""
    scope = figures.Scope(tuple(agency_ids))
    if not scope.agency_ids:
        return {}
    with one_snapshot():
        if way is Way.LEDGER:
            return _known_then(scope, period)
        if way is Way.ROWS:
            return _with_zeroes(figures.counts_from_rows(scope, period))
        summed, is_past = _summed(scope, period, {} if names is None else names)
        if way is None and is_past:
            return _known_then(scope, period)
        tail = tail_of(scope.agency_ids) if tail is None else tail
        if len(tail) <= MOST_UNCOUNTED:
            return _with_zeroes(_from_cube(summed, scope, period, tail))
        return _with_zeroes(figures.counts_from_rows(scope, period))


def tail_of(agency_ids: Sequence[int]) -> Tail:
    """What the cube has not counted yet, and one more than anybody goes through where it is too much."""
    return replays.as_uncounted(replays.uncounted(agency_ids)[: MOST_UNCOUNTED + 1])


def _known_then(scope: figures.Scope, period: Period) -> Counts:
    counts = figures.counts_from_rows(scope, period, known_by=period.seen_at)
    for stood in replays.stood_at(replays.changed_since(scope, period.seen_at), period.seen_at):
        _add(counts, _group(stood.snapshot), cells_of(stood.snapshot, period))
    return _with_zeroes(counts)


def _from_cube(
    counts: Counts, scope: figures.Scope, period: Period, tail: Sequence[replays.Uncounted]
) -> Counts:
    for was in replays.counted_before(tail):
        _move(counts, was.snapshot, period, -1)
    for one in tail:
        _move(counts, one.snapshot, period, +1)
    if not period.is_over:
        _judge_now(counts, scope, period)
    for cells in counts.values():
        cells["in_time"] = cells["in_progress"] - cells["overdue"]
    return counts


def _summed(scope: figures.Scope, period: Period, names: dict[int, str]) -> tuple[Counts, bool]:
    """The sums over all days up to the last, and whether anything was recorded after the moment asked
    for, in one statement."""
    rows = DailyFigure.objects.filter(agency__in=scope.agency_ids)
    later = Exists(replays.recorded_after(scope.agency_ids, period.seen_at))
    sums = {f"n_{name}": Sum(name) for name in DAILY}
    # The days before and those inside apart, and no group but the index's: then nothing has to be sorted.
    before, inside = (
        rows.filter(days)
        .values("sector_id", "is_declaration")
        .annotate(name=Max("sector__name"), first=Min("day"), **sums, is_past=later)
        .order_by()
        for days in (Q(day__lt=period.from_day), Q(day__gte=period.from_day, day__lte=period.to_day))
    )
    counts: Counts = {}
    is_past: bool | None = None
    for row in before.union(inside, all=True):
        is_past, names[row["sector_id"]] = row["is_past"], row["name"]
        cells = counts.setdefault(Group(row["sector_id"], row["is_declaration"]), Counter())
        summed = {name: row[f"n_{name}"] for name in DAILY}
        cells.update(cells_of_days(summed, is_inside=row["first"] >= period.from_day))
    if is_past is None:
        is_past = replays.is_past(scope.agency_ids, period.seen_at)
    return counts, is_past


def cells_of_days(sums: Mapping[str, int], *, is_inside: bool) -> dict[str, int]:
    """What the days inside the period, or those before it, add to the cells."""
    standing = sums["received"] - sums["finished"]
    stocks = {"in_progress": standing, "overdue": sums["became_overdue"] - sums["overdue_ended"]}
    if not is_inside:
        without_due = sums["received_without_due"] - sums["finished_without_due"]
        return stocks | {"carried_over": standing, "received": standing, "without_due": without_due}
    flows = {name: sums[name] for name in _FLOWS}
    return (
        stocks
        | flows
        | {
            "received": sums["received"],
            "without_due": sums["received_without_due"],
            "resolved": sums["finished"],
            "without_result": sums["finished_without_result"],
        }
    )


def _move(counts: Counts, dossier: Snapshot, period: Period, sign: int) -> None:
    """Add or take back one dossier's cells. Overdue is judged at the end of the last day, as the cube
    does; ``_judge_now`` replaces it where that day is not over."""
    at_the_end = Period(period.from_day, period.to_day, period.end)
    cells = counts.setdefault(_group(dossier), Counter())
    for name in cells_of(dossier, at_the_end):
        cells[name] += sign


def _judge_now(counts: Counts, scope: figures.Scope, period: Period) -> None:
    overdue = figures.overdue_from_rows(scope, period)
    for group, cells in counts.items():
        cells["overdue"] = overdue[group]


def _group(dossier: Snapshot) -> Group:
    return Group(dossier.sector_id, dossier.is_declaration)


def _add(counts: Counts, group: Group, cells: Iterable[str]) -> None:
    counted = counts.setdefault(group, Counter())
    counted.update(cells)


def _with_zeroes(counts: Counts) -> Counts:
    """Only groups with a dossier, each with every cell."""
    return {
        group: Counter({name: cells[name] for name in CELLS})
        for group, cells in counts.items()
        if any(cells[name] for name in CELLS)
    }
