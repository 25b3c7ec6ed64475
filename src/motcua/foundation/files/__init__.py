"""Uploads: typed by content, bounded, named by their SHA-256 and kept outside the web root."""

from motcua.foundation.files.cleaning import is_held, remove_file
from motcua.foundation.files.holding import is_on_hold
from motcua.foundation.files.kinds import Kind, kind_of
from motcua.foundation.files.parts import append_part, begin_part, open_part, received, remove_part
from motcua.foundation.files.readable import is_readable
from motcua.foundation.files.replacing import replacing
from motcua.foundation.files.store import Readable, StoredFile, checked_name, is_stored, open_file, store_file

__all__ = [
    "Kind",
    "Readable",
    "StoredFile",
    "append_part",
    "begin_part",
    "checked_name",
    "is_held",
    "is_on_hold",
    "is_readable",
    "is_stored",
    "kind_of",
    "open_file",
    "open_part",
    "received",
    "remove_file",
    "remove_part",
    "replacing",
    "store_file",
]
