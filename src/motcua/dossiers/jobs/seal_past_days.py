"""Every night: seal the days that are over."""

from datetime import datetime

from motcua.dossiers.commands.seal_day import seal_past_days
from motcua.organisation.public import SYSTEM


def run(at: datetime) -> int:
    """How many days were sealed."""
    return len(seal_past_days(actor=SYSTEM, at=at))
