"""``motcua restore FILE``: a backup becomes an installation again, whole or not at all."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from motcua.config.archive import DOCUMENTS, documents_replaced, unpacked
from motcua.kernel.refusal import Refusal

SUMMARY = "khôi phục từ tệp sao lưu vào một nơi cài đặt trống, rồi kiểm chứng sổ cái"
EXAMPLE = "ví dụ: motcua restore motcua-2026-03-02.zip"
NEEDS_DATABASE = True
_STAGED = ".restore-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp do motcua backup ghi")
    parser.add_argument("--replace", action="store_true", help="thay toàn bộ dữ liệu đang có")


def run(arguments: argparse.Namespace) -> int:
    """0 when restored and the ledger verifies, 1 when restored with a broken ledger, 2 when refused."""
    from django.core.management import call_command

    from motcua.dossiers.queries.verification import verified_ledger
    from motcua.dossiers.words.flaws import flaw_words

    restore(arguments.file, replace=arguments.replace)
    call_command("migrate", verbosity=0, interactive=False)
    found = verified_ledger(with_rows=True)
    for broken in found.flaws:
        print(flaw_words(broken), file=sys.stderr)
    state = f"{found.flaw_count} chỗ sai" if found.flaw_count else "sổ cái nguyên vẹn"
    print(
        f"đã khôi phục {found.dossiers} hồ sơ, {found.events} dòng sổ cái, {found.seals} niêm phong: {state}"
    )
    return 1 if found.flaw_count else 0


def restore(file: Path, *, replace: bool = False) -> None:
    """Put the backup in place of what is here. Refuses ``backup.…``; a refusal changes nothing, and one that
    was killed at any moment is made good by running it again."""
    from django.conf import settings
    from django.db import connection

    from motcua.config.copies import copy_in, last_migrations

    documents = Path(settings.FILES_DIR)
    documents.parent.mkdir(parents=True, exist_ok=True)
    for left in documents.parent.glob(f"{_STAGED}*"):
        # What a restore that was killed had unpacked.
        shutil.rmtree(left, ignore_errors=True)
    # Beside the documents: moving them into place is then a rename.
    staged = Path(tempfile.mkdtemp(prefix=_STAGED, dir=documents.parent))
    try:
        manifest = unpacked(file, staged)
        if manifest.kind != connection.vendor:
            raise Refusal(
                "backup.other_kind", file=file.name, found=manifest.kind, expected=connection.vendor
            )
        last_migrations(manifest.migrations)
        if not replace and (found := what_is_here(documents)):
            raise Refusal("backup.not_empty", found=found)
        with documents_replaced(documents, staged / DOCUMENTS):
            copy_in(manifest, staged)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def what_is_here(documents: Path) -> str:
    """What would be lost, in words; empty for an installation nobody has used."""
    from django.db import connection

    here = []
    with connection.cursor() as cursor:
        present = set(connection.introspection.table_names(cursor))
        for table, word in (
            ("dossiers_dossier", "hồ sơ"),
            ("organisation_person", "người dùng"),
            ("organisation_agency", "cơ quan"),
            ("procedures_procedure", "thủ tục"),
        ):
            if table in present:
                cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608
                if count := cursor.fetchone()[0]:
                    here.append(f"{count} {word}")
    if documents.is_dir() and any(path.is_file() for path in documents.rglob("*")):
        here.append("tài liệu")
    return ", ".join(here)
