"""The office that is measured: one agency with its people, eight procedures and a register of dossiers."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from motcua.dossiers.public import import_register, register_rows
from motcua.foundation.progress import Progress
from motcua.kernel.time import at_time, local_day
from motcua.organisation.public import SYSTEM, Actor, Person, Role, actor_of

AGENCY = "H00.99"
PROCEDURES = tuple(f"9.{number:06d}" for number in range(1, 9))
SECTORS = ("Dược phẩm", "Khám bệnh, chữa bệnh", "Y tế dự phòng", "An toàn thực phẩm")
DESK, DIVISION = 1, 2
PEOPLE = {"binh": (Role.ONE_STOP, DESK), "hoa": (Role.SPECIALIST, DIVISION), "mai": (Role.REFORM, DIVISION)}

EVERY = 12
"""Of so many dossiers four are open, one for each verb that is measured; the others were returned."""

COLUMNS = (
    "agency", "dossier", "procedure", "channel", "received_at", "finished_at", "status", "digitised",
    "applicant", "applicant_id", "phone",
)  # fmt: skip
TRIVIAL_ROWS = 10_000
NO_PASSWORD = "!"  # noqa: S105 - nobody signs in with one here


@dataclass(frozen=True, slots=True)
class People:
    """Who works in the office, as commands see them."""

    binh: Actor
    hoa: Actor
    mai: Actor


def make_office() -> People:
    """Fill an empty database: reference rows, and the table of the trivial views."""
    call_command("migrate", interactive=False, verbosity=0)
    fixture = settings.DATA_DIR / "office.json"
    fixture.write_text(json.dumps(_reference_rows(), ensure_ascii=False), encoding="utf-8")
    call_command("loaddata", str(fixture), verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE bench_row (id integer PRIMARY KEY, state varchar(16), moved_at varchar(40))"
        )
        rows = [(number, "received") for number in range(1, TRIVIAL_ROWS + 1)]
        cursor.executemany("INSERT INTO bench_row (id, state) VALUES (%s, %s)", rows)
    return people()


def people() -> People:
    """The two officers with the posts they hold today."""
    today = local_day(datetime.now(UTC))
    found = {person.username: person for person in Person.objects.all()}
    return People(**{name: actor_of(found[name], today) for name in PEOPLE})


def dossier_code(number: int) -> str:
    """The code of the dossier in that line of the register."""
    return f"{AGENCY}-BENCH-{number:07d}"


def import_lines(first: int, after: int, at: datetime) -> float:
    """Import lines ``first`` up to ``after`` of the register from a file; the seconds it took."""
    file = settings.DATA_DIR / f"register-{first}.csv"
    _write(file, first, after, local_day(at))
    with Progress(f"{connection.vendor}: nhập hồ sơ", total=after - first) as bar:
        started = perf_counter()
        done = import_register(
            actor=SYSTEM, at=at, rows=register_rows(file), source=file.name, on_progress=bar.advance
        )
        took = perf_counter() - started
    assert done.added == after - first, done
    file.unlink()
    tidy()
    return took


def tidy() -> None:
    """What PostgreSQL's own housekeeping does within a minute of so many changed rows; SQLite needs none."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM (ANALYZE)")


def _write(file: Path, first: int, after: int, today: date) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        writer.writerows(_lines(first, after, today))


def _lines(first: int, after: int, today: date) -> Iterator[tuple[object, ...]]:
    """Open dossiers came in the last days, the others over the year before."""
    for number in range(first, after):
        place = number % EVERY
        status = {0: 1, 1: 2, 2: 4, 3: 9}.get(place, 10)
        worked = status in {9, 10}
        days_ago = 20 + number * 7 % 365 if worked else 1 + number % 10
        received = at_time(today - timedelta(days_ago), _HOURS[number % len(_HOURS)])
        yield (
            AGENCY,
            dossier_code(number),
            PROCEDURES[number % len(PROCEDURES)],
            ("online", "online", "counter", "post")[number // EVERY % 4],
            received.isoformat(),
            (received + timedelta(1 + number // 3 % 9)).isoformat() if worked else "",
            status,
            number % 2,
            f"Nguyễn Văn Mẫu {number:07d}",
            f"001099{number:06d}",
            f"09{number:08d}",
        )


_HOURS = [time(*divmod(minutes, 60)) for minutes in range(7 * 60 + 30, 16 * 60, 17)]


def _reference_rows() -> list[dict[str, Any]]:
    rows = [
        _row(
            "organisation.agency", 1, code=AGENCY, name="Cơ quan đo thử", level="province", path=f"{AGENCY}/"
        ),
        _row("organisation.unit", DESK, agency=1, code="mot-cua", name="Bộ phận một cửa", kind="one_stop"),
        _row(
            "organisation.unit", DIVISION, agency=1, code="nghiep-vu", name="Phòng Nghiệp vụ", kind="division"
        ),
    ]
    for pk, (name, (role, unit)) in enumerate(PEOPLE.items(), start=1):
        who = {"username": name, "full_name": f"Cán bộ {name}"}
        rows.append(_row("organisation.person", pk, **who, password=NO_PASSWORD))
        rows.append(_row("organisation.post", pk, person=pk, agency=1, unit=unit, role=role.value))
    for pk, name in enumerate(SECTORS, start=1):
        rows.append(_row("procedures.sector", pk, name=name, folded=name.lower()))
    for pk, code in enumerate(PROCEDURES, start=1):
        rows.append(_row("procedures.procedure", pk, code=code))
        rows.append(_edition(pk, code))
    return rows


def _edition(pk: int, code: str) -> dict[str, Any]:
    limit = {"value": 3 + pk, "unit": "working_day"}
    content = {
        "terms": [{"case": "", "statutory": limit}],
        "required_items": [
            {"name": "Đơn đề nghị"},
            {"name": "Bản sao văn bằng", "originals": 0, "copies": 1},
        ],
        "process": [
            {"name": "Thẩm định hồ sơ", "role": "specialist"},
            {"name": "Dự thảo", "role": "specialist"},
        ],
        "ways": ["online", "counter", "post"],
        "places": ["service_centre"],
    }
    return _row(
        "procedures.edition",
        pk,
        procedure=pk,
        state="public",
        name=f"Thủ tục đo thử {code}",
        folded=f"thu tuc do thu {code}",
        sector=1 + (pk - 1) % len(SECTORS),
        content=content,
    )


def _row(model: str, pk: int, **fields: Any) -> dict[str, Any]:
    return {"model": model, "pk": pk, "fields": fields}
