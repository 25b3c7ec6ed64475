"""Finding a procedure at the counter by three letters: its initials or the beginnings of its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from motcua.kernel.vietnamese import fold

_MARKS = str.maketrans(dict.fromkeys(",;:()/\"'“”–-", " "))


@dataclass(frozen=True, slots=True)
class Line:
    """One procedure that may be filed: ``folded`` is its name folded."""

    id: int
    folded: str
    code: str = ""


def quick_find(text: str, lines: Sequence[Line], used: Mapping[int, int]) -> tuple[int, ...]:
    """Ids, best first: the code, then initials from the first word on, words, initials further in; among
    equals the most used (``used``: id to times), then the shortest name. All by use for an empty text."""
    typed = fold(text)
    ranked = []
    for line in lines:
        rank = _rank(typed, line) if typed else 0
        if rank is not None:
            ranked.append((rank, -used.get(line.id, 0), len(line.folded), line.id))
    return tuple(id_ for *_, id_ in sorted(ranked))


def initials(folded: str) -> str:
    """The first letters of the words: ``cap lai chung chi`` is ``clcc``."""
    return "".join(word[0] for word in folded.translate(_MARKS).split())


def _rank(typed: str, line: Line) -> int | None:
    if line.code.lower().startswith(typed):
        return 0 if line.code.lower() == typed else 1
    letters, together = initials(line.folded), typed.replace(" ", "")
    if letters.startswith(together):
        return 1
    words = line.folded.translate(_MARKS).split()
    if all(any(word.startswith(part) for word in words) for part in typed.split()):
        return 2
    return 3 if together in letters else None
