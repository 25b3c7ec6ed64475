"""Opening a locked account again."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.access import officer_to_manage
from motcua.organisation.models import Person
from motcua.organisation.rules.actor import Actor


@transaction.atomic
def unlock_officer(*, actor: Actor, at: datetime, person_id: int, ground: str) -> Person:
    """The person, open again with the password as it was. Refuses ``officer.not_found``,
    ``officer.elsewhere`` and ``officer.ground_missing``."""
    person = officer_to_manage(actor, person_id, wholly=True)
    if not ground.strip():
        raise Refusal("officer.ground_missing")
    if not person.is_active:
        person.is_active = True
        person.save(update_fields=["is_active"])
        about = {"subject": f"person:{person.pk}", "ground": ground.strip()[:300]}
        record("officer.unlocked", actor=actor, at=at, **about)
    return person
