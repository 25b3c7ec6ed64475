"""Papers for the rows of a sheet, before they are filed (kèm giấy tờ cho từng dòng)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import own_batch
from motcua.dossiers.commands.save_draft import note_upload
from motcua.dossiers.models import Batch
from motcua.organisation.public import Actor


@transaction.atomic
def attach_to_batch(
    *, actor: Actor, at: datetime, key: str, files: Mapping[tuple[int, int], dict[str, Any]]
) -> Batch:
    """Each file to its row and paper, in place of one that came before; rows that are filed stay as they
    are. Who may: whoever sent the sheet (``batch.not_found``)."""
    batch = own_batch(actor, key, lock=True)
    for row in batch.waiting:
        came = {str(place): file for (number, place), file in files.items() if number == row["row"]}
        if came:
            row["files"] = {**row.get("files", {}), **came}
    for file in files.values():
        note_upload(at=at, sha256=file["sha256"])
    batch.touched_at = at
    batch.save(update_fields=["rows", "touched_at"])
    return batch
