"""A new version of a paper's digital copy: looked at, read where it has text, put into the dossier."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.digitisation.access import paper_to_read
from motcua.digitisation.commands.versions import handed_in, look_into
from motcua.digitisation.models import Scan
from motcua.dossiers.public import digitise_paper, note_paper_words
from motcua.kernel.basis import basis
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=17, clause=1)
@transaction.atomic
def store_scan(
    *, actor: Actor, at: datetime, code: str, paper_id: int, file: dict[str, Any], can_recognise: bool
) -> Scan:
    """Keep ``file`` (name, kind, size, sha256 of a stored file) as the next version. The copy that was
    handed in with the paper counts as version 1. Where the copy has no text of its own and somebody
    ``can_recognise`` it, that is left for a moment later."""
    held = paper_to_read(actor, code, paper_id)
    last = Scan.objects.filter(paper=held.paper).order_by("-version").first()
    if last is None and held.paper.file_sha256:
        last = handed_in(held.dossier, held.paper)
        look_into(last, can_recognise=False)
        last.save(force_insert=True)
    version = last.version + 1 if last else 1
    digitise_paper(actor=actor, at=at, code=code, paper_id=paper_id, file=file, version=version)
    scan = Scan(
        paper_id=held.paper.pk,
        version=version,
        file_name=file["name"],
        file_kind=file["kind"],
        file_size=file["size"],
        file_sha256=file["sha256"],
        made_by=actor.name,
        made_by_id=actor.person_id,
        made_at=at,
    )
    look_into(scan, can_recognise=can_recognise)
    scan.save(force_insert=True)
    if scan.text:
        note_paper_words(paper_id=scan.paper_id, sha256=scan.file_sha256, text=scan.text)
    return scan
