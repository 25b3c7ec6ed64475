"""The very dossiers behind a figure: as many as the figure says, as they were known at its as-of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from motcua.dossiers.public import figures, replays
from motcua.dossiers.rules.figures import Group, Period, cells_of
from motcua.dossiers.rules.projection import Snapshot
from motcua.foundation.one_snapshot import one_snapshot

STANDINGS = ("early", "on_time", "late", "in_time", "overdue")


@dataclass(frozen=True, slots=True)
class Behind:
    """One dossier behind a figure; ``standing`` is the cell of ``STANDINGS`` that counts it."""

    code: str
    snapshot: Snapshot
    standing: str


@dataclass(frozen=True, slots=True)
class Page:
    """``count`` dossiers in all, and those of one page."""

    count: int
    dossiers: tuple[Behind, ...]


def dossiers_behind(
    scope: figures.Scope, period: Period, cells: Sequence[str], *, start: int = 0, limit: int = 50
) -> Page:
    """Dossiers counted in any of the cells, as known at ``period.seen_at``: first those about which
    something was recorded since, then the others by receipt."""
    if not scope.agency_ids:
        return Page(0, ())
    with one_snapshot():
        changed: list[Behind] = []
        known_by = None
        if replays.is_past(scope.agency_ids, period.seen_at):
            known_by = period.seen_at
            changed = list(_changed(scope, period, cells))
        rows = figures.rows_of_cells(scope, period, cells, known_by=known_by)
        count = len(changed) + rows.count()
        page = changed[start : start + limit]
        if len(page) < limit:
            first = max(0, start - len(changed))
            page += [
                _behind(code, snapshot, period)
                for code, snapshot in replays.coded_rows(rows[first : first + limit - len(page)])
            ]
    return Page(count, tuple(page))


def _changed(scope: figures.Scope, period: Period, cells: Sequence[str]) -> Iterator[Behind]:
    then = period.seen_at
    for stood in replays.stood_at(replays.changed_since(scope, then), then):
        snapshot = stood.snapshot
        group = Group(snapshot.sector_id, snapshot.is_declaration)
        if scope.holds(group) and set(cells) & set(cells_of(snapshot, period)):
            yield _behind(stood.code, snapshot, period)


def _behind(code: str, snapshot: Snapshot, period: Period) -> Behind:
    standing = next((name for name in cells_of(snapshot, period) if name in STANDINGS), "")
    return Behind(code, snapshot, standing)
