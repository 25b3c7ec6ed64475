"""Which scan belongs to which paper of the list: by the number or the words of its name, else by order."""

import re
from collections.abc import Sequence

from motcua.kernel.vietnamese import fold

_NUMBER = re.compile(r"^\D{0,6}(\d{1,2})(?!\d)")
ENOUGH = 2
"""So many words of a paper's name in a file's name make them belong together."""


def paired(
    files: Sequence[str], papers: Sequence[str], taken: frozenset[int] = frozenset()
) -> list[int | None]:
    """For each file, by its name, the place of its paper in the list (from 0), or None where none is left.

    A leading number that is a place in the list decides (``2-bang.pdf``), then the most words in common;
    what is left goes to the papers that are left, in order. ``taken`` papers have a scan already."""
    found: dict[int, int] = {}
    free = [place for place in range(len(papers)) if place not in taken]
    for choose in (_by_number, _by_words, _by_order):
        for index, name in enumerate(files):
            if index not in found and (place := choose(name, papers, free)) is not None:
                found[index] = place
                free.remove(place)
    return [found.get(index) for index in range(len(files))]


def _by_number(name: str, papers: Sequence[str], free: Sequence[int]) -> int | None:
    said = _NUMBER.match(name)
    place = int(said[1]) - 1 if said else -1
    return place if place in free else None


def _by_words(name: str, papers: Sequence[str], free: Sequence[int]) -> int | None:
    words = _words(name.rpartition(".")[0] or name)
    scored = [(len(words & _words(papers[place])), -place) for place in free]
    best, place = max(scored, default=(0, 0))
    return -place if best >= ENOUGH else None


def _by_order(name: str, papers: Sequence[str], free: Sequence[int]) -> int | None:
    return free[0] if free else None


def _words(text: str) -> set[str]:
    return {word for word in re.split(r"[^a-z0-9]+", fold(text)) if len(word) > 1}
