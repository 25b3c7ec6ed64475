"""Forgets what can open nothing any more: codes with what waited beside them, sessions that have run out."""

from datetime import datetime, timedelta

from motcua.accounts.models import SentCode
from motcua.organisation.public import forget_sessions

KEPT = timedelta(days=1)


def run(at: datetime) -> int:
    """How many were forgotten."""
    return SentCode.objects.filter(made_at__lt=at - KEPT).delete()[0] + forget_sessions(at=at)
