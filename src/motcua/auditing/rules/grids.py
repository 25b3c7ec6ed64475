"""Tables in text: rows of cells divided by ``|`` or tabs."""

from dataclasses import dataclass

from motcua.auditing.rules.claims import Claim


@dataclass(frozen=True)
class Grid:
    start: int
    end: int


def read_grids(plain: str) -> list[Grid]:
    return []


def check_grids(grids: list[Grid]) -> list[Claim]:
    return []
