"""What a file really is, told from its content and never from its name."""

import zipfile
from enum import StrEnum
from typing import BinaryIO

from motcua.foundation.broken_archives import BROKEN_ARCHIVE


class Kind(StrEnum):
    """The kinds an office takes in; the value is the usual extension."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpg"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"

    @property
    def media_type(self) -> str:
        """The media type to answer with when the file is sent out."""
        return _MEDIA_TYPES[self]

    @property
    def extensions(self) -> tuple[str, ...]:
        """The extensions that a name of this kind may carry."""
        return ("jpg", "jpeg") if self is Kind.JPEG else (self.value,)


_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA_TYPES = {
    Kind.PDF: "application/pdf",
    Kind.PNG: "image/png",
    Kind.JPEG: "image/jpeg",
    Kind.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Kind.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    Kind.CSV: "text/csv",
}
_STARTS = {
    b"%PDF-": Kind.PDF,
    b"\x89PNG\r\n\x1a\n": Kind.PNG,
    b"\xff\xd8\xff": Kind.JPEG,
}
_MAIN_PARTS = {"word/document.xml": Kind.DOCX, "xl/workbook.xml": Kind.XLSX}


def kind_of(content: BinaryIO) -> Kind | None:
    """The kind of a seekable file, or ``None`` for anything else, macros included. A PDF must begin at the
    first byte, so that a page hidden before it is not served along."""
    content.seek(0)
    start = content.read(8)
    for magic, kind in _STARTS.items():
        if start.startswith(magic):
            return kind
    if start.startswith(b"PK\x03\x04"):
        return _office_kind(content)
    return None


def is_plain_text(content: BinaryIO) -> bool:
    """Whether a seekable file is nothing but UTF-8 text: a table of values has no other mark of its own, so
    only who asks for one is told."""
    content.seek(0)
    try:
        text = content.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return all(sign.isprintable() or sign in "\t\r\n" for sign in text)


def _office_kind(content: BinaryIO) -> Kind | None:
    try:
        with zipfile.ZipFile(content) as archive:
            parts = set(archive.namelist())
    except BROKEN_ARCHIVE:
        return None
    if "[Content_Types].xml" not in parts or any(part.endswith("vbaProject.bin") for part in parts):
        return None
    kinds = [kind for part, kind in _MAIN_PARTS.items() if part in parts]
    return kinds[0] if len(kinds) == 1 else None
