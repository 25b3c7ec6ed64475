"""Whose number is called next."""

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
def next_of(waiting: Sequence[Waiting], priority_run: int) -> Waiting | None:
    """The ticket to call: priority before the others, in order of taking; after ``PRIORITY_RUN`` priority
    calls in a row an ordinary one where there is one. None where nobody waits."""
    by_order = sorted(waiting, key=lambda one: one.order)
    first = next((one for one in by_order if one.is_priority), None)
    plain = next((one for one in by_order if not one.is_priority), None)
    if first is not None and (plain is None or priority_run < PRIORITY_RUN):
        return first
    return plain or first


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
