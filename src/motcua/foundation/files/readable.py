"""Whether a stored file can be opened by who has to read it: not merely of the right kind, but whole."""

import zipfile
from typing import BinaryIO

from PIL import Image

from motcua.foundation.files.kinds import Kind

LARGEST_INSIDE = 300_000_000
"""A few kilobytes can unpack to gigabytes; no paper of a person is larger than this."""


def is_readable(content: BinaryIO, kind: Kind) -> bool:
    """Whether a PDF has pages and no password, a picture decodes, an office file's parts are whole.

    Any way of failing is the file's: the libraries raise what they like on broken input."""
    content.seek(0)
    try:
        if kind is Kind.PDF:
            # Not for every command that only knows a file's name.
            from pypdf import PdfReader

            reader = PdfReader(content)
            return not reader.is_encrypted and len(reader.pages) > 0
        if kind in (Kind.JPEG, Kind.PNG):
            with Image.open(content) as picture:
                picture.load()
            return True
        with zipfile.ZipFile(content) as archive:
            # An archive cannot hold more than it says: reading stops there.
            inside = sum(part.file_size for part in archive.infolist())
            return inside <= LARGEST_INSIDE and archive.testzip() is None
    except Exception:
        return False
