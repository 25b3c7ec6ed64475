"""What a gateway's notice means for an order: every notice has one verdict, and money is taken once."""

from collections.abc import Collection
from datetime import timedelta
from enum import StrEnum

from motcua.kernel.basis import basis

OPEN_FOR = timedelta(minutes=30)
"""How long an order may be paid; money that comes later all the same is still taken."""


class News(StrEnum):
    """What is kept of an order; each at most once."""

    PAID = "paid"
    FAILED = "failed"
    WRONG_AMOUNT = "wrong_amount"
    SURPLUS = "surplus"
    RETURNED = "returned"
    STRAY = "stray"


class Verdict(StrEnum):
    """The answer to a notice."""

    SETTLED = "settled"
    FAILED = "failed"
    AGAIN = "again"
    SURPLUS = "surplus"
    WRONG_AMOUNT = "wrong_amount"
    UNKNOWN_ORDER = "unknown_order"
    BAD_SIGNATURE = "bad_signature"


class OrderState(StrEnum):
    """Where an order stands for the person who pays."""

    OPEN = "open"
    PAID = "paid"
    FAILED = "failed"
    SURPLUS = "surplus"
    WRONG_AMOUNT = "wrong_amount"
    RETURNED = "returned"


@basis("118/2025/NĐ-CP", article=24, clause=3)
def judged(
    *, is_paid: bool, amount: int, owed: int, known: Collection[News], charge_is_open: bool
) -> tuple[Verdict, News | None]:
    """The verdict on one notice and what is to be kept of it (None: nothing new). Notices may come twice and
    out of order: a failure told after the payment changes nothing, a payment told after a failure counts.
    Money for a charge that needs none any more is too much and must go back."""
    if amount != owed:
        return Verdict.WRONG_AMOUNT, None if News.WRONG_AMOUNT in known else News.WRONG_AMOUNT
    if News.PAID in known or News.SURPLUS in known:
        return Verdict.AGAIN, None
    if not is_paid:
        return (Verdict.AGAIN, None) if News.FAILED in known else (Verdict.FAILED, News.FAILED)
    return (Verdict.SETTLED, News.PAID) if charge_is_open else (Verdict.SURPLUS, News.SURPLUS)


def order_state(known: Collection[News]) -> OrderState:
    """What the news of an order come to."""
    for news in (News.RETURNED, News.SURPLUS, News.PAID, News.WRONG_AMOUNT, News.FAILED):
        if news in known:
            return OrderState(news.value)
    return OrderState.OPEN
