"""A document that somebody hands in as a TOML file."""

import json
import tomllib
from collections.abc import Mapping
from typing import Any

from motcua.kernel.nesting import too_deep


def toml_document(content: bytes, *, largest: int) -> Mapping[str, Any]:
    """What the file holds, not yet looked at, in values that every database keeps: days as text, no number
    that is none. Raises ``ValueError`` for what cannot be read or is larger than so many bytes."""
    if len(content) > largest:
        raise ValueError(len(content))
    text = content.decode("utf-8")
    if too_deep(text):
        raise ValueError(text[:40])
    found: Mapping[str, Any] = json.loads(json.dumps(tomllib.loads(text), default=str, allow_nan=False))
    return found
