"""The outbox as a job of the round: deliver what waits, forget what was delivered long ago."""

from datetime import datetime, timedelta

from motcua.foundation.outbox.deliver import deliver, forget_delivered

KEPT = timedelta(days=30)
A_ROUND = 1000


def run(at: datetime) -> int:
    """How many events were delivered."""
    forget_delivered(before=at - KEPT)
    return deliver(at=at, limit=A_ROUND).delivered
