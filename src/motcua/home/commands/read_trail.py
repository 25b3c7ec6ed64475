"""Looking at who did what is itself put on record, and so is taking it out."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.home.queries.people import MOST_AGENCIES, managed_agencies
from motcua.home.queries.trail import Act, Mark, Wanted, acts, people_of
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, Role

MOST_EXPORTED = 5_000
READERS = (Role.ADMINISTRATOR, Role.DIRECTOR)


def trail_agencies(actor: Actor) -> list[Agency]:
    """The agencies whose trail the person reads: a head the own, an administrator those below as well.
    Refuses ``trail.forbidden``."""
    if actor.holds_anywhere(*READERS) is None:
        raise Refusal("trail.forbidden")
    heads = [post.agency_id for post in actor.posts if post.role is Role.DIRECTOR]
    found = managed_agencies(actor) | Agency.objects.filter(pk__in=heads)
    return list(found.order_by("path")[:MOST_AGENCIES])


@transaction.atomic
def read_trail(
    *, actor: Actor, at: datetime, wanted: Wanted, after: Mark | None = None, count: int
) -> tuple[list[Act], dict[int, str]]:
    """The newest acts behind the mark, and the people of the agency; a look is recorded once, however many
    pages of it are turned. Refuses ``trail.forbidden``."""
    people = _people(actor, wanted)
    found = acts(wanted, people, after=after, count=count)
    if after is None:
        _record("trail.read", actor, at, wanted)
    return found, people


@transaction.atomic
def export_trail(*, actor: Actor, at: datetime, wanted: Wanted) -> tuple[list[Act], dict[int, str]]:
    """All of it, for a file. Refuses ``trail.forbidden`` and ``trail.too_long``."""
    people = _people(actor, wanted)
    found = acts(wanted, people, count=MOST_EXPORTED + 1)
    if len(found) > MOST_EXPORTED:
        raise Refusal("trail.too_long", most=MOST_EXPORTED)
    _record("trail.exported", actor, at, wanted)
    return found, people


def _people(actor: Actor, wanted: Wanted) -> dict[int, str]:
    if wanted.agency.pk not in {one.pk for one in trail_agencies(actor)}:
        raise Refusal("trail.forbidden")
    return people_of(wanted.agency)


def _record(kind: str, actor: Actor, at: datetime, wanted: Wanted) -> None:
    asked = {"first": wanted.first.isoformat(), "last": wanted.last.isoformat()}
    asked |= {"person": wanted.person_id, "acts": wanted.kind, "code": wanted.code}
    record(kind, subject=f"agency:{wanted.agency.code}", actor=actor, at=at, **asked)
