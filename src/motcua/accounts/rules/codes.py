"""Codes sent to an address (mã xác nhận): how long one lives, how often it may be guessed and sent."""

from datetime import datetime, timedelta
from enum import StrEnum

DIGITS = 6
LIVES = timedelta(minutes=15)
MOST_TRIES = 5
"""Wrong codes before the code is worth nothing: five in a million guesses."""

PAUSE = timedelta(seconds=60)
MOST_SENT, SENT_WITHIN = 5, timedelta(hours=1)


class Purpose(StrEnum):
    """What a code is for; one of another purpose opens nothing."""

    REGISTER = "register"
    RESET = "reset"
    REACH = "reach"


def wait_before_sending(sent_at: list[datetime], at: datetime) -> timedelta:
    """How long before another code may be sent to an address; nothing where it may now. ``sent_at`` are the
    sendings of the last hour."""
    recent = sorted(one for one in sent_at if one > at - SENT_WITHIN)
    if not recent:
        return timedelta(0)
    wait = recent[-1] + PAUSE - at
    if len(recent) >= MOST_SENT:
        wait = max(wait, recent[-MOST_SENT] + SENT_WITHIN - at)
    return max(wait, timedelta(0))


def is_open(*, made_at: datetime, tries: int, used_at: datetime | None, at: datetime) -> bool:
    """Whether a code may still be tried."""
    return used_at is None and tries < MOST_TRIES and at < made_at + LIVES
