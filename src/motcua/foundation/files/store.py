"""Storing what people hand in: one file a content, under ``FILES_DIR``, written whole or not at all.

There is no table here: the caller keeps ``sha256``, ``name`` and ``kind`` in its own row.
"""

import hashlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from django.conf import settings

from motcua.foundation.files.holding import let_in, mark, require_let_go
from motcua.foundation.files.kinds import Kind, is_plain_text, kind_of
from motcua.foundation.files.replacing import sync_folder
from motcua.kernel.refusal import Refusal

LONGEST_NAME = 200
_CHUNK = 256 * 1024
_FOLDER = re.compile(r"[a-z0-9]+(?:[-_/][a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Readable(Protocol):
    """Anything with ``read(size)``: an open file, Django's uploaded file, a network stream."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A stored upload: hex digest, bytes, kind by content, the name people gave it, and where it lies
    relative to ``FILES_DIR``."""

    sha256: str
    size: int
    kind: Kind
    name: str
    path: str


def store_file(
    stream: Readable, *, name: str, folder: str, limit_bytes: int, allowed: Collection[Kind]
) -> StoredFile:
    """Store an upload and say what it is.

    Refuses (``file.…``) a bad name, an empty or too large file, a kind that is not in ``allowed``, a name
    whose extension says something else than the content, and what the virus scanner finds. The same content
    in the same folder is kept once; what came while the scanner was away is held.
    """
    said = checked_name(name)
    place = _folder(folder)
    handle, part = tempfile.mkstemp(prefix=".part-", dir=place)
    try:
        with os.fdopen(handle, "w+b") as out:
            sha256, size = _copy(stream, out, said, limit_bytes)
            kind = _checked_kind(out, said, allowed)
            unseen = let_in(out, name=said)
            out.flush()
            os.fsync(out.fileno())
        target = place / sha256[:2] / sha256
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            os.replace(part, target)
            sync_folder(target.parent)
            sync_folder(place)
        mark(sha256, folder, unseen=unseen)
    finally:
        Path(part).unlink(missing_ok=True)
    return StoredFile(sha256, size, kind, said, str(PurePosixPath(folder) / sha256[:2] / sha256))


def open_file(sha256: str, *, folder: str) -> BinaryIO:
    """The stored content, open for reading. Refuses ``file.not_found``, and what no scanner has let go
    (``file.on_hold``); access is the caller's to check."""
    if _SHA256.fullmatch(sha256):
        require_let_go(sha256, folder)
        try:
            return (_folder(folder) / sha256[:2] / sha256).open("rb")
        except FileNotFoundError:
            pass
    raise Refusal("file.not_found", sha256=sha256)


def is_stored(sha256: str, *, folder: str) -> bool:
    """Whether the content is still there, let go by a scanner or not."""
    return bool(_SHA256.fullmatch(sha256)) and (_folder(folder) / sha256[:2] / sha256).exists()


def checked_name(name: str) -> str:
    """The name as it will be shown: composed letters and no path. Refuses one that is empty, too long, or
    has control, direction or path signs, which could lie to the reader."""
    said = unicodedata.normalize("NFC", name).strip()
    if not said or said.strip(".") == "":
        raise Refusal("file.name_missing")
    if len(said) > LONGEST_NAME:
        raise Refusal("file.name_too_long", length=len(said), limit=LONGEST_NAME)
    bad = next((sign for sign in said if sign in '/\\:*?"<>|' or unicodedata.category(sign)[0] == "C"), None)
    if bad is not None:
        raise Refusal("file.name_bad_sign", sign=f"U+{ord(bad):04X}")
    return said


def _folder(folder: str) -> Path:
    if not _FOLDER.fullmatch(folder):
        raise ValueError(f"not a folder name: {folder!r}")
    place = Path(settings.FILES_DIR) / folder
    place.mkdir(parents=True, exist_ok=True)
    return place


def _copy(stream: Readable, out: BinaryIO, name: str, limit: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > limit:
            raise Refusal("file.too_large", name=name, limit=_megabytes(limit))
        digest.update(chunk)
        out.write(chunk)
    if size == 0:
        raise Refusal("file.empty", name=name)
    return digest.hexdigest(), size


def _checked_kind(content: BinaryIO, name: str, allowed: Collection[Kind]) -> Kind:
    kind = kind_of(content)
    if kind is None and Kind.CSV in allowed and is_plain_text(content):
        kind = Kind.CSV
    if kind is None or kind not in allowed:
        found = "" if kind is None else kind.value.upper()
        code = "file.kind_unknown" if kind is None else "file.kind_not_allowed"
        raise Refusal(code, name=name, found=found, allowed=_listed(allowed))
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    if extension not in kind.extensions:
        raise Refusal("file.kind_mismatch", name=name, found=kind.value.upper(), extension=extension or "–")
    return kind


def _listed(kinds: Iterable[Kind]) -> str:
    return ", ".join(kind.value.upper() for kind in sorted(kinds))


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.3g}".replace(".", ",")
