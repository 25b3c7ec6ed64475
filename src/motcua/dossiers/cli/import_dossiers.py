"""``motcua import dossiers FILE``: a register of dossiers becomes dossiers with their ledgers."""

import argparse
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from motcua.foundation.progress import Progress

SUMMARY = "nhập sổ theo dõi hồ sơ từ tệp .csv hoặc .xlsx"
EXAMPLE = "ví dụ: motcua import dossiers so-theo-doi-2022.csv"
NEEDS_DATABASE = True

_LISTED = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp .csv (UTF-8) hoặc .xlsx")
    parser.add_argument(
        "--keep-good",
        action="store_true",
        help="nhập dòng đúng, ghi dòng sai kèm lý do ra tệp (mặc định: sai một dòng là không nhập gì)",
    )
    parser.add_argument(
        "--bad-rows", type=Path, metavar="TỆP", help="tệp ghi các dòng sai (mặc định: <tệp>.sai.csv)"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when every row is in the system, 1 when bad rows were left out, 2 when nothing was imported."""
    from motcua.dossiers.commands.import_register import import_register
    from motcua.dossiers.register.reading import BadRows, register_rows, row_count
    from motcua.kernel.refusal import Refusal
    from motcua.organisation.public import SYSTEM

    file: Path = arguments.file
    target: Path = arguments.bad_rows or file.with_name(f"{file.stem}.sai.csv")
    if arguments.keep_good:
        _make_sure_of(target, file)
    with BadRows() as bad:
        try:
            with _Bars(row_count(file)) as bars:
                done = import_register(
                    actor=SYSTEM,
                    at=datetime.now(UTC),
                    rows=register_rows(file),
                    source=file.name,
                    keep_good=arguments.keep_good,
                    on_bad=bad.note if arguments.keep_good else None,
                    on_progress=bars.checked,
                    on_written=bars.written,
                )
        except Refusal as no:
            if no.code != "register.rejected":
                raise
            _complain(file, no.facts["result"])
            return 2
        more = f"ghi tiếp {done.continued}, " if done.continued else ""
        print(f"{file.name}: thêm {done.added}, {more}đã có {done.unchanged}, bỏ {done.refused} dòng")
        if not done.refused:
            return 0
        bad.write(file, target)
        print(f"{file.name}: {done.refused} dòng sai ghi ở {target}", file=sys.stderr)
    return 1


def _make_sure_of(target: Path, file: Path) -> None:
    """The bad rows must have a place before the good ones are taken in, and never that of the register."""
    from motcua.foundation.files.replacing import why_not_replaced
    from motcua.kernel.refusal import Refusal

    if file.exists() and target.exists() and target.samefile(file):
        raise Refusal("register.bad_rows_over_register", file=str(target))
    if why := why_not_replaced(target):
        raise Refusal("register.bad_rows_nowhere", file=str(target), why=why)


class _Bars(ExitStack):
    """One progress bar for the check, and when the writing begins, one for that."""

    def __init__(self, total: int | None) -> None:
        super().__init__()
        self._check = self.enter_context(Progress("kiểm tra sổ", total=total))
        self._write: Progress | None = None

    def checked(self, count: int) -> None:
        self._check.advance(count)

    def written(self, count: int, total: int) -> None:
        if self._write is None:
            self.close()
            self._write = self.enter_context(Progress("ghi hồ sơ", total=total))
        self._write.advance(count)


def _complain(file: Path, result) -> None:
    from motcua.dossiers.register.words import fault_words

    for fault in result.faults[:_LISTED]:
        print(f"{file.name}: {fault_words(fault)}", file=sys.stderr)
    if result.fault_count > _LISTED:
        print(f"{file.name}: … và {result.fault_count - _LISTED} lỗi nữa", file=sys.stderr)
    print(
        f"{file.name}: {result.refused} dòng sai trên {result.read} dòng; chưa nhập dòng nào. "
        "Sửa tệp rồi nhập lại, hoặc thêm --keep-good.",
        file=sys.stderr,
    )
