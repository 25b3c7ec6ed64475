"""The people of the agencies that an administrator looks after, with their posts and what they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from motcua.dossiers.public import Dossier
from motcua.dossiers.rules.states import ENDED
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import ROLES_SAID, Actor, Agency, Person, Post, Unit
from motcua.organisation.rules.people_sheet import (
    MOST_ROWS,
    USERNAME,
    KnownUnit,
    PeopleSheet,
    PersonRow,
    read_people,
)
from motcua.organisation.rules.staffing import managed_paths, manages

MOST_AGENCIES, MOST_TRAIL = 500, 50


@dataclass(frozen=True, slots=True)
class Staffed:
    """A person with the posts that the administrator sees, those in force first; ``state`` is ``locked``,
    ``given`` (a handed-over password not yet changed), ``none`` (no post left) or empty."""

    person: Person
    posts: tuple[Post, ...]
    past: tuple[Post, ...]
    state: str
    holds: int = 0


def managed_agencies(actor: Actor) -> QuerySet[Agency]:
    """The agencies whose people the actor looks after, from above down."""
    below = Q(pk__in=[])
    for path in managed_paths(actor):
        below |= Q(path__startswith=path)
    return Agency.objects.filter(below).order_by("path")


def people_at(agency: Agency, on: date, said: str = "") -> list[Staffed]:
    """Everybody who holds or held a post at the agency, by name; ``said`` looks in names without marks
    (three statements)."""
    posts = Prefetch("posts", to_attr="all_posts", queryset=_posts(agency_id=agency.pk))
    people = Person.objects.filter(posts__agency=agency).distinct().order_by("full_name", "id")
    wanted = fold(said)
    found = [
        one
        for one in people.prefetch_related(posts)
        if wanted in fold(one.full_name) or wanted in one.username
    ]
    holding = _holding([one.pk for one in found])
    return [_staffed(one, one.all_posts, on, holding.get(one.pk, 0)) for one in found]


def person_with_posts(actor: Actor, person_id: int, on: date) -> Staffed | None:
    """One person with every post that the actor may look after; None where there is none."""
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        return None
    rows = [one for one in _posts(person_id=person_id) if manages(actor, one.agency.path)]
    return _staffed(person, rows, on, _holding([person_id]).get(person_id, 0)) if rows else None


def trail_of(person_id: int) -> list[TrailEntry]:
    """What was done about a person, the latest first."""
    found = TrailEntry.objects.filter(subject=f"person:{person_id}").exclude(kind="paper.read")
    return list(found.order_by("-recorded_at", "-id")[:MOST_TRAIL])


def units_with_people(agency_id: int, on: date) -> list[Unit]:
    """The units of an agency, each with ``people``: how many hold a post in it on that day."""
    now = Q(posts__valid_from=None) | Q(posts__valid_from__lte=on)
    now &= Q(posts__valid_to=None) | Q(posts__valid_to__gte=on)
    counted = Count("posts__person", filter=now & Q(posts__person__is_active=True), distinct=True)
    return list(Unit.objects.filter(agency=agency_id).annotate(people=counted).order_by("id"))


def known_units(agency_id: int) -> list[KnownUnit]:
    """The units of an agency as a sheet of people is held against them."""
    found = Unit.objects.filter(agency=agency_id).order_by("id")
    return [KnownUnit(*row) for row in found.values_list("pk", "name", "valid_to")]


def people_in_sheet(agency_id: int, rows: Sequence[PersonRow], today: date) -> PeopleSheet:
    """Whom the rows name (two statements)."""
    said = [row.texts[USERNAME] for row in rows[: MOST_ROWS + 1]]
    taken = set(Person.objects.filter(username__in=said).values_list("username", flat=True))
    return read_people(rows, roles=ROLES_SAID, units=known_units(agency_id), taken=taken, today=today)


def _posts(**whose: int) -> QuerySet[Post]:
    return Post.objects.filter(**whose).select_related("agency", "unit").order_by("-valid_to", "id")


def _holding(person_ids: list[int]) -> dict[int, int]:
    running = Dossier.objects.filter(holder__in=person_ids, finished_at=None)
    rows = running.exclude(state__in=[one.value for one in ENDED]).order_by("holder_id")
    return dict(rows.values_list("holder_id").annotate(n=Count("pk")))


def _staffed(person: Person, posts: list[Post], on: date, holds: int) -> Staffed:
    past = tuple(one for one in posts if one.valid_to and one.valid_to < on)
    now = tuple(one for one in posts if one not in past)
    state = "locked" if not person.is_active else "none" if not now else ""
    if not state and person.password_given_at is not None:
        state = "given"
    return Staffed(person, now, past, state, holds)
