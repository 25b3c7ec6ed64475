"""Every five minutes: what came while the virus scanner was away is looked at."""

from datetime import datetime

from motcua.foundation.files.holding import scan_held


def run(at: datetime) -> str:
    """How many files were let go, and how many were found infected."""
    clean, infected = scan_held()
    return f"{clean} + {infected}"
