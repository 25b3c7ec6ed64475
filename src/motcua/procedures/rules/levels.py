"""How far a procedure is online (mức độ dịch vụ công trực tuyến): two schemes, one history."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from motcua.kernel.basis import basis


class Scheme(StrEnum):
    """Four levels until Nghị định 42/2022, full or partial since."""

    FOUR_LEVELS = "four_levels"
    FULL_PARTIAL = "full_partial"


class Level(StrEnum):
    """A level under either scheme."""

    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"
    LEVEL_4 = "level_4"
    INFORMATION = "information"
    PARTIAL = "partial"
    FULL = "full"


NEW_SCHEME = frozenset({Level.INFORMATION, Level.PARTIAL, Level.FULL})
FILED_ONLINE = frozenset({Level.LEVEL_3, Level.LEVEL_4, Level.PARTIAL, Level.FULL})
"""Levels at which a dossier can be filed online."""

_TODAY = {
    Level.LEVEL_1: Level.INFORMATION,
    Level.LEVEL_2: Level.INFORMATION,
    Level.LEVEL_3: Level.PARTIAL,
    Level.LEVEL_4: Level.FULL,
}


class Span(Protocol):
    """One line of a level's history."""

    value: str
    valid_from: date | None
    valid_to: date | None


L = TypeVar("L", bound=Span)


def scheme_of(level: Level) -> Scheme:
    """The scheme a level belongs to."""
    return Scheme.FULL_PARTIAL if level in NEW_SCHEME else Scheme.FOUR_LEVELS


@basis("42/2022/NĐ-CP", verified=False)
def in_new_scheme(level: Level) -> Level:
    """An old level as the new scheme calls it: 4 is full, 3 is partial, 1 and 2 are information."""
    return _TODAY.get(level, level)


def level_on(history: Iterable[L], day: date) -> L | None:
    """The line in force on that day; the one that began last where several cover it."""
    covering = [
        line
        for line in history
        if (line.valid_from is None or line.valid_from <= day)
        and (line.valid_to is None or day <= line.valid_to)
    ]
    return max(covering, key=lambda line: line.valid_from or date.min, default=None)
