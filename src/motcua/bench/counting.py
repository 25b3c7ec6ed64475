"""The table on results of handling, from the rows and from the daily cube, equal to the digit."""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection

from motcua.bench.figures import Figure
from motcua.bench.office import AGENCY, tidy
from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import Way, count_dossiers, handling_counts
from motcua.kernel.time import local_day
from motcua.organisation.public import agency_by_code

SPANS = (7, 30, 91, 365)
"""Days of the periods that must agree; the longest is the one timed."""
MOST = 25


def measure_bieu_06(lines: int, seconds: float) -> Iterator[Figure]:
    """From the rows, beside one bare pass over them; from the cube, beside the rows."""
    started = time.perf_counter()
    counted = count_dossiers()
    counting = time.perf_counter() - started
    tidy()
    agency = agency_by_code(AGENCY)
    assert agency is not None
    now = datetime.now(UTC)
    today = local_day(now)
    periods = [Period(today - timedelta(days), today, now) for days in SPANS]
    differing = sum(
        handling_counts([agency.pk], period, Way.ROWS) != handling_counts([agency.pk], period, Way.CUBE)
        for period in periods
    )
    longest = periods[-1]
    bare, _ = median(_bare_count, seconds / 3)
    rows, row_turns = median(lambda: handling_counts([agency.pk], longest, Way.ROWS), seconds / 3)
    cube, cube_turns = median(lambda: handling_counts([agency.pk], longest, Way.CUBE), seconds / 3)
    yield Figure("bieu-06-rows", rows, "ms", "bare-count", bare, row_turns, facts={"dossiers": lines})
    yield Figure(
        "bieu-06-cube",
        cube,
        "ms",
        "rows",
        rows,
        cube_turns,
        bad={"differs from the rows": differing} if differing else {},
        facts={
            "dossiers": lines,
            "periods_equal": len(periods) - differing,
            "counted": counted,
            "counted_per_second": round(counted / counting) if counting else None,
        },
    )


def median(ask: Callable[[], Any], seconds: float) -> tuple[float, int]:
    """Median milliseconds and how often it was asked: once at least."""
    times: list[float] = []
    until = time.perf_counter() + seconds
    while not times or (time.perf_counter() < until and len(times) < MOST):
        before = time.perf_counter()
        ask()
        times.append((time.perf_counter() - before) * 1000)
    return round(statistics.median(times), 3), len(times)


def _bare_count() -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sector_id, state, COUNT(*) FROM dossiers_dossier GROUP BY sector_id, state")
        return cursor.fetchall()
