"""Forms 02 to 05: what is asked for, why nothing is done, an apology with a new day, a stop."""

from dataclasses import asdict, dataclass
from datetime import datetime

from motcua.dossiers.slips.letter import Letter, letter_pdf


@dataclass(frozen=True, slots=True)
class SupplementSheet:
    """Form 02. ``contact`` is who guides and how to reach them; ``is_received`` whether the clock ran."""

    letter: Letter
    items: tuple[str, ...]
    reason: str
    answer_by: datetime | None = None
    contact: str = ""
    is_received: bool = False

    def pdf(self) -> bytes:
        body = {"items": self.items, "reason": self.reason, "answer_by": self.answer_by}
        return letter_pdf(
            "supplement.typ", self.letter, {**body, "contact": self.contact, "received": self.is_received}
        )


@dataclass(frozen=True, slots=True)
class RefusalSheet:
    """Form 03: every reason, and the law it stands on."""

    letter: Letter
    reasons: tuple[str, ...]
    ground: str

    def pdf(self) -> bytes:
        return letter_pdf("refusal.typ", self.letter, {"reasons": self.reasons, "ground": self.ground})


@dataclass(frozen=True, slots=True)
class ApologySheet:
    """Form 04, of the agency that resolves; ``is_late`` where the promise was broken before the letter."""

    letter: Letter
    superior: str
    agency: str
    received_at: datetime
    promised_at: datetime
    expected_at: datetime
    reason: str
    is_late: bool = False

    def pdf(self) -> bytes:
        return letter_pdf("apology.typ", self.letter, _without_letter(self))


@dataclass(frozen=True, slots=True)
class StopSheet:
    """Form 05: the applicant's wish, how far it had come, what becomes of papers and money."""

    letter: Letter
    superior: str
    agency: str
    asked: str
    stage: str
    stopped_at: datetime
    reason: str
    ground: str
    papers: str
    fees: str

    def pdf(self) -> bytes:
        return letter_pdf("stop.typ", self.letter, _without_letter(self))


def _without_letter(sheet: ApologySheet | StopSheet) -> dict[str, object]:
    said = asdict(sheet)
    del said["letter"]
    return said
