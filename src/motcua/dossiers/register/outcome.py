"""What came of an import, in rows, and the faults found on the way."""

from collections.abc import Callable
from dataclasses import dataclass, field

from motcua.dossiers.rules.register_cells import Fault

KEPT_FAULTS = 200
"""Faults listed when a register is refused; all are counted."""


@dataclass(slots=True)
class Imported:
    """Rows added, known already, known so far and now ``continued``, and refused; ``faults`` holds the first
    of them, ``on_bad`` hears of all."""

    added: int = 0
    continued: int = 0
    unchanged: int = 0
    refused: int = 0
    fault_count: int = 0
    faults: list[Fault] = field(default_factory=list)
    on_bad: Callable[[int, list[Fault]], None] | None = None

    @property
    def read(self) -> int:
        return self.written + self.unchanged + self.refused

    @property
    def written(self) -> int:
        return self.added + self.continued

    def refuse(self, row: int, faults: list[Fault]) -> None:
        """The row is left out because of these."""
        self.refused += 1
        self.fault_count += len(faults)
        room = KEPT_FAULTS - len(self.faults)
        self.faults += faults[: max(room, 0)]
        if self.on_bad is not None:
            self.on_bad(row, faults)
