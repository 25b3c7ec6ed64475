"""What was unfinished at the turn of two periods, as two reports knew it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from motcua.dossiers.public import figures, replays
from motcua.dossiers.rules.figures import Period
from motcua.indicators.queries.handling import handling_counts


def stock_before(agency_ids: Sequence[int], day: date, known_at: datetime) -> int:
    """How many dossiers were received before the day and unfinished when it began."""
    counts = handling_counts(agency_ids, Period(day, day, known_at))
    return sum(cells["carried_over"] for cells in counts.values())


def changed_between(
    agency_ids: Sequence[int], earlier: datetime, later: datetime
) -> Iterator[tuple[replays.Stood | None, replays.Stood]]:
    """Every dossier about which something was recorded after ``earlier``, as known at both moments.

    Needs no snapshot: what was known at a moment does not change, and who comes in late is no different."""
    changed = replays.changed_since(figures.Scope(tuple(agency_ids)), earlier, known_by=later)
    return replays.stood_at_both(changed, earlier, later)
