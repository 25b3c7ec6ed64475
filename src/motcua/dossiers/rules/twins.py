"""Files handed in twice: the very same one, or a picture that looks the same."""

from collections.abc import Sequence
from dataclasses import dataclass

NEAR = 6
"""So many bits of the look may differ."""


@dataclass(frozen=True, slots=True)
class Twin:
    """The first of the files that another one repeats."""

    place: int
    is_same: bool


def alike(look: str, other: str) -> bool:
    """Whether two first pages look the same; a file without a look is like none."""
    return bool(look and other) and (int(look, 16) ^ int(other, 16)).bit_count() <= NEAR


def twins(files: Sequence[tuple[int, str, str]]) -> dict[int, Twin]:
    """``(place, sha256, look)`` in order: which repeats which earlier one; a file without a look
    only where it is the same to the byte."""
    found: dict[int, Twin] = {}
    for number, (place, sha256, look) in enumerate(files):
        for earlier, other, other_look in files[:number]:
            if sha256 == other:
                found[place] = Twin(earlier, True)
                break
            if alike(look, other_look):
                found.setdefault(place, Twin(earlier, False))
    return found
