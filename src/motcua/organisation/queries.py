"""Reads about people and agencies."""

from collections.abc import Iterable
from datetime import date

from motcua.foundation.plain_row import PlainRow
from motcua.organisation.models import Absence, Agency, Person, Post, Unit
from motcua.organisation.rules.actor import Actor, DatedPost, HeldPost
from motcua.organisation.rules.roles import Role


def actor_of(person: Person, on: date) -> Actor:
    """The person as commands see one, with the posts in force on that day (no query where the posts
    were read with the person, else one)."""
    posts = person.known_posts
    if posts is None:
        rows = Post.objects.filter(person=person).select_related("agency", "unit").order_by("id")
        posts = tuple(DatedPost(_held(row), row.valid_from, row.valid_to) for row in rows)
    return Actor(
        person_id=person.pk,
        name=person.full_name,
        address=person.address or person.full_name,
        posts=tuple(dated.post for dated in posts if dated.is_in_force(on)),
    )


def _held(post: Post) -> HeldPost:
    return HeldPost(
        role=Role(post.role),
        agency_id=post.agency_id,
        agency_code=post.agency.code,
        agency_path=post.agency.path,
        unit_id=post.unit_id,
        unit_name=post.unit.name if post.unit else "",
        is_acting=post.is_acting,
        agency_name=post.agency.name,
    )


def agency_by_code(code: str) -> Agency | None:
    """The agency with that identifier, or None."""
    return Agency.objects.filter(code=code).first()


def agencies_by_code(codes: Iterable[str]) -> dict[str, Agency]:
    """Code to agency for those that exist (one query)."""
    return {agency.code: agency for agency in Agency.objects.filter(code__in=set(codes))}


def agencies_with_desk() -> list[Agency]:
    """Agencies that have a one-stop desk, by name (one query)."""
    desks = Unit.objects.filter(kind=Unit.Kind.ONE_STOP)
    return list(Agency.objects.filter(pk__in=desks.values("agency")).order_by("name", "id"))


_UNITS = PlainRow(Unit, "it.agency_id = %s ORDER BY it.id")


def units_of(agency_id: int) -> list[Unit]:
    """Units of an agency in the order they were made."""
    return _UNITS.all(agency_id)


def officers_of(unit_id: int, on: date) -> list[Person]:
    """Active people with a post in the unit on that day, by name."""
    posts = Post.objects.filter(unit_id=unit_id, person__is_active=True).in_force(on)
    return list(Person.objects.filter(pk__in=posts.values("person")).order_by("full_name", "id"))


def posts_at(
    agency_ids: Iterable[int], roles: Iterable[Role], on: date
) -> list[tuple[int, int, Role, int | None]]:
    """``(agency, person, role, unit)`` of the posts in force on that day, of active people (one query)."""
    wanted = [role.value for role in roles]
    posts = Post.objects.filter(agency__in=list(agency_ids), role__in=wanted, person__is_active=True)
    rows = posts.in_force(on).order_by("id").values_list("agency_id", "person_id", "role", "unit_id")
    return [(agency, person, Role(role), unit) for agency, person, role, unit in rows]


def people_in_units(agency_id: int, on: date) -> list[tuple[str, list[Person]]]:
    """Unit name and its active people on that day, for the units of an agency that have any (one query)."""
    posts = Post.objects.filter(agency_id=agency_id, person__is_active=True).exclude(unit=None)
    groups: dict[str, list[Person]] = {}
    for post in posts.in_force(on).select_related("person", "unit").order_by("unit_id", "person_id"):
        people = groups.setdefault(post.unit.name, [])
        if post.person not in people:
            people.append(post.person)
    return list(groups.items())


def covers_on(person_ids: Iterable[int], on: date) -> dict[int, int]:
    """Who covers each of these people that is away on that day (one query); a cover who is away as well
    is followed no further."""
    rows = Absence.objects.in_force(on).filter(person__in=set(person_ids))
    return dict(rows.values_list("person_id", "cover_id"))


def covered_by(person_id: int, on: date) -> list[Person]:
    """The people whose work a person covers on that day, by name (one query)."""
    away = Absence.objects.in_force(on).filter(cover_id=person_id)
    return list(Person.objects.filter(pk__in=away.values("person")).order_by("full_name", "id"))


def absences_of(agency_ids: Iterable[int], on: date) -> list[Absence]:
    """Absences of the agencies that are not over, the next first (one query)."""
    rows = Absence.objects.filter(agency__in=set(agency_ids), ends_on__gte=on, cancelled_at=None)
    return list(rows.select_related("person", "cover", "agency").order_by("starts_on", "id"))
