"""Files on their way: bytes that came piece by piece, each piece kept as soon as it is written.

There is no table here: the caller keeps the key, whose it is and how long the whole is to be."""

import fcntl
import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from django.conf import settings

from motcua.foundation.files.store import Readable
from motcua.kernel.refusal import Refusal

FOLDER = "arriving"
_CHUNK = 64 * 1024
_KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")


def begin_part(key: str) -> None:
    """An empty file of that key."""
    place = _place(key)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch(exist_ok=False)


def received(key: str) -> int:
    """How many bytes lie there; refuses ``upload.gone`` where nothing does."""
    try:
        return _place(key).stat().st_size
    except FileNotFoundError:
        raise Refusal("upload.gone") from None


def append_part(
    key: str, stream: Readable, *, offset: int, most: int, digest: tuple[str, bytes] | None = None
) -> int:
    """Write a piece behind what lies there, and give how much lies there then.

    A line that breaks leaves what came before it; one that only hangs is overtaken by the next piece, for
    the file is held no longer than a write takes. Refuses ``upload.wrong_place`` where ``offset`` is not (or
    no longer) the end, ``upload.too_long`` beyond ``most``, and ``upload.damaged`` where the piece is not
    what its ``digest`` (algorithm, value) says: then nothing of it is kept."""
    if (there := received(key)) != offset:
        raise Refusal("upload.wrong_place", there=there)
    if digest is None:
        return _written(key, stream, offset, most)
    with SpooledTemporaryFile(max_size=1_000_000) as piece:
        checked, size = hashlib.new(digest[0], usedforsecurity=False), 0
        for chunk in _chunks(stream):
            size += len(chunk)
            if offset + size > most:
                raise Refusal("upload.too_long", most=most)
            checked.update(chunk)
            piece.write(chunk)
        if checked.digest() != digest[1]:
            raise Refusal("upload.damaged")
        piece.seek(0)
        return _written(key, piece, offset, most)


def _written(key: str, stream: Readable, offset: int, most: int) -> int:
    end = offset
    for chunk in _chunks(stream):
        if end + len(chunk) > most:
            raise Refusal("upload.too_long", most=most)
        with _alone(key) as out:
            if (there := out.seek(0, os.SEEK_END)) != end:
                raise Refusal("upload.wrong_place", there=there)
            out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        end += len(chunk)
    return end


def open_part(key: str) -> BinaryIO:
    """What lies there, for reading; refuses ``upload.gone``."""
    try:
        return _place(key).open("rb")
    except FileNotFoundError:
        raise Refusal("upload.gone") from None


def remove_part(key: str) -> None:
    """Nothing lies there any more."""
    _place(key).unlink(missing_ok=True)


def _chunks(stream: Readable) -> Iterator[bytes]:
    """What comes until it ends or the line breaks."""
    try:
        while chunk := stream.read(_CHUNK):
            yield chunk
    except OSError:
        return


@contextmanager
def _alone(key: str) -> Iterator[BinaryIO]:
    try:
        opened = _place(key).open("r+b")
    except FileNotFoundError:
        raise Refusal("upload.gone") from None
    with opened:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield opened


def _place(key: str) -> Path:
    if not _KEY.fullmatch(key):
        raise Refusal("upload.gone")
    return Path(settings.FILES_DIR) / FOLDER / key
