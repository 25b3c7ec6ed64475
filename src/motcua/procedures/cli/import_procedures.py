"""``motcua import procedures FILE``: a catalogue file becomes procedures and editions."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

SUMMARY = "nhập danh mục thủ tục hành chính từ tệp .json, .xlsx hoặc .csv"
EXAMPLE = "ví dụ: motcua import procedures danh-muc.xlsx"
NEEDS_DATABASE = True

_LISTED = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp .json (UTF-8), .xlsx hoặc .csv")
    parser.add_argument("--owner", metavar="MÃ", help="cơ quan giữ danh mục (mặc định: danh mục toàn quốc)")


def run(arguments: argparse.Namespace) -> int:
    """0 when every row is in the catalogue, 2 when nothing was imported."""
    from motcua.organisation.public import SYSTEM
    from motcua.procedures.cli.owner import owner_named
    from motcua.procedures.commands.import_procedures import import_procedures
    from motcua.procedures.register.reading import catalogue_file

    file: Path = arguments.file
    rows, complaints = catalogue_file(file)
    if complaints:
        _complain(file, complaints)
        return 2
    done = import_procedures(
        actor=SYSTEM, at=datetime.now(UTC), rows=rows, owner=owner_named(arguments.owner), source=file.name
    )
    print(
        f"{file.name}: thêm {done.added}, phiên bản mới {done.amended}, sửa ghi chú {done.corrected}, "
        f"không đổi {done.unchanged} thủ tục"
    )
    return 0


def _complain(file: Path, complaints: list) -> None:
    from motcua.foundation.sheets.problem import shown
    from motcua.procedures.words import expected_words

    place = "thủ tục thứ" if file.suffix.lower() == ".json" else "dòng"
    for one in complaints[:_LISTED]:
        column = f", trường {one.column}" if one.column else ""
        found = f"thấy “{shown(one.found)}”" if one.found not in ("", None) else "để trống"
        where = f"{file.name}, {place} {one.row}{column}"
        print(f"{where}: {found}; cần {expected_words(one.expected)}", file=sys.stderr)
    if len(complaints) > _LISTED:
        print(f"{file.name}: … và {len(complaints) - _LISTED} lỗi nữa", file=sys.stderr)
    print(f"{file.name}: {len(complaints)} chỗ sai; chưa nhập thủ tục nào.", file=sys.stderr)
