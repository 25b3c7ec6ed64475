"""What nobody finished does not stay for ever: old drafts are emptied, files without a dossier removed."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.models import Draft, LooseUpload
from motcua.dossiers.rules.declared import KEPT, TOLD_AFTER, UNFILED_KEPT
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.foundation.files import is_held, remove_file
from motcua.kernel.refusal import Refusal


@transaction.atomic
def expire_drafts(*, at: datetime) -> int:
    """Empty drafts nobody touched for ``KEPT``: the list goes on saying so for ``TOLD_AFTER``, then the
    line goes too. Gives how many were emptied."""
    Draft.objects.filter(emptied_at__lt=at - TOLD_AFTER).delete()
    old = Draft.objects.filter(emptied_at=None, saved_at__lt=at - KEPT)
    return old.update(emptied_at=at, typed={}, files=[])


def remove_unfiled(*, at: datetime) -> int:
    """Remove files that came ``UNFILED_KEPT`` ago and that no row and no draft holds; how many went."""
    old = list(LooseUpload.objects.filter(came_at__lt=at - UNFILED_KEPT).order_by("pk"))
    if not old:
        return 0
    drafted = {file["sha256"] for files in Draft.objects.values_list("files", flat=True) for file in files}
    gone = 0
    for upload in old:
        if upload.sha256 in drafted:
            continue
        gone += _remove(upload.sha256)
        upload.delete()
    return gone


def _remove(sha256: str) -> int:
    if is_held(sha256, besides=LooseUpload):
        return 0
    try:
        remove_file(sha256, folder=PAPER_FOLDER)
    except Refusal:
        return 0
    return 1
