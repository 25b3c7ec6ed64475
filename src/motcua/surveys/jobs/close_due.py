"""Every hour: surveys whose last day has gone by are closed and counted."""

from datetime import datetime

from motcua.surveys.commands.close_survey import close_due


def run(at: datetime) -> int:
    """How many were closed."""
    return close_due(at=at)
