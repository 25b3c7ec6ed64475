"""``motcua export procedures``: the catalogue as JSON, XLSX or CSV, ready to be read in again."""

import argparse
import io
import sys
from datetime import UTC, datetime
from pathlib import Path

SUMMARY = "xuất danh mục thủ tục hành chính ra .json, .xlsx hoặc .csv"
EXAMPLE = "ví dụ: motcua export procedures --format xlsx --out danh-muc.xlsx"
NEEDS_DATABASE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["procedures"], help="procedures: danh mục thủ tục")
    parser.add_argument("--format", choices=["json", "xlsx", "csv"], default="json", help="mặc định: json")
    parser.add_argument("--owner", metavar="MÃ", help="cơ quan giữ danh mục (mặc định: danh mục toàn quốc)")
    parser.add_argument("--out", type=Path, metavar="TỆP", help="ghi ra tệp (mặc định: in ra màn hình)")


def run(arguments: argparse.Namespace) -> int:
    """Print or write the catalogue as it is today."""
    from motcua.foundation.files.replacing import replacing
    from motcua.foundation.os_errors import why
    from motcua.kernel.time import local_day
    from motcua.procedures.cli.owner import owner_named
    from motcua.procedures.queries.export import catalogue_rows
    from motcua.procedures.register.writing import WRITERS

    rows = catalogue_rows(owner_named(arguments.owner), local_day(datetime.now(UTC)))
    if arguments.out is None and arguments.format == "xlsx" and sys.stdout.isatty():
        print("motcua export: tệp .xlsx không in ra màn hình được; thêm --out TỆP", file=sys.stderr)
        return 2
    if arguments.out is None:
        printed = io.BytesIO()
        WRITERS[arguments.format](rows, printed)
        sys.stdout.buffer.write(printed.getvalue())
        sys.stdout.flush()
        return 0
    try:
        with replacing(arguments.out) as out:
            WRITERS[arguments.format](rows, out)
    except OSError as no:
        print(f"motcua export: không ghi được {arguments.out}: {why(no)}", file=sys.stderr)
        return 2
    print(f"{arguments.out}: {len(rows)} thủ tục", file=sys.stderr)
    return 0
