"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from motcua.foundation.os_errors import why, why_number


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A binary file that takes its place at ``target`` only when the block ends well: written beside it,
    flushed to the disk, renamed. On any error the old file stays and nothing new is left behind."""
    handle, name = tempfile.mkstemp(prefix=".part-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def why_not_replaced(target: Path) -> str:
    """Why no file can be put there; empty where one can. Asked before work whose outcome goes there."""
    if target.is_dir():
        return why_number(errno.EISDIR)
    try:
        handle, name = tempfile.mkstemp(prefix=".part-", dir=target.parent)
    except OSError as no:
        return why(no)
    os.close(handle)
    Path(name).unlink()
    return ""


def sync_folder(folder: Path) -> None:
    """Make a rename inside the folder survive a power cut (nothing to do where folders cannot be opened)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
