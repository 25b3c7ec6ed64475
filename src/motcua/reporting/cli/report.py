"""``motcua report``: the periodic reports, counted from the ledgers."""

import argparse
import json
import sys
from io import BytesIO
from pathlib import Path

from motcua.kernel.refusal import Refusal

SUMMARY = "in báo cáo định kỳ, ví dụ biểu 06, đếm từ sổ cái hồ sơ"
EXAMPLE = (
    "ví dụ: motcua report bieu-06 --agency H59.15 --from 2022-01-01 --to 2022-05-31 --format json\n"
    "Mã kết thúc: 0 khớp, 1 có đẳng thức hoặc số nêu ra không khớp, 2 tham số sai."
)
NEEDS_DATABASE = True
FORMATS = ("text", "json", "xlsx", "docx", "pdf")
FILES = ("xlsx", "docx", "pdf")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments promised to scripts."""
    parser.add_argument("name", nargs="?", help="tên báo cáo; --list để xem")
    parser.add_argument("--list", action="store_true", help="liệt kê các báo cáo")
    parser.add_argument("--agency", metavar="MÃ", help="mã cơ quan")
    parser.add_argument("--from", dest="from_day", metavar="NGÀY", help="từ ngày, tính cả ngày này")
    parser.add_argument("--to", dest="to_day", metavar="NGÀY", help="đến ngày, tính cả ngày này")
    parser.add_argument(
        "--as-of", default="", metavar="LÚC", help="số liệu như đã biết lúc này, ví dụ 2022-05-31T17:00"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="mặc định: %(default)s")
    parser.add_argument("--out", metavar="TỆP", help="ghi vào tệp thay vì in ra")
    parser.add_argument(
        "--reading",
        default="all",
        metavar="CÁCH",
        help="all: mọi hồ sơ; without-declaration: không tính thủ tục loại công bố",
    )
    parser.add_argument("--with-affiliates", action="store_true", help="gộp cả các cơ quan cấp dưới")
    parser.add_argument(
        "--stated",
        action="append",
        default=[],
        metavar="TÊN=SỐ",
        help="số mà một văn bản nêu, ví dụ received=894: nói nhóm hồ sơ nào giải thích số lệch",
    )
    parser.add_argument("--freeze", action="store_true", help="chốt số liệu để kỳ sau nối chuỗi")


def run(arguments: argparse.Namespace) -> int:
    """Print or write the report; 1 when a sum or a stated figure does not agree."""
    from motcua.reporting import words

    if arguments.list:
        for name, title in words.TITLES.items():
            print(f"{name}\t{title}")
        return 0
    if missing := [flag for flag, value in _needed(arguments) if not value]:
        print(f"motcua report: thiếu {', '.join(missing)}; xem motcua report --help", file=sys.stderr)
        return 2
    return _report(arguments)


def _needed(arguments: argparse.Namespace) -> list[tuple[str, str | None]]:
    return [
        ("tên báo cáo", arguments.name),
        ("--agency", arguments.agency),
        ("--from", arguments.from_day),
        ("--to", arguments.to_day),
    ]


def _report(arguments: argparse.Namespace) -> int:
    from django.utils import timezone

    from motcua.organisation.public import SYSTEM
    from motcua.reporting.access import agency_to_read
    from motcua.reporting.commands.freeze_report import freeze_report
    from motcua.reporting.queries.handling_report import handling_report, with_chain
    from motcua.reporting.rules.explain import parse_stated
    from motcua.reporting.rules.request import question

    now = timezone.now()
    asked = question(
        name=arguments.name,
        agency=arguments.agency,
        from_day=arguments.from_day,
        to_day=arguments.to_day,
        as_of=arguments.as_of,
        now=now,
        reading=arguments.reading,
        with_affiliates=arguments.with_affiliates,
    )
    stated = parse_stated(arguments.stated)
    if arguments.format in FILES and not arguments.out:
        raise Refusal("report.format_needs_out", found=arguments.format)
    agency = agency_to_read(SYSTEM, arguments.agency)
    report = with_chain(agency, handling_report(agency, asked, stated=stated))
    _deliver(_rendered(report, arguments.format), arguments.out)
    if arguments.freeze:
        freeze_report(actor=SYSTEM, at=now, agency=agency, report=report)
    return 0 if report.adds_up else 1


def _rendered(report: object, form: str) -> bytes:
    from motcua.reporting.outputs.as_document import write_document
    from motcua.reporting.outputs.as_pdf import as_pdf
    from motcua.reporting.outputs.as_sheet import write_sheet
    from motcua.reporting.outputs.as_text import as_text
    from motcua.reporting.rules.shape import as_json

    if form == "text":
        return as_text(report).encode()
    if form == "json":
        return (json.dumps(as_json(report), ensure_ascii=False, indent=2) + "\n").encode()
    if form == "pdf":
        return as_pdf(report)
    out = BytesIO()
    (write_sheet if form == "xlsx" else write_document)(out, report)
    return out.getvalue()


def _deliver(content: bytes, out: str | None) -> None:
    if not out:
        sys.stdout.write(content.decode())
        return
    from motcua.foundation.files.replacing import replacing
    from motcua.foundation.os_errors import why

    try:
        with replacing(Path(out)) as file:
            file.write(content)
    except OSError as no:
        raise Refusal("report.cannot_write", found=out, why=why(no)) from no
