"""A copy for publication: parts blacked out, nothing left underneath."""

import io
from collections.abc import Sequence
from dataclasses import astuple
from datetime import datetime

from django.db import transaction

from motcua.digitisation.access import scan_to_read
from motcua.digitisation.models import Redaction
from motcua.digitisation.queries.copies import stored_content
from motcua.dossiers.public import paper_copy
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.foundation.files import Kind, store_file
from motcua.foundation.scans import Box, blacked_out
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

MOST_BYTES = 60_000_000


@transaction.atomic
def redact_scan(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    paper_id: int,
    version: int,
    boxes: Sequence[Box],
    reason: str,
) -> Redaction:
    """Make and keep the blacked-out copy; the copy it is made from is not touched.

    Refuses ``dossier.forbidden``, ``scan.not_found``, ``redaction.no_boxes``, ``redaction.bad_box`` and
    ``redaction.reason_missing``."""
    held, scan = scan_to_read(actor, code, paper_id, version)
    paper_copy.require_digitising(actor, held.dossier)
    if not reason.strip():
        raise Refusal("redaction.reason_missing")
    _check(boxes)
    made = blacked_out(stored_content(scan.file_sha256), Kind(scan.file_kind), boxes)
    stored = store_file(
        io.BytesIO(made), name="che.pdf", folder=PAPER_FOLDER, limit_bytes=MOST_BYTES, allowed=[Kind.PDF]
    )
    redaction = Redaction.objects.create(
        scan=scan,
        boxes=[list(astuple(box)) for box in boxes],
        reason=reason.strip(),
        file_sha256=stored.sha256,
        file_size=stored.size,
        made_by=actor.name,
        made_by_id=actor.person_id,
        made_at=at,
    )
    record(
        "paper.redacted", subject=f"dossier:{code}", actor=actor, at=at, paper=held.paper.pk, boxes=len(boxes)
    )
    return redaction


def _check(boxes: Sequence[Box]) -> None:
    if not boxes:
        raise Refusal("redaction.no_boxes")
    for box in boxes:
        fits = (
            box.left >= 0 and box.top >= 0 and box.left + box.width <= 1000 and box.top + box.height <= 1000
        )
        if box.page < 1 or box.width < 1 or box.height < 1 or not fits:
            raise Refusal("redaction.bad_box", found=",".join(map(str, astuple(box))))
