"""A row of somebody's sheet that cannot be taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """What is wrong in which row, as people count in the file, and which column; ``reason`` is a key of the
    words of who reads the sheet."""

    row: int
    column: str
    reason: str
    found: str = ""
