"""When two petitions say the same in other words: how many runs of three words they share."""

from collections.abc import Iterable

from motcua.kernel.vietnamese import fold

RUN = 3
ALIKE = 0.4
"""From this share of common runs on, two texts are called alike."""


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of three words, without tone marks, case and stops; a shorter text is one run."""
    words = "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
    last = max(len(words) - RUN, 0)
    return frozenset(tuple(words[start : start + RUN]) for start in range(last + 1)) if words else frozenset()


def likeness(one: str, other: str) -> float:
    """The share of runs in common, from nought to one; the same both ways round."""
    mine, theirs = shingles(one), shingles(other)
    both = len(mine | theirs)
    return len(mine & theirs) / both if both else 0.0


def alike(text: str, others: Iterable[tuple[int, str]], least: float = ALIKE) -> dict[int, float]:
    """Number to likeness of the texts that are alike enough."""
    found = ((number, likeness(text, other)) for number, other in others)
    return {number: share for number, share in found if share >= least}
