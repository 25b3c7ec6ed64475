"""What a procedure is called in English, for who reads the English pages (ghi tên tiếng Anh)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.commands.translate_names import write_names
from motcua.procedures.models import Edition
from motcua.procedures.rules.catalogue_values import one_line

LONGEST = 300


@transaction.atomic
def name_in_english(*, actor: Actor, at: datetime, edition_id: int, name: str) -> Edition:
    """Write it, or take it away with an empty one; of any edition, as nothing that was decided changes. The
    same words in another catalogue are said so too, where that one has no translation of its own.
    Refuses as ``edition_to_change`` does, and ``procedure.english_too_long``."""
    edition = access.edition_to_change(actor, edition_id)
    name = one_line(name)
    if len(name) > LONGEST:
        raise Refusal("procedure.english_too_long", most=LONGEST)
    if name == edition.english_name:
        return edition
    edition.english_name = name
    edition.save(update_fields=["english_name"])
    write_names({edition.name: name})
    subject = f"procedure:{edition.procedure.code}"
    facts = {"edition": edition.number, "name": name}
    record("procedure.named_in_english", subject=subject, actor=actor, at=at, **facts)
    return edition
