"""A table of units side by side over the years, from whatever it was made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from motcua.collection.rules.comparing import Line

Parts = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``parts`` are what of the source can be compared, ``part`` the one that is; ``unit`` stands beside
    figures; ``groups`` (unit, year) to its group, where the book has groups."""

    title: str
    part: str
    parts: Parts
    unit: str
    years: Sequence[int]
    lines: Sequence[Line]
    groups: Mapping[tuple[str, int], str]
