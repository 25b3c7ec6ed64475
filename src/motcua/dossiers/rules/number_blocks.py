"""Numbers set aside for a counter: how many, for which days, and what may bear one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day

MOST_NUMBERS = 50
MOST_DAYS_AHEAD = 7
FAST_CLOCK = timedelta(minutes=10)
"""A counter's clock may run this much ahead; the moment is then the server's own."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of the numbers of one agency and day: ``last`` was given out, the rest are counts.
    ``missing`` are numbers that are nobody's: there must be none."""

    last: int
    used: int
    void: int
    set_aside: int
    missing: tuple[int, ...]


def check_request(count: int, day: date, today: date) -> None:
    """Refuse ``block.bad_count`` and ``block.bad_day``."""
    if not 1 <= count <= MOST_NUMBERS:
        raise Refusal("block.bad_count", most=MOST_NUMBERS)
    if not today <= day <= today + timedelta(MOST_DAYS_AHEAD):
        raise Refusal("block.bad_day", day=day, days=MOST_DAYS_AHEAD)


def moment_of_receipt(said: datetime, *, day: date, reserved_at: datetime, at: datetime) -> datetime:
    """The moment a counter says it took a dossier in, held against its block. Refuses ``block.clock_ahead``,
    ``block.other_day`` and ``block.before_reserved``."""
    if said > at + FAST_CLOCK:
        raise Refusal("block.clock_ahead", said=said)
    received_at = min(said, at)
    if local_day(received_at) != day:
        raise Refusal("block.other_day", said=received_at, day=day)
    if received_at < reserved_at - FAST_CLOCK:
        raise Refusal("block.before_reserved", said=received_at)
    return received_at


def account(last: int, used: Collection[int], void: Collection[int], set_aside: Collection[int]) -> Account:
    """Add up a day; a number set aside counts as such until it is used or void."""
    waiting = set(set_aside) - set(used) - set(void)
    known = set(used) | set(void) | waiting
    missing = tuple(number for number in range(1, last + 1) if number not in known)
    return Account(last, len(set(used)), len(set(void)), len(waiting), missing)
