"""Whose number is called next."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from motcua.kernel.basis import basis

PRIORITY_RUN = 2
"""After so many priority calls in a row, one of the others: nobody waits for ever."""


class Priority(StrEnum):
    """Why a person is served before others."""

    ELDERLY = "elderly"
    PREGNANT = "pregnant"
    DISABLED = "disabled"
    SMALL_CHILD = "small_child"
    MERIT = "merit"


class TicketState(StrEnum):
    """Where a ticket stands."""

    WAITING = "waiting"
    CALLED = "called"
    SERVED = "served"
    DONE = "done"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One ticket that waits: ``order`` grows with the time it was taken."""

    id: int
    order: int
    is_priority: bool


@basis("118/2025/NĐ-CP", article=13, clause="2b")
def lined_up(waiting: Sequence[Waiting], run: int) -> list[Waiting]:
    """All that wait as they will be called, if nobody comes meanwhile: priority before the others, in order
    of taking; after ``PRIORITY_RUN`` priority calls in a row an ordinary one where there is one. ``run`` is
    how many were priority ones in a row just now."""
    by_order = sorted(waiting, key=lambda one: one.order)
    first = deque(one for one in by_order if one.is_priority)
    plain = deque(one for one in by_order if not one.is_priority)
    line: list[Waiting] = []
    while first or plain:
        one = (first if first and (not plain or run < PRIORITY_RUN) else plain).popleft()
        run = run + 1 if one.is_priority else 0
        line.append(one)
    return line


def next_of(waiting: Sequence[Waiting], run: int) -> Waiting | None:
    """The ticket to call, as ``lined_up`` says; None where nobody waits."""
    return next(iter(lined_up(waiting, run)), None)


def priority_run(recent: Sequence[bool]) -> int:
    """How many of the latest calls, newest first, were priority ones in a row."""
    run = 0
    for is_priority in recent:
        if not is_priority:
            break
        run += 1
    return run


def label(service: str, number: int) -> str:
    """The number as it is called and shown: ``A007``."""
    return f"{service}{number:03d}"


def series(agency: str, service: str, day: str) -> str:
    """The name of the counter behind the numbers of a day and service."""
    return f"ticket:{agency}:{service}:{day}"
