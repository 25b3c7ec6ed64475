"""Every six hours: old drafts and sheets are emptied, files never filed or never whole removed."""

from datetime import datetime

from motcua.dossiers.commands.expire_drafts import expire_drafts, expire_sheets, remove_unfiled
from motcua.dossiers.commands.take_upload import expire_uploads


def run(at: datetime) -> int:
    """How many drafts, sheets and files went."""
    return expire_drafts(at=at) + expire_sheets(at=at) + expire_uploads(at=at) + remove_unfiled(at=at)
