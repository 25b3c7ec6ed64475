"""How many answers there must be before anything of a group is shown."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

FEWEST = 5
"""With fewer answers than this a group is counted and not opened: somebody could be recognised."""

K = TypeVar("K", bound=Hashable)


def shown(counts: Mapping[K, int], fewest: int = FEWEST) -> frozenset[K]:
    """Groups that may be opened beside their total. Where the hidden ones are together fewer than ``fewest``,
    the smallest of the others is hidden too, so that nobody can take the rest from the total."""
    order = sorted(counts, key=lambda key: (counts[key], str(key)))
    hidden = [key for key in order if counts[key] < fewest]
    open_ones = [key for key in order if counts[key] >= fewest]
    while open_ones and 0 < sum(counts[key] for key in hidden) < fewest:
        hidden.append(open_ones.pop(0))
    return frozenset(open_ones)
