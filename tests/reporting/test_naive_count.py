"""Biểu 06 of registers made by chance against a slow count from the rows of the file, in the words of the
contract: nothing of the product's own rules is used to count."""

import json
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

import pytest
from tests.cast import office
from tests.dossiers.registers import take_in

from motcua.config.cli import main
from motcua.indicators.public import count_dossiers
from motcua.kernel.time import VIETNAM

pytestmark = pytest.mark.django_db

FIELDS = ("Dược", "An toàn thực phẩm", "Y tế dự phòng")
START = datetime(2026, 1, 5, tzinfo=VIETNAM)
FIRST, SECOND = START + timedelta(days=40, hours=10), START + timedelta(days=80, hours=10)
"""When the register is imported, and when it is imported again after its dossiers moved on."""


def register(chance: Random, count: int) -> list[dict]:
    """Rows with moments; ``late`` resumptions, open pauses, ends before, on and after the due day."""
    rows = []
    for number in range(count):
        received = START + timedelta(hours=chance.randrange(0, 38 * 24), minutes=chance.randrange(60))
        due = received + timedelta(days=chance.randrange(1, 30), hours=chance.randrange(24))
        row = {
            "received_at": received,
            "due_at": due,
            "dossier": f"N-{number}",
            "field": chance.choice(FIELDS),
        }
        row |= {"channel": chance.choice(("online", "counter", "post")), "digitised": chance.choice("01")}
        if chance.random() < 0.4:
            row["paused_at"] = chance.choice((received + (due - received) / 2, due + timedelta(hours=30)))
            if chance.random() < 0.6:
                row["resumed_at"] = row["paused_at"] + timedelta(days=chance.randrange(1, 40))
        if chance.random() < 0.7 and ("resumed_at" in row or "paused_at" not in row):
            around = chance.choice((due, due.replace(hour=0, minute=0), due + timedelta(minutes=1), None))
            least = max(received, row.get("resumed_at", received))
            row["finished_at"] = max(least, around or least + timedelta(hours=chance.randrange(700)))
        rows.append(row)
    return rows


def known_at(rows: list[dict], moment: datetime) -> list[dict]:
    """The rows as the file of that moment has them: what lies ahead is not in it."""
    told = []
    for row in rows:
        kept = {k: v for k, v in row.items() if not isinstance(v, datetime) or v <= moment or k == "due_at"}
        if kept.keys() >= {"received_at"}:
            told.append(kept)
    return told


def naive(rows: list[dict], first: date, last: date, seen_at: datetime) -> dict:
    """The cells of each field, counted one dossier at a time."""
    begins = datetime.combine(first, datetime.min.time(), VIETNAM)
    ends = datetime.combine(last + timedelta(days=1), datetime.min.time(), VIETNAM)
    told: dict = {}
    for row in rows:
        received, due, finished = row["received_at"], row["due_at"], row.get("finished_at")
        if received >= ends or (finished is not None and finished < begins):
            continue
        cells = told.setdefault(row["field"], dict.fromkeys((*CELLS, "digitised"), 0))
        if received < begins:
            cells["carried_over"] += 1
        else:
            cells["online" if row["channel"] == "online" else "in_person_or_post"] += 1
            cells["digitised"] += row["digitised"] == "1"
        stands = "paused_at" in row and "resumed_at" not in row and row["paused_at"] <= due
        if finished is not None and finished < ends:
            on_day = finished.astimezone(VIETNAM).date() == due.astimezone(VIETNAM).date()
            before = finished < due and not on_day
            cells["early" if before else "on_time" if finished <= due else "late"] += 1
        else:
            cells["overdue" if due < min(ends, seen_at) and not stands else "in_time"] += 1
    return told


CELLS = ("online", "in_person_or_post", "carried_over", "early", "on_time", "late", "in_time", "overdue")


def report(capsys, first: date, last: date, seen_at: datetime) -> dict:
    words = ["--from", first.isoformat(), "--to", last.isoformat(), "--as-of", seen_at.isoformat()]
    assert main(["report", "bieu-06", "--agency", "H59.15", "--format", "json", *words]) == 0
    return json.loads(capsys.readouterr().out)


def cells_of(row: dict) -> dict:
    return {
        name: count for group in ("received", "resolved", "in_progress") for name, count in row[group].items()
    }


def percent(part: int, whole: int) -> float | None:
    if not whole:
        return None
    return float((Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_report_of_any_register_is_the_slow_count_of_its_rows(capsys, seed):
    office()
    chance = Random(seed)
    rows = register(chance, 60)
    for moment in (FIRST, SECOND):
        told = [
            {name: cell.isoformat() if isinstance(cell, datetime) else cell for name, cell in row.items()}
            | {"agency": "H59.15", "procedure_name": f"Thủ tục {row['field']}"}
            for row in known_at(rows, moment)
        ]
        done = take_in(*told, at=moment)
        assert done.refused == 0
    for turn in range(12):
        if turn == 6:
            count_dossiers(batch=7)
        first = START.date() + timedelta(days=chance.randrange(-3, 70))
        last = first + timedelta(days=chance.randrange(0, 40))
        seen_at = chance.choice((FIRST, FIRST + timedelta(days=9), SECOND, SECOND + timedelta(days=20)))
        known = known_at(rows, FIRST if seen_at < SECOND else SECOND)
        said, expected = report(capsys, first, last, seen_at), naive(known, first, last, seen_at)
        assert {row["field"]: {k: cells_of(row)[k] for k in CELLS} for row in said["rows"]} == {
            field: {k: cells[k] for k in CELLS} for field, cells in expected.items()
        }
        whole = {name: sum(cells[name] for cells in expected.values()) for name in (*CELLS, "digitised")}
        new = whole["online"] + whole["in_person_or_post"]
        resolved = whole["early"] + whole["on_time"] + whole["late"]
        assert said["rates"] == {
            "on_time": percent(whole["early"] + whole["on_time"], resolved),
            "late": percent(whole["late"], resolved),
            "online": percent(whole["online"], new),
            "digitised": percent(whole["digitised"], new),
        }
        assert all(check["holds"] and check["difference"] == 0 for check in said["checks"])
        before = report(capsys, START.date() - timedelta(days=30), first - timedelta(days=1), seen_at)
        assert before["total"]["in_progress"]["total"] == said["total"]["received"]["carried_over"]
