"""Form 06 (05 before): the slip that goes with the dossier from hand to hand (phiếu kiểm soát)."""

from dataclasses import asdict, dataclass
from datetime import datetime

from motcua.dossiers.slips.letter import Letter, letter_pdf


@dataclass(frozen=True, slots=True)
class HopLine:
    """One line of its table: who had the dossier, handed over when and by whom, how it was kept."""

    name: str
    given_at: datetime | None
    giver: str
    taken_at: datetime | None
    taker: str
    outcome: str
    note: str


@dataclass(frozen=True, slots=True)
class ControlSheet:
    """Who resolves, who is consulted, and every hand-over so far."""

    letter: Letter
    resolves: str
    coordinates: str
    received_at: datetime
    due_at: datetime | None
    hops: tuple[HopLine, ...]

    def pdf(self) -> bytes:
        said = asdict(self)
        del said["letter"]
        return letter_pdf("control.typ", self.letter, said)
