"""Due moments in bulk beside the same rule asked one dossier after another."""

import random
import time
from datetime import UTC, datetime, timedelta

import numpy as np

from motcua.bench.figures import Figure
from motcua.dossiers.rules.bulk_deadlines import due_in_bulk
from motcua.dossiers.rules.deadlines import reckon
from motcua.dossiers.rules.profiles import profile
from motcua.workdays.rules.limits import Limit, Unit
from motcua.workdays.rules.shipped import national_calendar

BULK = 1_000_000
FIRST = datetime(2024, 1, 2, tzinfo=UTC)
SECONDS = 2 * 365 * 86_400
LIMITS = 30


def measure_due_dates(seconds: float, bulk: int = BULK) -> Figure:
    """Due moments a second; the first of the bulk are compared with the plain ones."""
    chance = random.Random(766)  # noqa: S311 - the same receipts every time, nothing secret
    begin = int(FIRST.timestamp())
    received = np.array([begin + chance.randrange(SECONDS) for _ in range(bulk)], np.int64)
    values = np.array([1 + chance.randrange(LIMITS) for _ in range(bulk)], np.int64)
    calendar, rules = national_calendar(), profile("default")
    due_in_bulk(received[:10], values[:10], Unit.WORKING_DAY, calendar)
    turns, due = 0, np.empty(0, np.int64)
    started = time.perf_counter()
    while turns == 0 or (time.perf_counter() - started < seconds / 2 and turns < 100):
        due = due_in_bulk(received, values, Unit.WORKING_DAY, calendar)
        turns += 1
    took = time.perf_counter() - started
    plain: list[int] = []
    before = time.perf_counter()
    while len(plain) < bulk and (not plain or time.perf_counter() - before < seconds / 2):
        place = len(plain)
        moment = FIRST + timedelta(seconds=int(received[place]) - begin)
        answer = reckon(moment, Limit(int(values[place]), Unit.WORKING_DAY), calendar, rules).due_at
        assert answer is not None
        plain.append(int(answer.timestamp()))
    spent = time.perf_counter() - before
    differing = int((np.array(plain, np.int64) != due[: len(plain)]).sum())
    return Figure(
        name="due-dates",
        value=turns * bulk / took,
        unit="/s",
        yardstick="one-by-one",
        against=len(plain) / spent,
        count=turns * bulk,
        bad={"differs from one by one": differing} if differing else {},
        facts={"compared": len(plain)},
    )
