"""A person confirms the data of a digitised paper."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from motcua.digitisation.access import paper_to_read
from motcua.digitisation.models import Record, Scan
from motcua.digitisation.rules.record import Minimum, check_shape, missing_from, paper_code
from motcua.digitisation.words import FIELDS
from motcua.dossiers.public import paper_copy
from motcua.foundation.trail.record import record as to_trail
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=19, clause=2)
@transaction.atomic
def confirm_record(*, actor: Actor, at: datetime, code: str, paper_id: int, data: Minimum) -> Record:
    """Write the record of the paper's latest copy; what was confirmed before stays in the trail.

    Refuses ``dossier.forbidden``, ``scan.not_found`` before there is a copy, and ``record.…``."""
    held = paper_to_read(actor, code, paper_id)
    paper_copy.require_digitising(actor, held.dossier)
    if missing := missing_from(data):
        raise Refusal("record.incomplete", fields="; ".join(FIELDS[name] for name in missing))
    check_shape(data)
    latest = Scan.objects.filter(paper=held.paper).order_by("-version").first()
    if latest is None:
        raise Refusal("scan.not_found")
    values = asdict(data) | {
        "paper_code": paper_code(data.subject_id, data.type_code),
        "version": latest.version,
        "confirmed_by": actor.name,
        "confirmed_by_id": actor.person_id,
        "confirmed_at": at,
    }
    kept, _ = Record.objects.update_or_create(paper_id=held.paper.pk, defaults=values)
    plain = {name: str(value) for name, value in values.items() if value not in (None, "")}
    to_trail("paper.recorded", subject=f"dossier:{code}", actor=actor, at=at, paper=held.paper.pk, **plain)
    return kept
