"""Where the time of a dossier went: its ledger cut into stretches, each somebody's turn at something.

Only events that pass the turn on cut; a question to another unit, an extension or a correction do not.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Stage(StrEnum):
    """What a dossier waits for; a named step of the process is ``STEP``."""

    HAND_OVER = "hand_over"
    STEP = "step"
    DRAFT = "draft"
    ANSWER = "answer"
    SIGN = "sign"
    ISSUE = "issue"


class Turn(StrEnum):
    """Whose turn it is where that is no unit of the hand-over."""

    DESK = "desk"
    APPLICANT = "applicant"
    LEADERS = "leaders"
    CLERK = "clerk"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one passing of the turn to the next. ``step`` names a step; ``unit`` is the name of the unit
    that had the dossier, or a ``Turn``."""

    stage: Stage
    unit: str
    start: datetime
    end: datetime
    step: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """Working minutes of one stage or unit over a sample: of ``count`` dossiers half took at most
    ``median``, nine in ten at most ``ninth``."""

    name: str
    count: int
    median: int
    ninth: int


Told = tuple[str, datetime, Mapping[str, Any]]
"""Kind, when it happened, data."""

_CUTS = frozenset(
    f"dossier.{name}"
    for name in (
        "received", "handed_over", "step_completed", "supplement_asked", "supplement_answered",
        "payment_awaited", "payment_settled", "proposed", "sent_back", "approved",
        "finished", "stopped", "withdrawn", "closed",
    )
)  # fmt: skip
_ASKED_OF_THE_APPLICANT = frozenset({"dossier.supplement_asked", "dossier.payment_awaited"})
_ENDS = frozenset({"dossier.finished", "dossier.stopped", "dossier.withdrawn", "dossier.closed"})


def stretches(events: Iterable[Told]) -> list[Stretch]:
    """The stretches of one dossier from its receipt to its end, in order; nothing before receipt.

    A stretch is named by what ended it: the step that was completed, or what was waited for."""
    found: list[Stretch] = []
    since: datetime | None = None
    now = before = ("dossier.received", Turn.DESK.value)
    for kind, happened_at, data in events:
        if kind not in _CUTS or (since is None and kind != "dossier.received"):
            continue
        if since is not None:
            stage = _stage(now[0], kind)
            step = str(data.get("name", "")) if stage is Stage.STEP else ""
            found.append(Stretch(stage, now[1], since, happened_at, step))
        if kind in _ENDS:
            break
        before, now = _passed_on(kind, data, before, now)
        since = happened_at
    return found


def _passed_on(
    kind: str, data: Mapping[str, Any], before: tuple[str, str], now: tuple[str, str]
) -> tuple[tuple[str, str], tuple[str, str]]:
    """What to go back to after a question or a proposal, and what runs from here: event and unit."""
    if kind in _ASKED_OF_THE_APPLICANT:
        return now, (kind, Turn.APPLICANT.value)
    if kind == "dossier.proposed":
        return now, (kind, Turn.LEADERS.value)
    if kind in ("dossier.supplement_answered", "dossier.payment_settled", "dossier.sent_back"):
        return before, before
    if kind == "dossier.approved":
        return before, (kind, Turn.CLERK.value)
    if kind == "dossier.handed_over":
        return before, (kind, str(data.get("unit", "")))
    return before, (kind, now[1])


def _stage(turn: str, ended_by: str) -> Stage:
    if turn in _ASKED_OF_THE_APPLICANT:
        return Stage.ANSWER
    if turn == "dossier.proposed":
        return Stage.SIGN
    if turn == "dossier.approved":
        return Stage.ISSUE
    if ended_by == "dossier.step_completed":
        return Stage.STEP
    if ended_by == "dossier.handed_over" and turn == "dossier.received":
        return Stage.HAND_OVER
    return Stage.DRAFT


def minutes_by(
    cut: Iterable[Stretch], key: Callable[[Stretch], str], minutes: Callable[[datetime, datetime], int]
) -> dict[str, int]:
    """Minutes of one dossier summed by ``key``; a key that is empty is left out."""
    summed: dict[str, int] = defaultdict(int)
    for stretch in cut:
        if name := key(stretch):
            summed[name] += minutes(stretch.start, stretch.end)
    return dict(summed)


def spreads(samples: Iterable[Mapping[str, int]]) -> list[Spread]:
    """Medians and nine-in-tens over the dossiers that have the name, the longest median first."""
    listed: dict[str, list[int]] = defaultdict(list)
    for sample in samples:
        for name, minutes in sample.items():
            listed[name].append(minutes)
    found = []
    for name, values in listed.items():
        values.sort()
        found.append(Spread(name, len(values), at_rank(values, 50), at_rank(values, 90)))
    return sorted(found, key=lambda one: (-one.median, -one.ninth, one.name))


def at_rank(ordered: Sequence[int], percent: int) -> int:
    """The smallest value that at least so many percent do not exceed (nearest rank); never between two."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
