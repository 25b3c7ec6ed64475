"""A password to hand over, for somebody who lost the own one: it opens nothing but the choice of another."""

import secrets
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.organisation.access import officer_to_manage
from motcua.organisation.commands.end_sessions import end_sessions
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.staffing import one_time_password


def new_password() -> str:
    """One that nobody can guess and anybody can read aloud."""
    return one_time_password([secrets.randbelow(31 * 1000) for _ in range(12)])


@transaction.atomic
def give_password(*, actor: Actor, at: datetime, person_id: int) -> str:
    """Set it, end every session, say it once. Refuses ``officer.not_found`` and ``officer.elsewhere``."""
    person = officer_to_manage(actor, person_id, wholly=True)
    password = new_password()
    person.set_password(password)
    person.password_given_at = at
    person.save(update_fields=["password", "password_given_at"])
    end_sessions(person.pk)
    record("officer.password_given", subject=f"person:{person.pk}", actor=actor, at=at)
    return password
