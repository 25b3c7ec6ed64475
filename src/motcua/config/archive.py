"""The backup file: a ZIP of one database copy and every stored document, each with its checksum."""

import filecmp
import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Any

from motcua.foundation.broken_archives import BROKEN_ARCHIVE, is_of_archive
from motcua.kernel.refusal import Refusal

FORMAT = 1
MANIFEST = "manifest.json"
DOCUMENTS = "files/"
DATABASE = "database/"
_CHUNK = 1 << 20
_LARGEST_MANIFEST = 64 << 20


@dataclass(slots=True)
class Manifest:
    """What the archive holds: ``parts`` maps each name to its size and SHA-256; ``migrations`` are the
    ``[app, name]`` the database had; ``tables`` and ``sequences`` serve the PostgreSQL dump."""

    kind: str
    made_at: str
    version: str
    migrations: list[list[str]]
    format: int = FORMAT
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)
    tables: dict[str, list[str]] = field(default_factory=dict)
    sequences: dict[str, int] = field(default_factory=dict)


class Writing:
    """An archive being written; every part is hashed on its way in."""

    def __init__(self, out: IO[bytes], manifest: Manifest) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, allowZip64=True, compresslevel=3)
        self.manifest = manifest

    @contextmanager
    def part(self, name: str) -> Iterator[Any]:
        """``with archive.part(name) as write: write(chunk)``."""
        digest, size = hashlib.sha256(), 0
        with self._zip.open(name, "w", force_zip64=True) as entry:

            def write(chunk: bytes) -> None:
                nonlocal size
                entry.write(chunk)
                digest.update(chunk)
                size += len(chunk)

            yield write
        self.manifest.parts[name] = {"size": size, "sha256": digest.hexdigest()}

    def add_file(self, name: str, path: Path) -> None:
        """Copy one file in. Opened first: a file that is gone leaves no part behind."""
        with path.open("rb") as content, self.part(name) as write:
            while chunk := content.read(_CHUNK):
                write(chunk)

    def add_documents(self, folder: Path) -> int:
        """Copy every document under the folder; half-written uploads (``.part-…``) are no documents, and
        what the office removes meanwhile (a draft that expired) is none any more."""
        count = 0
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and not path.is_symlink() and not path.name.startswith(".part-"):
                with suppress(FileNotFoundError):
                    self.add_file(DOCUMENTS + path.relative_to(folder).as_posix(), path)
                    count += 1
        return count

    def close(self) -> None:
        """Write the manifest and the directory of the archive."""
        self._zip.writestr(MANIFEST, json.dumps(asdict(self.manifest), ensure_ascii=False, indent=1))
        self._zip.close()


def unpacked(archive: Path, into: Path) -> Manifest:
    """Unpack the whole archive into an empty folder, checking every part before anything is believed.

    Refuses ``backup.not_found``, ``backup.damaged`` and ``backup.unsafe_name``."""
    if not archive.is_file():
        raise Refusal("backup.not_found", file=archive.name)
    try:
        with zipfile.ZipFile(archive) as packed:
            manifest = _manifest(packed, archive.name)
            for name, said in manifest.parts.items():
                _unpack(packed, name, said, into, archive.name)
    except zipfile.BadZipFile as no:
        raise Refusal("backup.damaged", file=archive.name, found="không phải tệp .zip nguyên vẹn") from no
    except Refusal:
        raise
    except BROKEN_ARCHIVE as no:
        if not is_of_archive(no):
            raise
        raise Refusal("backup.damaged", file=archive.name, found=str(no).strip("'\"")) from no
    return manifest


def _manifest(packed: zipfile.ZipFile, file: str) -> Manifest:
    if packed.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
        raise Refusal("backup.damaged", file=file, found=MANIFEST)
    try:
        manifest = Manifest(**json.loads(packed.read(MANIFEST)))
        names = set(manifest.parts)
        dict(manifest.tables), dict(manifest.sequences)
        manifest.migrations = [[str(app), str(name)] for app, name in manifest.migrations]
    except (ValueError, TypeError, AttributeError) as no:
        raise Refusal("backup.damaged", file=file, found=MANIFEST) from no
    if manifest.format != FORMAT:
        raise Refusal("backup.other_format", file=file, found=manifest.format, expected=FORMAT)
    stored = set(packed.namelist()) - {MANIFEST}
    if stored != names or len(packed.namelist()) != len(stored) + 1:
        odd = sorted(stored ^ names) or ["?"]
        raise Refusal("backup.damaged", file=file, found=odd[0][:80])
    for name in names:
        _check_name(name, file)
    return manifest


def _check_name(name: str, file: str) -> None:
    path = PurePosixPath(name)
    plain = name == path.as_posix() and not path.is_absolute() and ".." not in path.parts
    if not plain or "\\" in name or "\0" in name or not name.startswith((DOCUMENTS, DATABASE)):
        raise Refusal("backup.unsafe_name", file=file, found=name[:80])


def _unpack(packed: zipfile.ZipFile, name: str, said: dict[str, Any], into: Path, file: str) -> None:
    target = into / name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with packed.open(name) as entry, target.open("xb") as out:
        while chunk := entry.read(_CHUNK):
            size += len(chunk)
            if size > said["size"]:
                break
            digest.update(chunk)
            out.write(chunk)
    if (size, digest.hexdigest()) != (said["size"], said["sha256"]):
        raise Refusal("backup.damaged", file=file, found=name[:80])


@contextmanager
def documents_replaced(folder: Path, staged: Path) -> Iterator[None]:
    """The staged documents lie beside those that are there while the block replaces the rows that name
    them, and alone afterwards: killed at any moment, however often, every document that a row names is
    there, for a document is stored under the digest of what it holds. When the block fails, what was added
    goes again."""
    wanted = {path.relative_to(staged) for path in staged.rglob("*") if path.is_file()}
    added: list[Path] = []
    try:
        for name in sorted(wanted):
            target = folder / name
            if not target.exists():
                added.append(target)
            elif filecmp.cmp(staged / name, target, shallow=False):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged / name, target)
        # On disk before the rows that name them.
        os.sync()
        yield
    except BaseException:
        for path in added:
            path.unlink(missing_ok=True)
        raise
    folder.mkdir(parents=True, exist_ok=True)
    for path in list(folder.rglob("*")):
        if not path.is_dir() and path.relative_to(folder) not in wanted:
            path.unlink(missing_ok=True)
