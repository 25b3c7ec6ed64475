"""Receipt slips on one core beside an almost empty page from the same printer."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from motcua.bench.deck import KINDS
from motcua.bench.figures import Figure, percentile
from motcua.bench.office import EVERY, People, dossier_code
from motcua.dossiers.public import dossier_page, receipt_pdf, receipt_sheet
from motcua.foundation.printing import render_pdf

BLANK = Path(__file__).with_name("blank.typ")
ROUNDS = 3
SHEETS = 20


def measure_slips(people: People, lines: int, seconds: float) -> Figure:
    """Slips a second of dossiers that were returned, their values at hand."""
    numbers = range(len(KINDS), min(lines, SHEETS * EVERY), EVERY)
    now = datetime.now(UTC)
    pages = [dossier_page(people.binh, dossier_code(number), at=now) for number in numbers]
    sheets = cycle([receipt_sheet(page, "http://localhost:8000/") for page in pages])
    slips: list[float] = []
    blanks: list[float] = []
    with one_core():
        receipt_pdf(next(sheets))
        for _ in range(ROUNDS):
            repeat(lambda: receipt_pdf(next(sheets)), seconds / 2 / ROUNDS, slips)
            repeat(lambda: render_pdf(BLANK, {"words": "motcua"}), seconds / 2 / ROUNDS, blanks)
    return Figure(
        name="slips",
        value=1000 * len(slips) / sum(slips),
        unit="/s",
        yardstick="blank-page",
        against=1000 * len(blanks) / sum(blanks),
        count=len(slips),
        p50=percentile(slips, 0.5),
        p99=percentile(slips, 0.99),
    )


def repeat(print_one: Callable[[], bytes], seconds: float, times: list[float]) -> None:
    """Do it for so long, at least once, and note the milliseconds of each."""
    until = time.perf_counter() + seconds
    while True:
        before = time.perf_counter()
        print_one()
        after = time.perf_counter()
        times.append((after - before) * 1000)
        if after >= until:
            return


@contextmanager
def one_core() -> Iterator[None]:
    """Keep this thread on one core, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
