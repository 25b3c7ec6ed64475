"""Every minute: index for the search what came by import, the newest first."""

from datetime import datetime

from motcua.dossiers.commands.index_search import index_next

MOST_BATCHES = 60


def run(at: datetime) -> int:
    """How many dossiers were indexed; what is left waits for the next round."""
    done = 0
    for _ in range(MOST_BATCHES):
        indexed = index_next()
        if not indexed:
            break
        done += indexed
    return done
