"""Every five minutes: remind of what is near, and tell those above what has passed."""

from datetime import datetime

from motcua.dossiers.commands.remind import remind


def run(at: datetime) -> int:
    """How many reminders were made."""
    return remind(at=at)
