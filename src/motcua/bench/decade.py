"""The year at a glance and its table with ten million dossiers of ten years in the daily cube.

The dossiers of the register are real; the cube above them is multiplied here, in a database that is thrown
away: nine earlier years like the one counted, and every sum as often as ten million dossiers need. A fixed
report reads the cube and what is overdue now, so that is what more dossiers would make it read.
"""

# ruff: noqa: S608 - every name in these statements is the model's

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import cycle

from django.db import connection
from django.urls import reverse

from motcua.bench.clients import Call
from motcua.bench.counting import median
from motcua.bench.figures import Figure
from motcua.bench.office import AGENCY, tidy
from motcua.bench.over_http import PAGE_CLIENTS, as_figure, trivial_reads, turn_about, warm
from motcua.bench.site import Site, signed_in
from motcua.dossiers.rules.figures import DAILY
from motcua.indicators.public import count_dossiers
from motcua.kernel.time import local_day
from motcua.organisation.public import SYSTEM, agency_by_code
from motcua.reporting.public import compile_now, handling_report, make_reform_report, stand
from motcua.reporting.rules.reform_calendar import PeriodKind
from motcua.reporting.rules.request import Question

DOSSIERS = 10_000_000
YEARS = 10
CUBE = "indicators_dailyfigure"
KEY = ("agency_id", "sector_id", "is_declaration")


def measure_year(site: Site, lines: int, seconds: float) -> Iterator[Figure]:
    """The page over HTTP beside the trivial view; the year's table, and the reform report of the year filled
    in, beside one bare sum over the cube."""
    count_dossiers()
    facts = {"dossiers": _multiplied(lines), "cube_rows": _cube_rows(), "real_dossiers": lines}
    tidy()
    headers, _ = signed_in("mai")
    calls = cycle([Call("GET", reverse("year"), headers)])
    warm(site, calls, trivial_reads())
    ours, theirs = turn_about(site, calls, trivial_reads(), PAGE_CLIENTS, seconds)
    yield as_figure("year-page", "trivial-read", PAGE_CLIENTS, ours, theirs, facts)
    agency = agency_by_code(AGENCY)
    assert agency is not None
    now = datetime.now(UTC)
    today = local_day(now)
    question = Question("bieu-06", AGENCY, date(today.year, 1, 1), today, now)
    bare, _ = median(lambda: _bare_sum(agency.pk, today), seconds / 3)
    report, turns = median(lambda: handling_report(agency, question), seconds / 3)
    yield Figure("year-report", report, "ms", "bare-sum", bare, turns, facts=facts)
    made = make_reform_report(actor=SYSTEM, at=now, agency=agency, kind=PeriodKind.YEAR, year=today.year)
    annual, turns = median(lambda: compile_now(made, stand(made), now), seconds / 3)
    yield Figure("annual-report", annual, "ms", "bare-sum", bare, turns, facts=facts)


def _multiplied(lines: int) -> int:
    """How many dossiers the cube speaks of once every sum of it was multiplied and set in earlier years."""
    times = max(1, round(DOSSIERS / YEARS / lines))
    earlier = "date(day, '-' || (n * 365) || ' days')" if connection.vendor == "sqlite" else "day - n * 365"
    sums = ", ".join(DAILY)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {CUBE} SET {', '.join(f'{name} = {name} * {times}' for name in DAILY)}")
        cursor.execute(
            f"WITH RECURSIVE ago(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM ago WHERE n < {YEARS - 1}) "
            f"INSERT INTO {CUBE} ({', '.join(KEY)}, day, {sums}) "
            f"SELECT {', '.join(KEY)}, {earlier}, {', '.join(f'sum({name})' for name in DAILY)} "
            f"FROM {CUBE} CROSS JOIN ago GROUP BY {', '.join(KEY)}, {earlier} "
            f"ON CONFLICT ({', '.join(KEY)}, day) DO UPDATE SET "
            + ", ".join(f"{name} = {CUBE}.{name} + excluded.{name}" for name in DAILY)
        )
        cursor.execute(f"SELECT sum(received) FROM {CUBE}")
        return int(cursor.fetchone()[0])


def _cube_rows() -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {CUBE}")
        return int(cursor.fetchone()[0])


def _bare_sum(agency_id: int, today: date) -> list[object]:
    sums = ", ".join(f"sum({name})" for name in DAILY)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT sector_id, is_declaration, {sums} FROM {CUBE} "
            "WHERE agency_id = %s AND day <= %s GROUP BY sector_id, is_declaration",
            [agency_id, today],
        )
        return cursor.fetchall()
