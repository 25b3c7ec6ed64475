"""Slips of every form on one core beside an almost empty page from the same printer."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from motcua.bench.deck import KINDS
from motcua.bench.figures import Figure, percentile
from motcua.bench.office import EVERY, People, dossier_code
from motcua.dossiers.public import dossier_page, receipt_pdf, receipt_sheet, sheets_as_if
from motcua.foundation.printing import render_pdf

BLANK = Path(__file__).with_name("blank.typ")
ROUNDS = 3
SHEETS = 20


def measure_slips(people: People, lines: int, seconds: float) -> Figure:
    """Slips a second of dossiers that were returned, their values at hand, each of the six forms of one
    dossier in turn; ``facts`` has the rate of each form."""
    numbers = range(len(KINDS), min(lines, SHEETS * EVERY), EVERY)
    now = datetime.now(UTC)
    forms = _printers([dossier_page(people.binh, dossier_code(number), at=now) for number in numbers], now)
    slips: dict[str, list[float]] = {name: [] for name in forms}
    blanks: list[float] = []
    share = seconds / 2 / ROUNDS
    with one_core():
        for printers in forms.values():
            next(printers)()
        for _ in range(ROUNDS):
            for name, printers in forms.items():
                repeat(lambda printers=printers: next(printers)(), share / len(forms), slips[name])
            repeat(lambda: render_pdf(BLANK, {"words": "motcua"}), share, blanks)
    every = [taken for one in slips.values() for taken in one]
    return Figure(
        name="slips",
        value=1000 * len(every) / sum(every),
        unit="/s",
        yardstick="blank-page",
        against=1000 * len(blanks) / sum(blanks),
        count=len(every),
        p50=percentile(every, 0.5),
        p99=percentile(every, 0.99),
        facts={"forms": {name: round(1000 * len(one) / sum(one), 1) for name, one in slips.items()}},
    )


def _printers(pages: list[Any], now: datetime) -> dict[str, Iterator[Callable[[], bytes]]]:
    """For each form an endless row of what prints it, dossier after dossier."""
    site = "http://localhost:8000/"
    found: dict[str, list[Callable[[], bytes]]] = {"receipt": []}
    for page in pages:
        found["receipt"].append(partial(receipt_pdf, receipt_sheet(page, site)))
        for name, sheet in sheets_as_if(page, site, at=now).items():
            found.setdefault(name, []).append(sheet.pdf)
    return {name: cycle(printers) for name, printers in found.items()}


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
