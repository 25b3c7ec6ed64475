"""Every six hours: old drafts are emptied, files that were never filed removed."""

from datetime import datetime

from motcua.dossiers.commands.expire_drafts import expire_drafts, remove_unfiled


def run(at: datetime) -> int:
    """How many drafts and files went."""
    return expire_drafts(at=at) + remove_unfiled(at=at)
