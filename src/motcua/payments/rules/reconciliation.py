"""The gateway's statement against our book (đối soát): what agrees, what does not, and the sum of it."""

from collections import Counter, defaultdict, deque
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
    """Line by line, by order and act: what goes by the same number first, then what is as much, then the
    rest of an order. One order is paid once and may go back in several parts. ``known`` are orders of which
    we hold why the gateway has money that our book does not: paid too much, or a wrong amount."""
    statement, book = list(theirs), list(ours)
    receipts = [one.order for one in book if one.act is Act.RECEIPT]
    if len(set(receipts)) != len(receipts):
        raise ValueError("an order was paid twice in our own book")
    pairs = _paired(statement, book)
    matched, found, seen = 0, [], set[tuple[str, ...]]()
    for at, line in enumerate(statement):
        mine, told = pairs.get(at), _told(line)
        if mine is not None and mine.amount == line.amount:
            matched += 1
        else:
            gap = _why(line, mine is not None, told in seen, known)
            found.append(_difference(gap, line, line.amount, mine.amount if mine else None))
        seen.add(told)
    left = Counter(book) - Counter(pairs.values())
    found += [_difference(Gap.NOT_THERE, mine, None, mine.amount) for mine in left.elements()]
    total = sum(line.signed for line in statement), sum(line.signed for line in book)
    return Reconciled(matched, *total, tuple(found))


def _paired(statement: list[StatementLine], book: list[StatementLine]) -> dict[int, StatementLine]:
    """Place in the statement to the line of ours that it speaks of."""
    pairs: dict[int, StatementLine] = {}
    free = list(book)
    for alike in (_to_the_number, _as_much, _of_the_order):
        mine: dict[tuple[object, ...], deque[StatementLine]] = defaultdict(deque)
        for one in free:
            mine[alike(one)].append(one)
        for at, line in enumerate(statement):
            if at not in pairs and mine[alike(line)]:
                pairs[at] = mine[alike(line)].popleft()
        free = [one for rest in mine.values() for one in rest]
    return pairs


def _to_the_number(line: StatementLine) -> tuple[object, ...]:
    return line.order, line.act, line.amount, line.transaction


def _as_much(line: StatementLine) -> tuple[object, ...]:
    return line.order, line.act, line.amount


def _of_the_order(line: StatementLine) -> tuple[object, ...]:
    return line.order, line.act


def _told(line: StatementLine) -> tuple[str, ...]:
    """What makes a line of a statement the same as one before: the order for money that came; for money that
    went back the gateway's number too, or the amount where it gives none."""
    back = (line.transaction or str(line.amount),) if line.act is Act.REFUND else ()
    return line.order, line.act.value, *back


def _why(line: StatementLine, is_here: bool, is_again: bool, known: Mapping[str, Gap]) -> Gap:
    if is_here:
        return Gap.AMOUNT
    if is_again:
        return Gap.TWICE
    return known.get(line.order, Gap.NOT_HERE)


def _difference(gap: Gap, line: StatementLine, theirs: int | None, ours: int | None) -> Difference:
    return Difference(gap, line.order, line.transaction, line.act, theirs, ours)
