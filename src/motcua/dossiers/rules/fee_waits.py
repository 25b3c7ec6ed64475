"""Whether a dossier waits for its fee: only where the law of its procedure says so (domain: no other clock
stops for money)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.kernel.basis import basis
from motcua.procedures.rules.edition import EditionContent, Unpaid, fee_wait_on
from motcua.workdays.rules.limits import Limit, limit_of_catalogue

FEE = "fee"
"""What the row says a waiting dossier waits for; empty: for a supplement."""
UNPROVEN = " (chưa kiểm chứng)"


@dataclass(frozen=True, slots=True)
class Awaited:
    """An accepted dossier waits for so many đồng under that law; ``within`` is how long the applicant has,
    ``closes`` whether the dossier is closed when that time is over."""

    amount: int
    ground: str
    within: Limit | None
    closes: bool

    def facts(self) -> dict[str, Any]:
        """What the event tells beside its moments."""
        return {"amount": self.amount, "basis": self.ground, "closes": self.closes, "waits_for": FEE}


@basis("118/2025/NĐ-CP", article=17, clause=3, verified=False)
def awaited(content: EditionContent, day: date, case: str, owed: int) -> Awaited | None:
    """What is waited for once the dossier is accepted on that day with so much unpaid; ``None`` where nothing
    is owed or the law of the procedure does not let the clock wait."""
    law = fee_wait_on(content, day, case) if owed > 0 else None
    if law is None:
        return None
    within = limit_of_catalogue(**law.within) if law.within else None
    ground = law.basis if law.is_verified else law.basis + UNPROVEN
    return Awaited(owed, ground, within, closes=law.unpaid is Unpaid.CLOSE and within is not None)
