"""``motcua import organisation FILE``: a register becomes the tree of agencies."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

SUMMARY = "nhập danh sách cơ quan từ tệp .csv hoặc .xlsx"
EXAMPLE = """cột (dòng đầu ghi tên cột, thứ tự tuỳ ý):
  code        mã cơ quan, bắt buộc, ví dụ H59.15
  name        tên, bắt buộc
  level       cấp, bắt buộc: ministry (bộ), province (tỉnh), affiliated (trực thuộc), district (huyện),
              commune (xã)
  parent      mã cơ quan cấp trên; để trống: không có
  kind        loại, ví dụ bệnh viện; để trống được
  valid_from  từ ngày, valid_to đến hết ngày: 24/04/2025 hoặc 2025-04-24; để trống được

ví dụ: motcua import organisation co-quan.csv"""
NEEDS_DATABASE = True

_LISTED = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="TỆP", help="tệp .csv (UTF-8) hoặc .xlsx, mỗi dòng một cơ quan"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when every row is there, 2 when nothing was imported."""
    from motcua.organisation.commands.import_organisation import import_organisation
    from motcua.organisation.register.reading import agency_rows
    from motcua.organisation.rules.actor import SYSTEM
    from motcua.organisation.words import fault_words

    file: Path = arguments.file
    rows, problems = agency_rows(file)
    if problems:
        return _complain(
            file, [(one.row, one.column, f"thấy “{one.found}”; cần {one.expected}") for one in problems]
        )
    done = import_organisation(actor=SYSTEM, at=datetime.now(UTC), rows=rows, source=file.name)
    if done.faults:
        return _complain(file, [(one.number, one.column, fault_words(one)) for one in done.faults])
    print(f"{file.name}: thêm {done.added}, sửa {done.changed}, không đổi {done.unchanged} cơ quan")
    return 0


def _complain(file: Path, complaints: list[tuple[int, str, str]]) -> int:
    for row, column, words in complaints[:_LISTED]:
        print(f"{file.name}, dòng {row}, cột {column}: {words}", file=sys.stderr)
    if len(complaints) > _LISTED:
        print(f"{file.name}: … và {len(complaints) - _LISTED} lỗi nữa", file=sys.stderr)
    print(f"{file.name}: {len(complaints)} chỗ sai; chưa nhập cơ quan nào.", file=sys.stderr)
    return 2
