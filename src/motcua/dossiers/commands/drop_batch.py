"""Throwing away what was not filed of a sheet (xoá bảng chưa nộp)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import own_batch
from motcua.dossiers.commands.expire_drafts import drop_unfiled
from motcua.dossiers.models import Batch
from motcua.organisation.public import Actor


@transaction.atomic
def drop_batch(*, actor: Actor, at: datetime, key: str) -> None:
    """Rows that were filed stay as dossiers; a sheet of which nothing was filed goes at once, its papers with
    the next round of the job. Who may: whoever sent it (``batch.not_found``)."""
    batch = own_batch(actor, key, lock=True)
    drop_unfiled(batch, at)
    if not batch.rows:
        Batch.objects.filter(pk=batch.pk).delete()
