"""Pages of a report audited a second, on ten times the text beside the text itself."""

import random
import time
from pathlib import Path

from motcua.auditing.public import audit_report
from motcua.bench.figures import Figure

CHAPTER = Path(__file__).with_name("report.txt")
PAGE = 2_000
"""Code points of a printed page."""
CHAPTERS = 20
TIMES = 10
ROUNDS = 3


def measure_audit(seconds: float) -> Figure:
    """Pages a second of the long text; the ratio is 1 where ten times the text takes ten times as long."""
    short, long = report_text(CHAPTERS), report_text(CHAPTERS * TIMES)
    wrong = audit_report(short)["summary"]["inconsistent"]
    spent = {short: 0.0, long: 0.0}
    turns = {short: 0, long: 0}
    for _ in range(ROUNDS):
        for text in (short, long):
            until = time.perf_counter() + seconds / 2 / ROUNDS
            while True:
                before = time.perf_counter()
                report = audit_report(text)
                after = time.perf_counter()
                spent[text] += after - before
                turns[text] += 1
                if after >= until:
                    break
    return Figure(
        name="audit",
        value=turns[long] * len(long) / PAGE / spent[long],
        unit="/s",
        yardstick="tenth-text",
        against=turns[short] * len(short) / PAGE / spent[short],
        count=turns[long] + turns[short],
        bad={"false findings": wrong} if wrong else {},
        facts={"pages": round(len(long) / PAGE), "claims": report["summary"]["claims"]},
    )


def report_text(chapters: int) -> str:
    """A report whose figures all agree; the same one every time."""
    chance = random.Random(2022)  # noqa: S311 - the same figures every time, nothing secret
    pattern = CHAPTER.read_text(encoding="utf-8")
    return "".join(pattern.format(**_figures(chance, place)) for place in range(chapters))


def _figures(chance: random.Random, place: int) -> dict[str, object]:
    early, on_time, late, pending = (
        chance.randrange(*span) for span in ((300, 800), (20, 90), (1, 9), (30, 60))
    )
    resolved = early + on_time + late
    received = resolved + pending
    online = chance.randrange(received // 2, received)
    received_a, pending_a = chance.randrange(100, 200), chance.randrange(5, 25)
    return {
        "chapter": place + 1,
        "month": place % 12 + 1,
        "year": 2000 + place // 12,
        "number": chance.randrange(10, 300),
        "received": received,
        "online": online,
        "counter": received - online,
        "share": f"{100 * online / received:.2f}".replace(".", ","),
        "resolved": resolved,
        "early": early,
        "on_time": on_time,
        "late": late,
        "pending": pending,
        "received_a": received_a,
        "pending_a": pending_a,
        "resolved_a": received_a - pending_a,
        "received_b": received - received_a,
        "pending_b": pending - pending_a,
        "resolved_b": resolved - received_a + pending_a,
    }
