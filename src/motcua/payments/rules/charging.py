"""What is owed, and what became of it: values in, values out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal


class Act(StrEnum):
    """What can happen to a charge; each at most once, but money may go back in several parts."""

    RECEIPT = "receipt"
    REFUND = "refund"
    WAIVER = "waiver"


class Way(StrEnum):
    """How money moved."""

    CASH = "cash"
    TRANSFER = "transfer"
    GATEWAY = "gateway"


class ChargeState(StrEnum):
    """Where a charge stands."""

    UNPAID = "unpaid"
    PAID = "paid"
    REFUNDED = "refunded"
    PARTLY_REFUNDED = "partly"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """One line of a charge: fee (phí) or charge by law (lệ phí), of which case, in whole đồng."""

    kind: str
    amount: int
    case: str = ""


class Fee(Protocol):
    """A fee as an edition states it."""

    @property
    def amount(self) -> int: ...
    @property
    def case(self) -> str: ...
    @property
    def kind(self) -> str: ...


@basis("97/2015/QH13", verified=False)
def lines_for(fees: Iterable[Fee], case: str = "") -> tuple[ChargeLine, ...]:
    """What a dossier of that case owes of the fees in force: lines of its case and of no case, and the only
    line of a kind whatever its case says (it is a unit then). Where fees depend on a case that is not known,
    those are left to the officer."""
    due = [fee for fee in fees if fee.amount > 0]
    kinds = Counter(fee.kind for fee in due)
    return tuple(
        ChargeLine(fee.kind, fee.amount, fee.case)
        for fee in due
        if not fee.case or fee.case == case or kinds[fee.kind] == 1
    )


def still_due(owed: Sequence[ChargeLine], taken: Sequence[ChargeLine]) -> tuple[tuple[ChargeLine, ...], int]:
    """What is left to pay of ``owed`` where ``taken`` was paid, kind by kind, and what was paid too much."""
    paid, due = Counter[str](), []
    for line in taken:
        paid[line.kind] += line.amount
    for line in owed:
        used = min(line.amount, paid[line.kind])
        paid[line.kind] -= used
        if line.amount > used:
            due.append(ChargeLine(line.kind, line.amount - used, line.case))
    return tuple(due), paid.total()


def check_refund(amount: int, kept: int) -> None:
    """Refuse ``payment.refund_amount`` for nothing and for more than is left of what was taken."""
    if not 0 < amount <= kept:
        raise Refusal("payment.refund_amount", amount=amount, kept=kept)


HOLDS_MONEY = frozenset({ChargeState.PAID, ChargeState.PARTLY_REFUNDED})
"""States of a charge of which something can still go back."""


def total_of(lines: Sequence[ChargeLine]) -> int:
    """The sum in đồng."""
    return sum(line.amount for line in lines)


def state_after(acts: Iterable[Act], *, kept: int = 0) -> ChargeState:
    """The state that the recorded acts lead to; ``kept`` is what the refunds left of the money."""
    done = set(acts)
    if Act.REFUND in done:
        return ChargeState.PARTLY_REFUNDED if kept else ChargeState.REFUNDED
    if Act.RECEIPT in done:
        return ChargeState.PAID
    return ChargeState.WAIVED if Act.WAIVER in done else ChargeState.UNPAID


def ways_back(came: str) -> tuple[Way, ...]:
    """How money may go back: what came through the gateway never leaves the drawer."""
    return (Way.GATEWAY, Way.TRANSFER) if came == Way.GATEWAY else (Way.CASH, Way.TRANSFER)


@basis("118/2025/NĐ-CP", article=24)
def voucher_code(act: Act, day: date, number: int) -> str:
    """The number of a voucher, gapless per agency, kind and year: ``PT26-000012``, ``HP26-000001``."""
    letters = {Act.RECEIPT: "PT", Act.REFUND: "HP"}[act]
    return f"{letters}{day:%y}-{number:06d}"


def voucher_series(act: Act, agency: str, day: date) -> str:
    """The name of the counter behind those numbers."""
    return f"voucher:{act.value}:{agency}:{day:%Y}"
