"""The desk's own clock on what is filed online: it must have answered by a moment, whatever the answer."""

from datetime import datetime

from motcua.kernel.basis import basis


@basis("118/2025/NĐ-CP", article=17, clause=2)
def answered(due_at: datetime | None, answered_at: datetime | None, at: datetime) -> dict[str, datetime]:
    """What an event that answers adds to the record; nothing where no answer is owed or one was given."""
    return {} if due_at is None or answered_at is not None else {"answered_at": at}


def answers_late(due_at: datetime | None, answered_at: datetime | None, now: datetime) -> bool:
    """Whether the answer came, or is still to come, after the time the law gives."""
    return due_at is not None and (answered_at or now) > due_at
