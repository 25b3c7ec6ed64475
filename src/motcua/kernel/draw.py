"""A draw that anybody can repeat: codes in the order of the hash of a seed and the code."""

from collections.abc import Iterable
from hashlib import sha256


def place(code: str, seed: str) -> tuple[str, str]:
    """Where a code stands in the draw of that seed, whatever else is drawn from."""
    return sha256(f"{seed}|{code}".encode()).hexdigest(), code


def draw(codes: Iterable[str], size: int, seed: str) -> list[str]:
    """``size`` codes, or all where there are fewer: the same ones for the same seed, in whatever order the
    codes were read."""
    return sorted(set(codes), key=lambda code: place(code, seed))[:size]
