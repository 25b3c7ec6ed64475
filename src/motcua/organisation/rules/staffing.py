"""Who looks after the people of an office (quản trị người dùng), and what a name and a post must be."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.roles import Role

NEEDS_UNIT = frozenset({Role.ONE_STOP, Role.SPECIALIST, Role.DIVISION_HEAD})
"""Roles that mean nothing without the unit whose work they do."""

GIVEN_FOR = timedelta(days=7)
"""How long a password that was handed over opens the door to choosing one's own."""

READABLE = "23456789abcdefghjkmnpqrstuvwxyz"
"""Signs that cannot be taken for one another when read aloud."""

_USERNAME = re.compile(r"[a-z][a-z0-9._-]{1,39}")


class PostWanted(NamedTuple):
    """A post to give: from today on where ``since`` is open, until further notice where ``until`` is."""

    role: Role
    agency_id: int
    unit_id: int | None = None
    since: date | None = None
    until: date | None = None
    is_acting: bool = False


def is_username(said: str) -> bool:
    """Whether it can be a sign-in name: small letters without marks, digits, ``. _ -``, two to forty."""
    return bool(_USERNAME.fullmatch(said))


def managed_paths(actor: Actor) -> tuple[str, ...]:
    """The agencies, each with all below, whose people the actor looks after."""
    return tuple(post.agency_path for post in actor.posts if post.role is Role.ADMINISTRATOR)


def manages(actor: Actor, agency_path: str) -> bool:
    """Whether the people of that agency are the actor's to look after."""
    return actor.is_system or any(agency_path.startswith(path) for path in managed_paths(actor))


def superiors(agency_path: str) -> list[str]:
    """The paths of the agency itself and of all above it: ``G18/H59/`` gives ``G18/`` and ``G18/H59/``."""
    codes = agency_path.rstrip("/").split("/")
    return ["".join(f"{code}/" for code in codes[: n + 1]) for n in range(len(codes))]


def overlap(first: tuple[date | None, date | None], second: tuple[date | None, date | None]) -> bool:
    """Whether two spans of days (open at an end: ``None``) share a day."""
    return (first[0] or date.min) <= (second[1] or date.max) and (second[0] or date.min) <= (
        first[1] or date.max
    )


def one_time_password(numbers: Sequence[int]) -> str:
    """Twelve signs from twelve random numbers, in groups that can be read aloud: ``k3m7-92hp-xq4w``."""
    signs = [READABLE[number % len(READABLE)] for number in numbers]
    return "-".join("".join(signs[n : n + 4]) for n in range(0, 12, 4))
