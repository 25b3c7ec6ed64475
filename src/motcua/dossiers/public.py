"""The door of dossiers: what other areas may take from it."""

from motcua.dossiers.commands.mark_counted import mark_counted, take_uncounted
from motcua.dossiers.queries.figures import (
    Scope,
    counts_from_rows,
    daily_from_rows,
    overdue_from_rows,
    rows_of_cell,
)
from motcua.dossiers.queries.replays import (
    Stood,
    Uncounted,
    as_uncounted,
    changed_since,
    counted_before,
    is_past,
    stood_at,
    uncounted,
)

__all__ = [
    "Scope",
    "Stood",
    "Uncounted",
    "as_uncounted",
    "changed_since",
    "counted_before",
    "counts_from_rows",
    "daily_from_rows",
    "is_past",
    "mark_counted",
    "overdue_from_rows",
    "rows_of_cell",
    "stood_at",
    "take_uncounted",
    "uncounted",
]
