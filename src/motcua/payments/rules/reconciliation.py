"""The gateway's statement against our book (đối soát): what agrees, what does not, and the sum of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.payments.rules.charging import Act


class Gap(StrEnum):
    """Why a line of one side has no equal on the other."""

    NOT_HERE = "not_here"
    NOT_THERE = "not_there"
    AMOUNT = "amount"
    TWICE = "twice"
    SURPLUS = "surplus"
    WRONG_AMOUNT = "wrong_amount"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One movement: the gateway's transaction, our order, taken or paid back, whole đồng."""

    transaction: str
    order: str
    act: Act
    amount: int

    @property
    def signed(self) -> int:
        return -self.amount if self.act is Act.REFUND else self.amount


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that does not agree; ``effect`` is what it adds to the statement over the book."""

    gap: Gap
    order: str
    transaction: str
    act: Act
    theirs: int | None
    ours: int | None

    @property
    def effect(self) -> int:
        gap = (self.theirs or 0) - (self.ours or 0)
        return -gap if self.act is Act.REFUND else gap


@dataclass(frozen=True, slots=True)
class Reconciled:
    """``theirs - ours`` is always the sum of the effects of the differences."""

    matched: int
    theirs: int
    ours: int
    differences: tuple[Difference, ...]

    @property
    def agrees(self) -> bool:
        return not self.differences


@basis("118/2025/NĐ-CP", article=24, verified=False)
def reconciled(
    theirs: Iterable[StatementLine], ours: Iterable[StatementLine], known: Mapping[str, Gap]
) -> Reconciled:
    """Line by line, by order and act. ``known`` are orders of which we hold why the gateway has money that
    our book does not: paid too much, or a wrong amount."""
    statement, book = list(theirs), list(ours)
    free = {(one.order, one.act): one for one in book}
    if len(free) != len(book):
        raise ValueError("an order stands twice in our own book")
    seen: Counter[tuple[str, Act]] = Counter()
    matched, found = 0, []
    for line in statement:
        key = (line.order, line.act)
        seen[key] += 1
        mine = free.pop(key, None)
        if mine is not None and mine.amount == line.amount:
            matched += 1
            continue
        gap = _why(line, mine is not None, seen[key] > 1, known)
        found.append(_difference(gap, line, line.amount, mine.amount if mine else None))
    found += [_difference(Gap.NOT_THERE, mine, None, mine.amount) for mine in free.values()]
    total = sum(line.signed for line in statement), sum(line.signed for line in book)
    return Reconciled(matched, *total, tuple(found))


def _why(line: StatementLine, is_here: bool, is_again: bool, known: Mapping[str, Gap]) -> Gap:
    if is_here:
        return Gap.AMOUNT
    if is_again:
        return Gap.TWICE
    return known.get(line.order, Gap.NOT_HERE)


def _difference(gap: Gap, line: StatementLine, theirs: int | None, ours: int | None) -> Difference:
    return Difference(gap, line.order, line.transaction, line.act, theirs, ours)
