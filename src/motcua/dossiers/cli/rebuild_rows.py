"""``motcua rebuild-rows``: the rows of dossiers held against their ledgers, and written again from them."""

import argparse
from datetime import UTC, datetime

SUMMARY = "so bảng hồ sơ với sổ cái; với --write, ghi lại bảng hồ sơ theo sổ cái"
EXAMPLE = "ví dụ: motcua rebuild-rows --write"
NEEDS_DATABASE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--write", action="store_true", help="ghi lại các dòng khác sổ cái (sao lưu trước)")


def run(arguments: argparse.Namespace) -> int:
    """0 where every row says what its ledger says, or now does; 1 where one does not."""
    from motcua.dossiers.commands.rebuild_projection import rebuild_projection
    from motcua.dossiers.models import Dossier
    from motcua.dossiers.queries.verification import SHOWN
    from motcua.dossiers.rules.verification import Broken, Flaw
    from motcua.dossiers.words.flaws import ROWS, flaw_words
    from motcua.foundation.progress import Progress
    from motcua.organisation.public import SYSTEM

    with Progress("so với sổ cái", total=Dossier.objects.count()) as bar:
        found = rebuild_projection(
            actor=SYSTEM, at=datetime.now(UTC), write=arguments.write, on_progress=bar.advance
        )
    for code, name, stored, folded in found.differences[:SHOWN]:
        print(flaw_words(Broken(Flaw.ROW_DIFFERS, code, 0, f"{name}: {stored} ≠ {folded}")))
    if not found.differences:
        print(ROWS["same"])
    elif not arguments.write:
        print(ROWS["differ"].format(count=len({code for code, *_ in found.differences})))
    else:
        print(ROWS["mended"].format(count=found.mended))
    for code in found.broken:
        print(ROWS["broken"].format(code=code))
    return int(bool(found.broken) or bool(found.differences and not arguments.write))
