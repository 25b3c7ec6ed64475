"""A set of indicators as somebody hands it in: a TOML file."""

from collections.abc import Mapping
from typing import Any

from motcua.foundation.sheets.toml import toml_document
from motcua.kernel.refusal import Refusal

LARGEST_SET = 200_000


def set_document(content: bytes, *, file: str) -> Mapping[str, Any]:
    """What the file holds, not yet looked at. Refuses ``collection.bad_file``."""
    try:
        return toml_document(content, largest=LARGEST_SET)
    except ValueError:  # a number of thousands of digits is a plain ValueError
        raise Refusal("collection.bad_file", file=file) from None
