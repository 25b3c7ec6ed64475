"""What a new edition changes against the one before, constituent by constituent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from motcua.procedures.rules.edition import EditionContent

PARTS = tuple(field.name for field in fields(EditionContent))


@dataclass(frozen=True, slots=True)
class Change:
    """One changed constituent: for a list the lines taken away and added, else before and after."""

    part: str
    removed: tuple[Any, ...]
    added: tuple[Any, ...]


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


def _lines(value: Any) -> Sequence[Any]:
    if isinstance(value, tuple):
        return value
    return () if value in ("", None) else (value,)
