"""Opening a version of a copy is put on record, like opening the paper itself."""

from datetime import datetime

from django.db import transaction

from motcua.digitisation.access import Held, scan_to_read
from motcua.digitisation.models import Scan
from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor


@transaction.atomic
def read_version(*, actor: Actor, at: datetime, code: str, paper_id: int, version: int) -> tuple[Held, Scan]:
    """The version with its stored file, for an officer who may read the dossier."""
    held, scan = scan_to_read(actor, code, paper_id, version)
    facts = {"paper": held.paper.pk, "name": held.paper.name, "version": version}
    record("paper.read", subject=f"dossier:{code}", actor=actor, at=at, **facts)
    return held, scan
