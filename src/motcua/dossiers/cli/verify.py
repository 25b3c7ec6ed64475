"""``motcua verify``: recompute the ledger of every dossier and the daily seals."""

import argparse
from datetime import date

SUMMARY = "kiểm chứng sổ cái: tính lại chuỗi băm của từng hồ sơ, niêm phong từng ngày, và so với bảng hồ sơ"
EXAMPLE = "ví dụ: motcua verify --from 2026-01-01"
NEEDS_DATABASE = True
YEARS = (1990, 2100)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="since", type=_day, metavar="NGÀY", help="chỉ những gì ghi sổ từ ngày này (2026-01-31)"
    )
    parser.add_argument(
        "--ledger-only", action="store_true", help="chỉ sổ cái và niêm phong, không so với bảng hồ sơ"
    )
    # What is done anyway; scripts may still ask for it.
    parser.add_argument("--projection", action="store_true", help=argparse.SUPPRESS)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"thấy {text!r}; cần ngày dạng 2026-01-31") from None
    if not YEARS[0] <= day.year <= YEARS[1]:
        raise argparse.ArgumentTypeError(f"thấy {text!r}; cần năm từ {YEARS[0]} đến {YEARS[1]}")
    return day


def run(arguments: argparse.Namespace) -> int:
    """0 where everything holds, 1 where something was changed: then the first broken event is named."""
    from motcua.dossiers.models import Dossier
    from motcua.dossiers.queries.verification import verified_ledger
    from motcua.dossiers.words.flaws import flaw_words
    from motcua.foundation.progress import Progress

    with Progress("kiểm chứng", total=Dossier.objects.count() if arguments.since is None else None) as bar:
        found = verified_ledger(
            since=arguments.since, with_rows=not arguments.ledger_only, on_progress=bar.advance
        )
    for broken in found.flaws:
        print(flaw_words(broken))
    looked_at = f"{found.dossiers} hồ sơ, {found.events} dòng sổ cái, {found.seals} niêm phong"
    if found.unsealed_days:
        looked_at += f" ({found.unsealed_days} ngày chưa niêm phong)"
    print(f"{looked_at}: " + (f"{found.flaw_count} chỗ sai" if found.flaw_count else "nguyên vẹn"))
    return 1 if found.flaw_count else 0
