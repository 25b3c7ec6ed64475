"""Taking in a file that comes piece by piece: begun, continued, taken, given up, expired."""

import secrets
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Sum

from motcua.dossiers.commands.save_draft import note_upload
from motcua.dossiers.models import Upload
from motcua.dossiers.queries.intake_checks import FOLDER, KINDS
from motcua.dossiers.queries.looks import file_facts
from motcua.dossiers.rules.arriving import KEPT_UNFINISHED, require_room
from motcua.dossiers.rules.intake_checks import MOST_BYTES
from motcua.foundation.files import (
    Readable,
    append_part,
    begin_part,
    checked_name,
    open_part,
    received,
    remove_part,
    store_file,
)
from motcua.kernel.refusal import Refusal


@transaction.atomic
def begin_upload(*, person_id: int, at: datetime, name: str, length: int) -> Upload:
    """A new one. Refuses ``upload.too_large``, ``upload.too_many`` and a bad name as ``store_file`` does."""
    said = checked_name(name)
    mine = Upload.objects.filter(person=person_id, file={}, touched_at__gte=at - KEPT_UNFINISHED)
    total = mine.aggregate(total=Sum("length"))["total"] or 0
    require_room(length, most=MOST_BYTES, waiting=mine.count(), total=total)
    upload = Upload.objects.create(
        person_id=person_id, key=secrets.token_urlsafe(24), name=said, length=length, touched_at=at
    )
    begin_part(upload.key)
    return upload


def add_piece(
    upload: Upload, stream: Readable, *, at: datetime, offset: int, digest: tuple[str, bytes] | None = None
) -> int:
    """Write one piece and give how much is there; refuses as ``append_part`` does."""
    there = append_part(upload.key, stream, offset=offset, most=upload.length, digest=digest)
    Upload.objects.filter(pk=upload.pk).update(touched_at=at)
    return there


def take_upload(upload: Upload, *, at: datetime) -> dict[str, Any]:
    """Name, kind, size and digest of the whole file, stored like any other; asked twice it says the same.

    Refuses ``upload.unfinished``; where ``store_file`` refuses the content nothing of it is kept."""
    if upload.file:
        return upload.file
    there = received(upload.key)
    if there != upload.length:
        raise Refusal("upload.unfinished", there=there, length=upload.length)
    try:
        with open_part(upload.key) as whole:
            kept = store_file(whole, name=upload.name, folder=FOLDER, limit_bytes=MOST_BYTES, allowed=KINDS)
    except Refusal:
        drop_upload(upload)
        raise
    note_upload(at=at, sha256=kept.sha256)
    upload.file = file_facts(kept)
    upload.save(update_fields=["file"])
    remove_part(upload.key)
    return upload.file


def drop_upload(upload: Upload) -> None:
    """Give it up: the pieces go."""
    upload.delete()
    remove_part(upload.key)


def expire_uploads(*, at: datetime) -> int:
    """Remove what nobody continued for ``KEPT_UNFINISHED``; how many went."""
    old = list(Upload.objects.filter(touched_at__lt=at - KEPT_UNFINISHED))
    for upload in old:
        drop_upload(upload)
    return len(old)
