"""Who may sign in, and who is signed in: by name and password first, by the session from then on."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.db import connection
from django.http import HttpRequest

from motcua.kernel.refusal import Refusal
from motcua.organisation.models import Agency, Person, Post
from motcua.organisation.rules.actor import Actor, DatedPost, HeldPost
from motcua.organisation.rules.roles import Role
from motcua.organisation.rules.staffing import manages, superiors

DEMO_PASSWORD = "motcua-demo"  # noqa: S105 printed in the demo, refused everywhere else


class NameAndPassword(BaseBackend):
    """Django's door to ``Person``. Roles are no business of Django: they come from posts."""

    def authenticate(
        self, request: HttpRequest | None, username: str = "", password: str = "", **_: Any
    ) -> Person | None:
        """The person, or nobody: unknown, locked, wrong password, or the demo's password outside a demo."""
        person = Person.objects.filter(username=username).first() if username else None
        if person is None:
            # As much work as a known name, so that the answer's time does not tell which names exist.
            Person().set_password(password)
            return None
        is_right = person.check_password(password)
        if not settings.DEMO and password == DEMO_PASSWORD:
            return None
        return person if is_right and person.is_active else None

    def get_user(self, user_id: int) -> Person | None:
        """The person while the account is in use."""
        return Person.objects.filter(pk=user_id, is_active=True).first()


class SignedIn(NamedTuple):
    """A session that has not run out: what it holds, and its person with every post ever held. ``None``
    for a visitor's, and where the account is locked."""

    data: str
    person: Person | None


def session_of(key: str | None, moment: datetime) -> SignedIn | None:
    """The session with that key (one plain statement: the ORM would need two, and longer to make them
    up than the database to answer)."""
    with connection.cursor() as cursor:
        cursor.execute(_session_statement(), [key, connection.ops.adapt_datetimefield_value(moment)])
        rows = cursor.fetchall()
    if not rows:
        return None
    data, *whose = rows[0]
    columns = _person_columns()
    if whose[0] is None:
        return SignedIn(data, None)
    person = Person.from_db(connection.alias, columns, whose[: len(columns)])
    person.known_posts = tuple(_posts(row[1 + len(columns) :] for row in rows))
    return SignedIn(data, person)


def _posts(rows: Iterable[tuple[Any, ...]]) -> Iterable[DatedPost]:
    for role, agency_id, unit_id, is_acting, since, until, code, path, agency, unit in rows:
        if role is None:
            continue
        held = HeldPost(
            role=Role(role),
            agency_id=agency_id,
            agency_code=code,
            agency_path=path,
            unit_id=unit_id,
            unit_name=unit or "",
            is_acting=bool(is_acting),
            agency_name=agency,
        )
        yield DatedPost(held, _day(since), _day(until))


def _day(value: date | str | None) -> date | None:
    """SQLite keeps days as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


@cache
def _person_columns() -> list[str]:
    """All but when the person last signed in, which no page asks, and that the account is in use, which
    the statement sees to."""
    names = [field.attname for field in Person._meta.concrete_fields]
    return [name for name in names if name not in {"last_login", "is_active"}]


@cache
def _session_statement() -> str:
    person = ", ".join(f"person.{name}" for name in _person_columns())
    return (
        f"SELECT it.session_data, {person}, post.role, post.agency_id, post.unit_id, post.is_acting,"  # noqa: S608
        " post.valid_from, post.valid_to, agency.code, agency.path, agency.name, unit.name"
        " FROM organisation_session AS it"
        " LEFT JOIN organisation_person AS person ON person.id = it.person_id AND person.is_active"
        " LEFT JOIN organisation_post AS post ON post.person_id = person.id"
        " LEFT JOIN organisation_agency AS agency ON agency.id = post.agency_id"
        " LEFT JOIN organisation_unit AS unit ON unit.id = post.unit_id"
        " WHERE it.session_key = %s AND it.expire_date > %s ORDER BY post.id"
    )


def agency_to_manage(actor: Actor, agency_id: int) -> Agency:
    """An agency whose people the actor looks after, or ``officer.forbidden``: as if it did not exist."""
    agency = Agency.objects.filter(pk=agency_id).first()
    if agency is None or not manages(actor, agency.path):
        raise Refusal("officer.forbidden")
    return agency


def officer_to_manage(actor: Actor, person_id: int, *, wholly: bool = False) -> Person:
    """A person, locked, who holds or held a post where the actor looks after people; else
    ``officer.not_found``. What touches the whole account (``wholly``) is refused with
    ``officer.elsewhere`` while the person also holds a post where the actor has no say."""
    person = Person.objects.select_for_update().filter(pk=person_id).first()
    posts = list(Post.objects.filter(person=person_id).select_related("agency")) if person else []
    mine = [post for post in posts if manages(actor, post.agency.path)]
    if person is None or not mine:
        raise Refusal("officer.not_found")
    if wholly and any(post.valid_to is None for post in posts if post not in mine):
        raise Refusal("officer.elsewhere")
    return person


def keep_an_administrator(agency_path: str, *, without: int, on: date) -> None:
    """Refuse ``officer.last_administrator`` where nobody else could look after the agency on that day."""
    posts = Post.objects.filter(role=Role.ADMINISTRATOR.value, person__is_active=True)
    others = posts.exclude(person=without).filter(agency__path__in=superiors(agency_path))
    if not others.in_force(on).exists():
        raise Refusal("officer.last_administrator")
