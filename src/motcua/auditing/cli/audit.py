"""``motcua audit``: check every figure of a report and say why.

It takes its questions past the door, which needs a database: this verb runs without one."""

import argparse
import json
import sys
from pathlib import Path

from motcua.auditing.queries.documents import read_document
from motcua.auditing.queries.findings import audit_report, merge_summaries
from motcua.auditing.words import KINDS, VERDICTS

SUMMARY = "soát số liệu trong văn bản, chỉ ra số không khớp và lý do"
EXAMPLE = "ví dụ: motcua audit bao-cao-quy-2.docx --format json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files and the form of the answer."""
    parser.add_argument(
        "files", nargs="+", metavar="TỆP", help=".txt, .md, .html, .docx hoặc .pdf có lớp chữ"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="dạng kết quả (mặc định: text)"
    )
    parser.add_argument(
        "--text", action="store_true", help="chỉ in văn bản như đã đọc; vị trí trong JSON tính theo đó"
    )
    parser.add_argument("--all", action="store_true", help="in cả các số đã khớp")


def run(arguments: argparse.Namespace) -> int:
    """0 when nothing is wrong, 1 when a figure is; bad input refuses before anything is printed."""
    texts = [(name, read_document(Path(name))) for name in arguments.files]
    if arguments.text:
        for _, text in texts:
            sys.stdout.write(text if text.endswith("\n") else text + "\n")
        return 0
    reports = []
    for place, (name, text) in enumerate(texts, start=1):
        if len(texts) > 1:
            print(f"{place}/{len(texts)} {name}", file=sys.stderr)
        reports.append((audit_report(text, name), text))
    if arguments.format == "json":
        print(json.dumps([report for report, _ in reports], ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_page(report, text, arguments.all) for report, text in reports))
    return 1 if merge_summaries(report for report, _ in reports)["inconsistent"] else 0


def _page(report: dict, text: str, everything: bool) -> str:
    summary = report["summary"]
    lines = [
        report["file"],
        f"  {summary['claims']} chỗ kiểm được: {summary['consistent']} khớp, "
        f"{summary['rounding_ok']} khớp do làm tròn, "
        f"{summary['inconsistent']} không khớp, {summary['cannot_tell']} chưa kết luận được.",
    ]
    for claim in report["claims"]:
        if everything or claim["verdict"] in {"inconsistent", "cannot_tell"}:
            lines += ["", *_finding(claim, text)]
    return "\n".join(lines)


def _finding(claim: dict, text: str) -> list[str]:
    first = claim["spans"][0]
    line = text.count("\n", 0, first["start"]) + 1
    mark = {"inconsistent": "✗", "cannot_tell": "?", "rounding_ok": "≈", "consistent": "✓"}[claim["verdict"]]
    quoted = " … ".join(" ".join(span["text"].split()) for span in claim["spans"][:4])
    return [
        f"  {mark} dòng {line}: {VERDICTS[claim['verdict']]} ({KINDS[claim['kind']]})",
        f"    “{quoted}”",
        f"    {claim['explanation']}",
    ]
