"""A package (ZIP) of papers for the rows of a sheet: which file belongs where, and which belongs nowhere."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any
from zipfile import ZipFile, ZipInfo

from django.core.files.uploadedfile import UploadedFile

from motcua.dossiers.queries.intake_checks import FOLDER, KINDS
from motcua.dossiers.queries.looks import file_facts
from motcua.dossiers.rules.batch import MOST_PAPERS, paper_place
from motcua.dossiers.rules.intake_checks import MOST_BYTES
from motcua.dossiers.words.batch import NO_SUCH_PLACE, UNREADABLE
from motcua.foundation.broken_archives import BROKEN_ARCHIVE, is_of_archive
from motcua.foundation.files import store_file
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal

LIMIT_BYTES = 100_000_000
MOST_UNPACKED = 3 * LIMIT_BYTES
"""Nothing is unpacked beyond what an entry says of itself, and they may not say more than this together."""
_ENCRYPTED = 0x1


@dataclass(slots=True)
class Package:
    """``files`` by row and paper; ``said`` is what is wrong with the others, one line each."""

    files: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)


def read_package(sent: UploadedFile | None, *, rows: Collection[int], papers: int) -> Package:
    """Store each file whose name begins with a row and a paper. Refuses ``batch.no_package``,
    ``batch.package_too_large`` and ``batch.no_such_package``; a bad file spoils no other."""
    if sent is None:
        raise Refusal("batch.no_package")
    if sent.size > LIMIT_BYTES:
        raise Refusal("batch.package_too_large", most=LIMIT_BYTES // 1_000_000)
    try:
        with ZipFile(sent) as package:
            entries = [one for one in package.infolist() if not _is_beside(one)]
            if sum(one.file_size for one in entries) > MOST_UNPACKED:
                raise Refusal("batch.package_too_large", most=LIMIT_BYTES // 1_000_000)
            if len(entries) > MOST_PAPERS:
                raise Refusal("batch.package_too_long", most=MOST_PAPERS)
            return _read(package, entries, rows, papers)
    except Refusal:
        raise
    except BROKEN_ARCHIVE as no:
        if not is_of_archive(no):
            raise
        raise Refusal("batch.no_such_package") from no


def _read(package: ZipFile, entries: list[ZipInfo], rows: Collection[int], papers: int) -> Package:
    found = Package()
    for entry in entries:
        name = PurePosixPath(entry.filename.replace("\\", "/")).name
        place = paper_place(name)
        if place is None or place[0] not in rows or place[1] > papers:
            found.said.append(NO_SUCH_PLACE.format(name=name))
            continue
        if entry.flag_bits & _ENCRYPTED:
            found.said.append(UNREADABLE.format(name=name))
            continue
        try:
            with package.open(entry) as content:
                stored = store_file(content, name=name, folder=FOLDER, limit_bytes=MOST_BYTES, allowed=KINDS)
        except Refusal as no:
            found.said.append(f"{name}: {sentence(no)}")
        except BROKEN_ARCHIVE as no:
            if not is_of_archive(no):
                raise
            found.said.append(UNREADABLE.format(name=name))
        else:
            found.files[place] = file_facts(stored)
    return found


def _is_beside(entry: ZipInfo) -> bool:
    """Folders, and what some computers put into a package without being asked."""
    path = PurePosixPath(entry.filename)
    return entry.is_dir() or path.name.startswith(".") or "__MACOSX" in path.parts
