"""Every six hours: old drafts are emptied, files that were never filed or never came whole removed."""

from datetime import datetime

from motcua.dossiers.commands.expire_drafts import expire_drafts, remove_unfiled
from motcua.dossiers.commands.take_upload import expire_uploads


def run(at: datetime) -> int:
    """How many drafts and files went."""
    return expire_drafts(at=at) + expire_uploads(at=at) + remove_unfiled(at=at)
