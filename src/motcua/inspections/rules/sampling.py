"""Choosing the dossiers of a pack: every late one first, then a draw that anybody can repeat.

The draw orders codes by the hash of the seed and the code, so that the same seed over the same register
always chooses the same dossiers, in whatever order the register was read.
"""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from motcua.kernel.draw import draw


def choose(every: Iterable[str], late: Iterable[str], size: int, seed: str) -> tuple[list[str], list[str]]:
    """(late ones, drawn ones): late dossiers come first, up to the size, themselves drawn where they are
    more; the rest of the size is drawn from the others."""
    late_codes = set(late)
    first = draw(late_codes, size, seed)
    return first, draw(set(every) - late_codes, size - len(first), seed)


def sealed(pack: Mapping[str, Any]) -> tuple[str, str]:
    """The pack as canonical JSON and its SHA-256: whoever holds the file can recompute it."""
    text = json.dumps(pack, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text, sha256(text.encode()).hexdigest()
