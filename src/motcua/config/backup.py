"""``motcua backup FILE``: database, documents and seals in one file, while the office goes on working."""

import argparse
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from motcua.config.archive import Manifest, Writing
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import number_words

SUMMARY = "sao lưu cơ sở dữ liệu, tài liệu và niêm phong vào một tệp"
EXAMPLE = "ví dụ: motcua backup motcua-2026-03-02.zip"
NEEDS_DATABASE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp sao lưu sẽ ghi (.zip)")
    parser.add_argument("--force", action="store_true", help="ghi đè tệp đã có")


def run(arguments: argparse.Namespace) -> int:
    """0 when the file is whole and on disk; a failure leaves no file behind."""
    file: Path = arguments.file
    if file.exists() and not arguments.force:
        raise Refusal("backup.exists", file=file.name)
    at = datetime.now(UTC)
    documents = back_up(file, at=at)
    _remember(file, at, documents)
    megabytes = number_words(file.stat().st_size / 1_000_000, 1)
    print(f"{file}: {megabytes} MB, {documents} tài liệu; thử khôi phục: motcua restore {file.name}")
    return 0


def _remember(file: Path, at: datetime, documents: int) -> None:
    """In the trail, so that ``motcua doctor`` can say how old the last backup is."""
    from motcua.foundation.trail.record import record
    from motcua.organisation.public import SYSTEM

    record("system.backed_up", subject="system", actor=SYSTEM, at=at, file=file.name, documents=documents)


def back_up(file: Path, *, at: datetime) -> int:
    """Write the backup and return how many documents it holds.

    The database first: a document is stored before the row that names it, so none is missing."""
    from django.conf import settings
    from django.db import connection

    import motcua
    from motcua.config.copies import applied_migrations, copy_out
    from motcua.foundation.files.replacing import replacing

    migrations = applied_migrations()
    if not migrations:
        raise Refusal("house.empty", place=connection.settings_dict["NAME"])
    manifest = Manifest(
        kind=connection.vendor,
        made_at=at.isoformat(),
        version=motcua.__version__,
        migrations=migrations,
    )
    scratch = Path(tempfile.mkdtemp(prefix=".backup-", dir=file.absolute().parent))
    try:
        with replacing(file) as out:
            archive = Writing(out, manifest)
            copy_out(archive, scratch)
            count = archive.add_documents(Path(settings.FILES_DIR))
            archive.close()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return count
