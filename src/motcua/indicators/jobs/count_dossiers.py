"""Every minute: bring the daily figures up to the end of every ledger."""

from datetime import datetime

from motcua.indicators.commands.count_dossiers import count_dossiers


def run(at: datetime) -> int:
    """How many dossiers were counted."""
    return count_dossiers()
