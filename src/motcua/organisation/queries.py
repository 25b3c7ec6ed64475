"""Reads about people and agencies."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from django.db import connection

from motcua.organisation.models import Agency, Person, Post, Unit
from motcua.organisation.rules.actor import Actor, HeldPost
from motcua.organisation.rules.roles import Role


def actor_of(person: Person, on: date) -> Actor:
    """The person as commands see one, with the posts in force on that day (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(_posts_in_force(), [person.pk, on.isoformat(), on.isoformat()])
        posts = tuple(_held(*post) for post in cursor.fetchall())
    return Actor(
        person_id=person.pk,
        name=person.full_name,
        address=person.address or person.full_name,
        posts=posts,
    )


@cache
def _posts_in_force() -> str:
    """The statement behind ``actor_of``, put together once: it is asked with every request."""
    posts = Post.objects.filter(person=0).in_force(date.min).order_by("id").values_list(*_HELD)
    return posts.query.sql_with_params()[0]


_HELD = (
    "role", "agency_id", "agency__code", "agency__path", "unit_id", "unit__name", "is_acting", "agency__name",
)  # fmt: skip
"""The columns of ``HeldPost``, in its order."""


def _held(role: str, *facts: Any) -> HeldPost:
    agency_id, code, path, unit_id, unit_name, is_acting, agency_name = facts
    return HeldPost(Role(role), agency_id, code, path, unit_id, unit_name or "", bool(is_acting), agency_name)


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


def units_of(agency_id: int) -> list[Unit]:
    """Units of an agency in the order they were made."""
    return list(Unit.objects.filter(agency_id=agency_id).order_by("id"))


def officers_of(unit_id: int, on: date) -> list[Person]:
    """Active people with a post in the unit on that day, by name."""
    posts = Post.objects.filter(unit_id=unit_id, person__is_active=True).in_force(on)
    return list(Person.objects.filter(pk__in=posts.values("person")).order_by("full_name", "id"))


def people_in_units(agency_id: int, on: date) -> list[tuple[str, list[Person]]]:
    """Unit name and its active people on that day, for the units of an agency that have any (one query)."""
    posts = Post.objects.filter(agency_id=agency_id, person__is_active=True).exclude(unit=None)
    groups: dict[str, list[Person]] = {}
    for post in posts.in_force(on).select_related("person", "unit").order_by("unit_id", "person_id"):
        people = groups.setdefault(post.unit.name, [])
        if post.person not in people:
            people.append(post.person)
    return list(groups.items())
