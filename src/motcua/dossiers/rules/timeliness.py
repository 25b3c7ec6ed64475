"""Early, on time or late (trước hạn, đúng hạn, quá hạn) against the legal promise, by Vietnamese days.

``queries/figures.py`` says the same in SQL; a property test holds the two together.
"""

from datetime import date, datetime
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.kernel.time import local_day


class Timeliness(StrEnum):
    """How a dossier ended against its promise."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@basis("118/2025/NĐ-CP", article=19, clause=5)
def clock_stood(due_at: datetime | None, paused_at: datetime | None) -> bool:
    """Whether the clock was standing before the promise ran out: such a dossier cannot be late."""
    return paused_at is not None and (due_at is None or paused_at <= due_at)


@basis("118/2025/NĐ-CP", article=19)
def timeliness(
    finished_at: datetime, due_at: datetime | None, paused_at: datetime | None = None
) -> Timeliness:
    """Early: finished on a day before the due day. On time: on it and not after the due moment, or
    with a standing clock, or where nothing was promised. Late: after the due moment."""
    if due_at is None:
        return Timeliness.ON_TIME
    if local_day(finished_at) < local_day(due_at):
        return Timeliness.EARLY
    if finished_at <= due_at or clock_stood(due_at, paused_at):
        return Timeliness.ON_TIME
    return Timeliness.LATE


def overdue_on(
    received_at: datetime, due_at: datetime | None, paused_at: datetime | None = None
) -> date | None:
    """The first day at whose end the dossier, if still unfinished, is overdue; ``None`` for never."""
    if due_at is None or clock_stood(due_at, paused_at):
        return None
    return max(local_day(received_at), local_day(due_at))


def is_late(
    due_at: datetime, finished_at: datetime | None, paused_at: datetime | None, now: datetime
) -> bool:
    """Whether the promise was broken: at its end where it has ended, else now."""
    return (finished_at or now) > due_at and not clock_stood(due_at, paused_at)
