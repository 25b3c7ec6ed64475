"""How long a procedure really takes: nine dossiers in ten, and an honest word where there are few."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

ENOUGH = 10
"""Fewer dossiers than that say nothing about the next one."""
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Really:
    """Of how many dossiers; ``days`` in which nine in ten were done, ``usual`` for half of them."""

    count: int
    days: int | None
    usual: int | None
    since: date

    @property
    def is_enough(self) -> bool:
        return self.days is not None


def really(days: Sequence[int], *, since: date) -> Really:
    """The smallest number of days that holds for nine in ten (nearest rank)."""
    if len(days) < ENOUGH:
        return Really(len(days), None, None, since)
    ordered = sorted(days)
    return Really(len(days), _rank(ordered, 9), _rank(ordered, 5), since)


def _rank(ordered: Sequence[int], tenths: int) -> int:
    return ordered[-(-len(ordered) * tenths // 10) - 1]
