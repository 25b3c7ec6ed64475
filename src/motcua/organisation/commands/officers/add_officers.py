"""Making accounts for many officers at once: all of them or none."""

from collections.abc import Sequence
from datetime import datetime

from django.contrib.auth.hashers import PBKDF2PasswordHasher, get_hasher, make_password
from django.db import IntegrityError, transaction

from motcua.foundation.trail.record import entry, record_all
from motcua.kernel.refusal import Refusal
from motcua.organisation.access import agency_to_manage
from motcua.organisation.commands.officers.give_password import new_password
from motcua.organisation.models import Agency, Person, Post, Unit
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.people_sheet import NewOfficer

ROUNDS = 20_000
"""A password typed by a person is hashed slowly because it can be guessed. One of twelve random signs
cannot; at full strength a sheet of 300 would keep the page waiting for minutes. Signing in with it hashes
it anew at full strength."""


def add_officers(
    *, actor: Actor, at: datetime, agency_id: int, people: Sequence[NewOfficer], ground: str = ""
) -> list[tuple[Person, str]]:
    """Each person with the password to hand over, which is kept as a hash only and said once.

    Refuses ``officer.forbidden``, ``officer.nobody``, ``officer.unit_missing`` and
    ``officer.sheet_stale``."""
    if not people:
        raise Refusal("officer.nobody")
    agency = agency_to_manage(actor, agency_id)
    passwords = [new_password() for _ in people]
    hashes = [hashed(password) for password in passwords]
    try:
        with transaction.atomic():
            made = _made(agency, people, hashes, at)
            record_all(_told(made, people, actor, at, agency.code, ground.strip()[:300]))
    except IntegrityError:
        raise Refusal("officer.sheet_stale") from None
    return list(zip(made, passwords, strict=True))


def _made(agency: Agency, people: Sequence[NewOfficer], hashes: Sequence[str], at: datetime) -> list[Person]:
    """The people with their posts. Refuses ``officer.unit_missing``."""
    wanted = {one.unit.unit_id for one in people if one.unit}
    if Unit.objects.filter(agency=agency, pk__in=wanted).count() != len(wanted):
        raise Refusal("officer.unit_missing")
    made = Person.objects.bulk_create(
        Person(
            username=one.username,
            password=password,
            full_name=one.full_name,
            address=one.address,
            email=one.email,
            phone=one.phone,
            password_given_at=at,
        )
        for one, password in zip(people, hashes, strict=True)
    )
    Post.objects.bulk_create(
        Post(
            person=person,
            agency=agency,
            unit_id=one.unit.unit_id if one.unit else None,
            role=one.role.value,
            valid_from=one.since,
        )
        for person, one in zip(made, people, strict=True)
    )
    return made


def hashed(password: str) -> str:
    """The hash to keep of a random password."""
    hasher = get_hasher()
    if isinstance(hasher, PBKDF2PasswordHasher):
        return hasher.encode(password, hasher.salt(), ROUNDS)
    return make_password(password)


def _told(
    made: Sequence[Person],
    people: Sequence[NewOfficer],
    actor: Actor,
    at: datetime,
    agency: str,
    ground: str,
) -> list:
    """What the trail says of each, as where people are added one by one."""
    told = []
    for person, one in zip(made, people, strict=True):
        by = {"subject": f"person:{person.pk}", "actor": actor, "at": at, "ground": ground}
        told.append(entry("officer.added", **by, username=one.username, full_name=one.full_name))
        post = {"agency": agency, "unit": one.unit.name if one.unit else "", "role": one.role.value}
        post |= {"since": one.since.isoformat(), "until": "", "acting": ""}
        told.append(entry("officer.post_given", **by, **post))
    return told
