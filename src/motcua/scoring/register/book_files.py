"""A scorebook as somebody hands it in: a TOML file."""

from collections.abc import Mapping
from typing import Any

from motcua.foundation.sheets.toml import toml_document
from motcua.kernel.refusal import Refusal

LARGEST_BOOK = 400_000


def book_document(content: bytes, *, file: str) -> Mapping[str, Any]:
    """What the file holds, not yet looked at. Refuses ``score.bad_file``."""
    try:
        return toml_document(content, largest=LARGEST_BOOK)
    except ValueError:
        raise Refusal("score.bad_file", file=file) from None
