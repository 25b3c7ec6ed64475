"""How reading a damaged archive (ZIP, and what is one inside: Excel, Word, a backup) ends."""

import errno
import lzma
import struct
import zipfile
import zlib

BROKEN_ARCHIVE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(IndexError, KeyError, NotImplementedError, RuntimeError, TypeError, ValueError),
)
"""Each way of packing fails in its own way; a wrong offset is an ``OSError`` of the seek."""


def is_of_archive(fault: BaseException) -> bool:
    """Whether the archive is at fault, and not the disk that it lies on or is unpacked to."""
    return not isinstance(fault, OSError) or fault.errno in (None, errno.EINVAL)
