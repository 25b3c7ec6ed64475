"""``motcua deadline``: when is it due, and why; one case from arguments or many from a file."""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from motcua.dossiers.cli.deadline_cases import Case, case_from, clock_time, moment
from motcua.dossiers.rules.deadlines import Pause, Reckoning, reckon
from motcua.dossiers.rules.profiles import profile, profile_in_force
from motcua.foundation.os_errors import why
from motcua.foundation.progress import Progress
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local, local_day
from motcua.kernel.vietnamese import moment_words
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.documents import calendar_from_document
from motcua.workdays.rules.limits import parse_limit
from motcua.workdays.rules.shipped import national_calendar, national_document

SUMMARY = "tính hạn trả kết quả và giải thích cách tính"
EXAMPLE = """ví dụ:
  motcua deadline --received 2025-04-24T10:00+07:00 --limit 5wd --explain
  motcua deadline --received 2025-07-02T09:00 --limit 8wh --pause 2025-07-02T10:00/2025-07-03T08:00
  motcua deadline --batch cases.json --format json
thời hạn: 5wd ngày làm việc, 8wh giờ làm việc, 20d ngày, 24h giờ, 1m tháng, same-day trong ngày"""
NEEDS_DATABASE = False

BY_DAY = "in-force"
MANY = 5_000
"""From so many cases on, progress is told."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One case (``--received``, ``--limit``) or a file of them (``--batch``)."""
    parser.add_argument(
        "--received", metavar="LÚC", help="lúc tiếp nhận, ISO 8601 (không ghi múi giờ: +07:00)"
    )
    parser.add_argument("--limit", metavar="HẠN", help="thời hạn, ví dụ 5wd")
    parser.add_argument(
        "--pause",
        action="append",
        default=[],
        metavar="TỪ/ĐẾN",
        help="chờ bổ sung từ/đến; bỏ trống phần sau dấu / khi còn chờ; lặp lại được",
    )
    parser.add_argument(
        "--profile",
        metavar="BỘ",
        default="default",
        help=f"bộ quy tắc; {BY_DAY} chọn theo ngày tiếp nhận (mặc định: default)",
    )
    parser.add_argument(
        "--same-day-cutoff", metavar="HH:MM", help="nhận sau giờ này thì trả ngày làm việc sau"
    )
    parser.add_argument(
        "--calendar", metavar="TỆP", help="lịch riêng của cơ quan (.toml, .json), phủ lên lịch chung"
    )
    parser.add_argument("--batch", metavar="TỆP", help='tệp JSON {"cases": [...]}')
    parser.add_argument("--explain", action="store_true", help="in từng bước tính")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="mặc định: %(default)s")


def run(arguments: argparse.Namespace) -> int:
    """Answer on stdout, all of it or nothing."""
    if bool(arguments.batch) == bool(arguments.received or arguments.limit):
        raise Refusal("deadline.arguments")
    calendar = _calendar(arguments.calendar)
    if arguments.batch:
        said = _many(_cases(arguments.batch), calendar, arguments)
    else:
        said = _one(_single(arguments, calendar), arguments)
    sys.stdout.write(said)
    return 0


def _single(arguments: argparse.Namespace, calendar: WorkCalendar) -> Reckoning:
    for name in ("received", "limit"):
        if not getattr(arguments, name):
            raise Refusal("deadline.missing", where=f"--{name}")
    received_at = moment(arguments.received, "--received")
    cutoff = arguments.same_day_cutoff
    rules = (
        profile_in_force(local_day(received_at))
        if arguments.profile == BY_DAY
        else profile(arguments.profile)
    )
    return reckon(
        received_at,
        parse_limit(arguments.limit),
        calendar,
        rules,
        [_pause(text) for text in arguments.pause],
        same_day_cutoff=None if cutoff is None else clock_time(cutoff, "--same-day-cutoff"),
    )


def _pause(text: str) -> Pause:
    begin, slash, end = text.partition("/")
    if not slash:
        raise Refusal("deadline.bad_field", where="--pause", found=text, expected="FROM/TO")
    return Pause(moment(begin, "--pause"), moment(end, "--pause") if end else None)


