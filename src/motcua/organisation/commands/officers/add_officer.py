"""Making an account for an officer, with the first post and a password to be changed at once."""

from datetime import datetime

from django.db import IntegrityError, transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.commands.officers.give_password import new_password
from motcua.organisation.commands.officers.give_post import give_post
from motcua.organisation.models import Person
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.staffing import PostWanted, is_username


def add_officer(
    *,
    actor: Actor,
    at: datetime,
    username: str,
    full_name: str,
    wanted: PostWanted,
    address: str = "",
    email: str = "",
    phone: str = "",
) -> tuple[Person, str]:
    """The new person and the password to hand over, which is kept as a hash only and said once.

    Refuses ``officer.bad_username``, ``officer.name_missing``, ``officer.username_taken`` and what
    ``give_post`` refuses."""
    if not is_username(username):
        raise Refusal("officer.bad_username", found=username)
    if not full_name.strip():
        raise Refusal("officer.name_missing")
    try:
        with transaction.atomic():
            password = new_password()
            person = Person.objects.create_person(
                username=username,
                password=password,
                full_name=full_name.strip(),
                address=address.strip(),
                email=email.strip(),
                phone=phone.strip(),
                password_given_at=at,
            )
            about = {"username": username, "full_name": person.full_name}
            record("officer.added", subject=f"person:{person.pk}", actor=actor, at=at, **about)
            give_post(actor=actor, at=at, person_id=person.pk, wanted=wanted, is_new=True)
    except IntegrityError:
        raise Refusal("officer.username_taken", found=username) from None
    return person, password
