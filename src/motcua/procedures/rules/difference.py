"""What a new edition changes against the one before, constituent by constituent, row by row, word by word."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from typing import Any

from motcua.procedures.rules.edition import EditionContent

PARTS = tuple(field.name for field in fields(EditionContent))
ALIKE = 0.6
"""Two lines that share at least so much are one line reworded, not one taken away and another added."""
LONG = 1500
"""Words above which the comparison may pass over very common ones."""


@dataclass(frozen=True, slots=True)
class Change:
    """One changed constituent: for a list the lines taken away and added, else before and after."""

    part: str
    removed: tuple[Any, ...]
    added: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text; ``is_changed`` where the other side does not have them."""

    words: str
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A row before and after; one of them is None where it was added or taken away."""

    before: Any
    after: Any

    @property
    def is_changed(self) -> bool:
        return bool(self.before != self.after)


def difference(
    old: EditionContent, new: EditionContent, *, parts: Iterable[str] = PARTS
) -> tuple[Change, ...]:
    """Changes in the order in which a procedure is written down; lines that only moved are no change."""
    changes = []
    for part in parts:
        before, after = _lines(getattr(old, part)), _lines(getattr(new, part))
        removed = tuple(line for line in before if line not in after)
        added = tuple(line for line in after if line not in before)
        if removed or added:
            changes.append(Change(part, removed, added))
    return tuple(changes)


def word_pieces(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts cut where they differ; joined, each side's pieces are its text again."""
    left, right = _words(before), _words(after)
    matcher = SequenceMatcher(None, left, right, autojunk=max(len(left), len(right)) > LONG)
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for kind, a, b, c, d in matcher.get_opcodes():
        for pieces, words in zip(sides, ("".join(left[a:b]), "".join(right[c:d])), strict=True):
            if words:
                pieces.append(Piece(words, kind != "equal"))
    return tuple(sides[0]), tuple(sides[1])


def row_pairs(
    before: Sequence[Any], after: Sequence[Any], key: Callable[[Any], str] = str
) -> tuple[Pair, ...]:
    """Rows side by side: the same row first, then the one of the same ``key``, then the one most like it.
    They stand in the new order, each row taken away where it stood."""
    partner: dict[int, int] = {}
    free = list(range(len(before)))
    for alike in (_same, _same_key(key), _like(key)):
        for number, row in enumerate(after):
            if number in partner:
                continue
            fits = [(alike(before[one], row), -one) for one in free]
            likeness, place = max(fits, default=(0.0, 0))
            if likeness >= ALIKE:
                partner[number] = -place
                free.remove(-place)
    pairs: list[Pair] = []
    for number, row in enumerate(after):
        if number in partner:
            while free and free[0] < partner[number]:
                pairs.append(Pair(before[free.pop(0)], None))
        pairs.append(Pair(before[partner[number]] if number in partner else None, row))
    return (*pairs, *(Pair(before[one], None) for one in free))


def _same(one: Any, other: Any) -> float:
    return float(one == other)


def _same_key(key: Callable[[Any], str]) -> Callable[[Any, Any], float]:
    return lambda one, other: float(key(one).casefold() == key(other).casefold())


def _like(key: Callable[[Any], str]) -> Callable[[Any, Any], float]:
    return lambda one, other: SequenceMatcher(None, _words(key(one)), _words(key(other))).ratio()


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|[^\W_]+|.", text)


def _lines(value: Any) -> Sequence[Any]:
    if isinstance(value, tuple):
        return value
    return () if value in ("", None) else (value,)
