"""A code of our own for a procedure whose national code no source prints: the same for the same name."""

import hashlib
from collections.abc import Container

from motcua.kernel.vietnamese import fold

NATIONAL, OWNED = "BYT", "DP"
"""Prefix of the national entries and of those an agency keeps for itself (địa phương)."""
_NUMBERS = 10_000


def local_code(name: str, taken: Container[str], *, prefix: str = NATIONAL) -> str:
    """``BYT-0007``: four digits from the name; the next free number where two names meet."""
    first = int.from_bytes(hashlib.sha256(fold(name).encode()).digest()[:4])
    for step in range(_NUMBERS):
        code = f"{prefix}-{(first + step) % _NUMBERS:04d}"
        if code not in taken:
            return code
    raise ValueError("all local codes are taken")


def is_local(code: str) -> bool:
    """Whether a code is one of ours."""
    prefix, _, number = code.partition("-")
    return prefix in {NATIONAL, OWNED} and len(number) == 4 and number.isdecimal()
