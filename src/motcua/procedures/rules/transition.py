"""What a publication decision says of dossiers that are already running (quy định chuyển tiếp)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.procedures.rules.edition import EditionContent, RequiredItem, fees_on


class Transition(StrEnum):
    """The rule chosen and recorded with a decision."""

    KEEP = "keep"
    NEW = "new"
    FAVOURABLE = "favourable"


@dataclass(frozen=True, slots=True)
class Burden:
    """What the new edition asks of the applicant against the old one: -1 less, 0 as much, 1 more."""

    papers: int
    fees: int

    @property
    def is_lighter(self) -> bool:
        """Nothing heavier and something lighter."""
        return max(self.papers, self.fees) <= 0 and min(self.papers, self.fees) < 0


@basis("64/2025/QH15", verified=False)
def burden(old: EditionContent, new: EditionContent, case: str, day: date) -> Burden:
    """Papers and fees of one case on a day, the new edition against the old."""
    return Burden(_papers(old, new, case), _sign(_to_pay(new, case, day) - _to_pay(old, case, day)))


def _papers(old: EditionContent, new: EditionContent, case: str) -> int:
    """One paper more, or one copy more of a paper, is more, whatever else falls away."""
    before, after = _asked(old.required_items, case), _asked(new.required_items, case)
    if any(count > before.get(name, -1) for name, count in after.items()):
        return 1
    return -1 if after != before else 0


def _asked(items: Iterable[RequiredItem], case: str) -> dict[str, int]:
    return {
        " ".join(item.name.casefold().split()): item.originals + item.copies
        for item in items
        if not item.case or not case or item.case == case
    }


def _to_pay(content: EditionContent, case: str, day: date) -> int:
    """The least that a dossier of that case pays, fee and charge together."""
    least: dict[str, int] = {}
    for fee in fees_on(content, day, case):
        least[fee.kind] = min(fee.amount, least.get(fee.kind, fee.amount))
    return sum(least.values())


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