def _cases(path: str) -> list[Case]:
    document = _read(path, "JSON", lambda text: json.loads(text))
    found = document.get("cases") if isinstance(document, dict) else None
    if not isinstance(found, list):
        raise Refusal("deadline.bad_field", where=path, found=_kind(document), expected='{"cases": [...]}')
    return [case_from(entry, f"{path}: cases[{place}]") for place, entry in enumerate(found)]


def _batch(cases: list[Case], calendar: WorkCalendar) -> Iterator[tuple[Case, Reckoning]]:
    for unknown in sorted({key for case in cases for key in case.unknown}):
        print(f"motcua deadline: bỏ qua quy tắc không biết: {unknown}", file=sys.stderr)
    for case in cases:
        try:
            yield (
                case,
                reckon(
                    case.received_at,
                    case.limit,
                    calendar,
                    case.profile,
                    case.pauses,
                    same_day_cutoff=case.same_day_cutoff,
                ),
            )
        except Refusal as no:
            raise Refusal("deadline.bad_case", where=case.where, problem=sentence(no)) from no


def _one(reckoning: Reckoning, arguments: argparse.Namespace) -> str:
    if arguments.format == "json":
        return json.dumps(_answer(reckoning), ensure_ascii=False, indent=1) + "\n"
    lines = [_due_words(reckoning)]
    if arguments.explain:
        lines += [f"{number:>3}. {line}" for number, line in enumerate(_steps(reckoning), 1)]
    return "\n".join(lines) + "\n"


def _many(cases: list[Case], calendar: WorkCalendar, arguments: argparse.Namespace) -> str:
    """Everything that is printed for a batch; a case that cannot be refuses the whole."""
    found: list[dict[str, Any]] = []
    lines: list[str] = []
    with Progress("tính hạn", total=len(cases)) if len(cases) >= MANY else nullcontext() as bar:
        for case, reckoning in _batch(cases, calendar):
            if arguments.format == "json":
                found.append({"id": case.id} | _answer(reckoning))
            else:
                lines.append(f"{case.id}\t{_due_words(reckoning)}\n")
                lines += [f"    {line}\n" for line in _steps(reckoning) if arguments.explain]
            if bar is not None:
                bar.advance()
    return (
        "".join(lines)
        if arguments.format == "text"
        else json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    )


def _answer(reckoning: Reckoning) -> dict[str, Any]:
    due = reckoning.due_at
    return {
        "due_at": None if due is None else local(due).isoformat(),
        "counted_days": [day.isoformat() for day in reckoning.counted_days],
        "explanation": [step.as_dict() for step in reckoning.explanation],
    }


def _due_words(reckoning: Reckoning) -> str:
    due = reckoning.due_at
    if due is None:
        return f"Đang dừng chờ bổ sung; còn {reckoning.remaining_words} kể từ khi bổ sung đủ"
    return f"{moment_words(due)} ({local(due).isoformat()})"


def _steps(reckoning: Reckoning) -> list[str]:
    return [f"{step.when_words}: {step.rule} [{step.source}]" for step in reckoning.explanation]


def _calendar(path: str | None) -> WorkCalendar:
    if path is None:
        return national_calendar()
    is_toml = Path(path).suffix.lower() == ".toml"
    reader: Any = tomllib.loads if is_toml else json.loads
    own = _read(path, "TOML" if is_toml else "JSON", reader)
    try:
        return calendar_from_document(national_document(), own)
    except Refusal as no:
        raise Refusal("deadline.bad_case", where=path, problem=sentence(no)) from no


def _read(path: str, kind: str, reader: Any) -> Any:
    try:
        return reader(Path(path).read_text("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refusal("deadline.bad_field", where=path, found="không phải UTF-8", expected=f"{kind} UTF-8")
    except OSError as error:
        raise Refusal("deadline.unreadable", where=path, why=why(error), kind=kind)
    except (ValueError, RecursionError) as error:
        raise Refusal("deadline.bad_field", where=path, found=str(error)[:200], expected=kind)


def _kind(value: object) -> str:
    return type(value).__name__
