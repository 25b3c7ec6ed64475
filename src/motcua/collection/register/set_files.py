"""A set of indicators as somebody hands it in: a TOML file."""

import tomllib
from collections.abc import Mapping
from typing import Any

from motcua.kernel.nesting import too_deep
from motcua.kernel.refusal import Refusal

LARGEST_SET = 200_000


def set_document(content: bytes, *, file: str) -> Mapping[str, Any]:
    """What the file holds, not yet looked at. Refuses ``collection.bad_file``."""
    if len(content) > LARGEST_SET:
        raise Refusal("collection.bad_file", file=file)
    try:
        text = content.decode("utf-8")
        if too_deep(text):
            raise ValueError
        return tomllib.loads(text)
    except ValueError:  # a number of thousands of digits is a plain ValueError
        raise Refusal("collection.bad_file", file=file) from None
