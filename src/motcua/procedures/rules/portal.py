"""How far a procedure is connected to the National Public Service Portal (tích hợp Cổng DVCQG)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar


class Portal(StrEnum):
    """As the steps are recorded; one that has none was never registered."""

    REGISTERED = "registered"
    TESTED = "tested"
    LIVE = "live"
    OFF = "off"


WAY_IN = (Portal.REGISTERED, Portal.TESTED, Portal.LIVE)
ON_PORTAL = frozenset(WAY_IN)


class Step(Protocol):
    """One line of the history."""

    state: str
    since: date


S = TypeVar("S", bound=Step)


def may_follow(before: Portal | None, after: Portal) -> bool:
    """Onward only, steps may be left out; taken off from anywhere on the way, and begun again after that."""
    if after is Portal.OFF:
        return before in ON_PORTAL
    if before is None or before is Portal.OFF:
        return True
    return WAY_IN.index(after) > WAY_IN.index(before)


def step_on(history: Iterable[S], day: date) -> S | None:
    """The last step taken until that day; ``history`` in the order it was recorded."""
    found: S | None = None
    for step in history:
        if step.since <= day and (found is None or step.since >= found.since):
            found = step
    return found
