"""Locking an account (khoá tài khoản): nobody signs in with it, and who is signed in is out."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.access import keep_an_administrator, officer_to_manage
from motcua.organisation.commands.end_sessions import end_sessions
from motcua.organisation.models import Person, Post
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.roles import Role


@transaction.atomic
def lock_officer(*, actor: Actor, at: datetime, person_id: int, ground: str) -> Person:
    """The person, locked; locking twice changes nothing.

    Refuses ``officer.not_found``, ``officer.elsewhere``, ``officer.yourself``, ``officer.ground_missing``
    and ``officer.last_administrator``."""
    person = officer_to_manage(actor, person_id, wholly=True)
    if person.pk == actor.person_id:
        raise Refusal("officer.yourself")
    if not ground.strip():
        raise Refusal("officer.ground_missing")
    if not person.is_active:
        return person
    today = local_day(at)
    held = Post.objects.filter(person=person, role=Role.ADMINISTRATOR.value).in_force(today)
    for path in held.values_list("agency__path", flat=True):
        keep_an_administrator(path, without=person.pk, on=today)
    person.is_active = False
    person.save(update_fields=["is_active"])
    end_sessions(person.pk)
    record("officer.locked", subject=f"person:{person.pk}", actor=actor, at=at, ground=ground.strip()[:300])
    return person
