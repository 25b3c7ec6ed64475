"""Uploads: typed by content, bounded, named by their SHA-256 and kept outside the web root."""

from motcua.foundation.files.cleaning import is_held, remove_file
from motcua.foundation.files.kinds import Kind, kind_of
from motcua.foundation.files.readable import is_readable
from motcua.foundation.files.replacing import replacing
from motcua.foundation.files.store import StoredFile, open_file, store_file

__all__ = [
    "Kind",
    "StoredFile",
    "is_held",
    "is_readable",
    "kind_of",
    "open_file",
    "remove_file",
    "replacing",
    "store_file",
]
