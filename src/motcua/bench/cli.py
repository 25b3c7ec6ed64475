"""``motcua bench``: figures and their yardsticks on both databases, in one run."""

import argparse
import json
import os
import platform
import signal
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from motcua.bench.figures import NAMES, bad_of, table
from motcua.bench.one_database import Options
from motcua.bench.runs import Failed, measured
from motcua.bench.words import BAD, DATABASES, FIGURES, STATEMENTS
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal

SUMMARY = "đo tốc độ trên cả hai cơ sở dữ liệu, mỗi con số bên cạnh thước so của nó"
EXAMPLE = "ví dụ: motcua bench --only commands,http --database postgres --out do-toc-do.json"

SCALE, FULL, LEAST = 100_000, 1_000_000, 240
BULK = 1_000_000
KINDS = ("sqlite", "postgres")
ONCE = frozenset({"slips", "signatures", "due-dates", "audit"})
"""Figures without a database in them: measured with the first."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", metavar="TÊN,…", default="", help=f"chỉ đo: {', '.join(NAMES)}")
    parser.add_argument("--database", choices=["both", *KINDS], default="both", help="mặc định: cả hai")
    parser.add_argument(
        "--postgres-url",
        metavar="URL",
        default="",
        help="máy chủ PostgreSQL để đo trong một cơ sở dữ liệu tạm (mặc định: máy chủ riêng, dùng xong bỏ)",
    )
    parser.add_argument(
        "--seconds", type=float, default=3.0, metavar="N", help="giây cho mỗi con số (%(default)s)"
    )
    parser.add_argument(
        "--scale", type=int, default=SCALE, metavar="N", help="số hồ sơ trong sổ (%(default)s)"
    )
    parser.add_argument("--full", action="store_true", help="sổ một triệu hồ sơ")
    parser.add_argument("--out", type=Path, metavar="TỆP", help="ghi kết quả ra tệp JSON")


def run(arguments: argparse.Namespace) -> int:
    """0 when every answer was the expected one, 1 when some were not or a measurement broke off."""
    options = _options(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    report: dict[str, Any] = {
        "started_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "seconds": options.seconds,
        "scale": options.scale,
        "databases": [],
        "not_measured": {},
    }
    try:
        for kind in [kind for kind in KINDS if arguments.database in {"both", kind}]:
            if options.only:
                _measure(kind, arguments, options, report)
            options = options.without(ONCE)
    except KeyboardInterrupt:
        report["not_measured"]["rest"] = "interrupted"
    return _end(report, arguments.out)


def _measure(kind: str, arguments: argparse.Namespace, options: Options, report: dict[str, Any]) -> None:
    """One database; what was measured before a failure is kept."""
    figures: list[dict[str, Any]] = []
    try:
        with closing(measured(kind, arguments.postgres_url, options)) as lines:
            for line in lines:
                if "database" in line:
                    report["databases"].append({**line["database"], "figures": figures})
                    continue
                figures.append(line)
                print(f"{kind}: {FIGURES[line['name']]} …", file=sys.stderr, flush=True)
    except Refusal as no:
        if arguments.database != "both":
            raise
        report["not_measured"][kind] = sentence(no)
        print(f"motcua bench: {sentence(no)}", file=sys.stderr)
    except Failed as failed:
        report["broke_off"] = str(failed)
        print(f"motcua bench: {failed}", file=sys.stderr)


def _options(arguments: argparse.Namespace) -> Options:
    asked = [name for name in arguments.only.replace(",", " ").split() if name]
    for name in asked:
        if name not in NAMES:
            raise Refusal("bench.unknown_figure", found=name, known=", ".join(NAMES))
    scale = FULL if arguments.full else arguments.scale
    for option, found, least in (("--scale", scale, LEAST), ("--seconds", arguments.seconds, 0.01)):
        if found < least:
            raise Refusal("bench.too_small", option=option, found=found, least=least)
    return Options(
        only=tuple(name for name in NAMES if not asked or name in asked),
        seconds=arguments.seconds,
        scale=scale,
        bulk=min(BULK, scale * 10),
    )


def _end(report: dict[str, Any], out: Path | None) -> int:
    bad = bad_of(figure for database in report["databases"] for figure in database["figures"])
    report["bad"] = bad.total()
    for database in report["databases"]:
        print(f"\n{DATABASES[database['kind']]} {database['version']}")
        print(table(database["figures"]))
        for figure in database["figures"]:
            if said := figure["facts"].get("statements"):
                print(STATEMENTS.format(said=", ".join(f"{name} {n}" for name, n in said.items())))
    if bad:
        print(BAD.format(count=bad.total(), said=", ".join(f"{k}: {n}" for k, n in sorted(bad.items()))))
    if out is not None:
        out.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if "rest" in report["not_measured"]:
        return 130
    return 1 if bad or "broke_off" in report else 0
