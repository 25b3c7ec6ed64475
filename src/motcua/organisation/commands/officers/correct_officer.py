"""Correcting what is written of a person: name, how one is addressed, where one is reached."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.access import officer_to_manage
from motcua.organisation.models import Person
from motcua.organisation.rules.actor import Actor

_FACTS = ("full_name", "address", "email", "phone")


@transaction.atomic
def correct_officer(
    *, actor: Actor, at: datetime, person_id: int, full_name: str, address: str, email: str, phone: str
) -> Person:
    """The person; papers and ledgers keep the name they were written with. Refuses ``officer.not_found``
    and ``officer.name_missing``."""
    person = officer_to_manage(actor, person_id)
    if not full_name.strip():
        raise Refusal("officer.name_missing")
    before = {name: getattr(person, name) for name in _FACTS}
    after = dict(zip(_FACTS, (full_name.strip(), address.strip(), email.strip(), phone.strip()), strict=True))
    moved = sorted(name for name in _FACTS if before[name] != after[name])
    if not moved:
        return person
    for name in moved:
        setattr(person, name, after[name])
    person.save(update_fields=moved)
    record(
        "officer.corrected",
        subject=f"person:{person.pk}",
        actor=actor,
        at=at,
        before={name: before[name] for name in moved},
        after={name: after[name] for name in moved},
    )
    return person
