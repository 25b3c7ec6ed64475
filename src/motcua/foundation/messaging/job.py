"""Messages as a job of the round: carry what waits, forget what is long gone."""

from datetime import datetime, timedelta

from motcua.foundation.messaging.post import carry_waiting, forget_old

KEPT = timedelta(days=180)


def run(at: datetime) -> int:
    """How many messages left."""
    forget_old(before=at - KEPT)
    return carry_waiting(at=at)
