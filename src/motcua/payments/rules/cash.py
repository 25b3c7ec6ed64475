"""Cash at the end of a day: what should be in the drawer, what is, and why they differ."""

from dataclasses import dataclass

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Drawer:
    """One officer's cash of one stretch of work: taken and paid back, in whole đồng, and how often."""

    taken: int = 0
    paid_back: int = 0
    receipts: int = 0
    refunds: int = 0

    @property
    def expected(self) -> int:
        return self.taken - self.paid_back


@basis("88/2015/QH13", verified=False)
def difference(expected: int, counted: int, reason: str) -> int:
    """Counted less expected. Refuses ``payment.negative_count``, and ``payment.difference_unexplained``
    where they differ and nobody says why."""
    if counted < 0:
        raise Refusal("payment.negative_count")
    gap = counted - expected
    if gap and not reason.strip():
        raise Refusal("payment.difference_unexplained", expected=expected, counted=counted)
    return gap
