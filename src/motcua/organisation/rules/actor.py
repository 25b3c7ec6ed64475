"""The person who acts, as commands see one: read once at the edge, plain from then on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from motcua.kernel.refusal import Refusal
from motcua.organisation.rules.roles import Role, may_read_below


@dataclass(frozen=True, slots=True)
class HeldPost:
    """One post in force: a role at an agency, in a unit of it or in none."""

    role: Role
    agency_id: int
    agency_code: str
    agency_path: str
    unit_id: int | None = None
    unit_name: str = ""
    is_acting: bool = False
    agency_name: str = ""


class DatedPost(NamedTuple):
    """A post with its first and its last day, where it has them."""

    post: HeldPost
    since: date | None = None
    until: date | None = None

    def is_in_force(self, day: date) -> bool:
        """Whether it is held on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or self.until >= day)


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person, a visitor (``person_id`` None) or the system itself (``is_system``)."""

    person_id: int | None
    name: str
    address: str = ""
    posts: tuple[HeldPost, ...] = field(default=())
    is_system: bool = False

    @property
    def is_staff(self) -> bool:
        return bool(self.posts)

    @property
    def is_citizen(self) -> bool:
        return self.person_id is not None and not self.posts

    def holds(self, roles: Iterable[Role], agency_id: int) -> HeldPost | None:
        """The first post with one of the roles at exactly that agency."""
        wanted = frozenset(roles)
        return next((p for p in self.posts if p.agency_id == agency_id and p.role in wanted), None)

    def holds_anywhere(self, *roles: Role) -> HeldPost | None:
        """The first post with one of the roles, at any agency."""
        return next((p for p in self.posts if p.role in roles), None)

    def agency_ids(self) -> frozenset[int]:
        """Agencies where the person holds any post."""
        return frozenset(p.agency_id for p in self.posts)

    def unit_ids(self) -> frozenset[int]:
        """Units the person works in."""
        return frozenset(p.unit_id for p in self.posts if p.unit_id is not None)

    def read_paths(self) -> tuple[str, ...]:
        """Agency path prefixes whose dossiers an overseeing role may read."""
        return tuple(p.agency_path for p in self.posts if may_read_below(p.role))


VISITOR = Actor(person_id=None, name="Khách")
SYSTEM = Actor(person_id=None, name="Hệ thống", is_system=True)


def require_staff(actor: Actor) -> Actor:
    """The same, who holds a post or is the system. Refuses ``organisation.sign_in`` to a visitor, and
    ``organisation.staff.forbidden`` to a citizen: signing in once more would not help."""
    if not actor.is_staff and not actor.is_system:
        raise Refusal("organisation.staff.forbidden" if actor.is_citizen else "organisation.sign_in")
    return actor
