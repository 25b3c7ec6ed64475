"""What nobody finished does not stay for ever: old drafts and sheets are emptied, files without a dossier
removed."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.models import Batch, Draft, LooseUpload
from motcua.dossiers.rules.declared import KEPT, SHEET_KEPT, TOLD_AFTER, UNFILED_KEPT
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.foundation.files import is_held, remove_file
from motcua.kernel.refusal import Refusal

SHEETS_A_ROUND = 500


@transaction.atomic
def expire_drafts(*, at: datetime) -> int:
    """Empty drafts nobody touched for ``KEPT``: the list goes on saying so for ``TOLD_AFTER``, then the
    line goes too. Gives how many were emptied."""
    Draft.objects.filter(emptied_at__lt=at - TOLD_AFTER).delete()
    old = Draft.objects.filter(emptied_at=None, saved_at__lt=at - KEPT)
    return old.update(emptied_at=at, typed={}, files=[])


@transaction.atomic
def expire_sheets(*, at: datetime) -> int:
    """Drop the rows that nobody filed of sheets untouched for ``SHEET_KEPT``; a sheet of which nothing was
    filed is told of for ``TOLD_AFTER``, then it goes. Gives how many lost rows."""
    Batch.objects.filter(emptied_at__lt=at - TOLD_AFTER, rows=[]).delete()
    old = Batch.objects.select_for_update().filter(emptied_at=None, touched_at__lt=at - SHEET_KEPT)
    gone = 0
    for batch in old.order_by("pk")[:SHEETS_A_ROUND]:
        drop_unfiled(batch, at)
        gone += batch.dropped > 0
    return gone


def drop_unfiled(batch: Batch, at: datetime) -> None:
    """What was filed stays; the rest is gone, and how much it was is said."""
    batch.dropped += len(batch.unfiled)
    batch.rows = [row for row in batch.rows if row["code"]]
    batch.emptied_at = at
    batch.save(update_fields=["rows", "dropped", "emptied_at"])


def remove_unfiled(*, at: datetime) -> int:
    """Remove files that came ``UNFILED_KEPT`` ago and that no dossier, draft or sheet holds; how many."""
    old = list(LooseUpload.objects.filter(came_at__lt=at - UNFILED_KEPT).order_by("pk"))
    if not old:
        return 0
    drafted = {file["sha256"] for files in Draft.objects.values_list("files", flat=True) for file in files}
    drafted |= _in_sheets()
    gone = 0
    for upload in old:
        if upload.sha256 in drafted:
            continue
        gone += _remove(upload.sha256)
        upload.delete()
    return gone


def _in_sheets() -> set[str]:
    """Papers of rows that are not filed yet."""
    sheets = Batch.objects.filter(emptied_at=None).values_list("rows", flat=True)
    files = (
        file for rows in sheets for row in rows if not row["code"] for file in row.get("files", {}).values()
    )
    return {file["sha256"] for file in files}


def _remove(sha256: str) -> int:
    if is_held(sha256, besides=LooseUpload):
        return 0
    try:
        remove_file(sha256, folder=PAPER_FOLDER)
    except Refusal:
        return 0
    return 1
