"""Evidence that goes with a word: the number of a document, a stored file, or both."""

from typing import BinaryIO, NamedTuple

from motcua.foundation.files.kinds import Kind
from motcua.foundation.files.store import Readable, open_file, store_file

FOLDER = "evidence"
LIMIT_BYTES = 20_000_000
KINDS = (Kind.PDF, Kind.DOCX, Kind.XLSX, Kind.JPEG, Kind.PNG)


class Proof(NamedTuple):
    """Columns of a row that carries evidence; all empty where there is none."""

    document_number: str = ""
    file_name: str = ""
    file_kind: str = ""
    file_sha256: str = ""


def keep_evidence(document_number: str, file: Readable | None, name: str = "") -> Proof:
    """Store the file, if any. Refuses ``file.…`` as ``store_file`` does."""
    number = document_number.strip()
    if not file:
        return Proof(number)
    kept = store_file(file, name=name, folder=FOLDER, limit_bytes=LIMIT_BYTES, allowed=KINDS)
    return Proof(number, kept.name, kept.kind.value, kept.sha256)


def open_evidence(sha256: str) -> BinaryIO:
    """The stored file, open for reading; who may see it was asked before."""
    return open_file(sha256, folder=FOLDER)
