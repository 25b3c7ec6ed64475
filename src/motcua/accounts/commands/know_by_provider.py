"""Whom a provider of identities brings: known again, made new, or tied to who is signed in."""

import secrets
from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from motcua.accounts.models import OutsideIdentity
from motcua.accounts.rules.identity import ToldIdentity
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM, Actor, Person


@transaction.atomic
def know_by_provider(*, at: datetime, issuer: str, told: ToldIdentity) -> Person:
    """The person with that identity, made where there is none.

    An account that merely typed the same identity number is never taken for it: whoever typed it would
    then be let in as somebody else, or somebody else as them. Refuses ``account.locked``."""
    row = OutsideIdentity.objects.select_for_update().select_related("person")
    found = row.filter(issuer=issuer, subject=told.subject).first()
    if found is None:
        return _tie(_new_person(told), at=at, issuer=issuer, told=told, kind="account.registered").person
    if not found.person.is_active:
        raise Refusal("account.locked")
    found.level, found.seen_at, found.id_number = told.level, at, told.id_number
    found.save(update_fields=["level", "seen_at", "id_number"])
    if (found.person.full_name, found.person.id_number) != (told.name, told.id_number):
        found.person.full_name, found.person.id_number = told.name, told.id_number
        found.person.save(update_fields=["full_name", "id_number"])
    return found.person


@transaction.atomic
def tie_provider(*, actor: Actor, at: datetime, issuer: str, told: ToldIdentity) -> OutsideIdentity:
    """Tie an identity to who is signed in. Refuses ``account.identity_taken``."""
    person = Person.objects.get(pk=actor.person_id)
    taken = OutsideIdentity.objects.filter(issuer=issuer, subject=told.subject).exclude(person=person)
    if taken.exists():
        raise Refusal("account.identity_taken")
    OutsideIdentity.objects.filter(person=person, issuer=issuer).delete()
    Person.objects.filter(pk=person.pk).update(id_number=told.id_number)
    return _tie(person, at=at, issuer=issuer, told=told, kind="account.identity_tied")


def _new_person(told: ToldIdentity) -> Person:
    return Person.objects.create(
        username=f"nd-{secrets.token_hex(8)}",
        full_name=told.name,
        id_number=told.id_number,
        email=told.email,
        phone=told.phone[:20],
        password=make_password(None),
    )


def _tie(person: Person, *, at: datetime, issuer: str, told: ToldIdentity, kind: str) -> OutsideIdentity:
    record(kind, subject=f"person:{person.pk}", actor=SYSTEM, at=at, issuer=issuer, level=told.level)
    return OutsideIdentity.objects.create(
        person=person,
        issuer=issuer,
        subject=told.subject,
        id_number=told.id_number,
        level=told.level,
        linked_at=at,
        seen_at=at,
    )
