"""Whose board it is, and how dossiers in hand are told apart on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from motcua.dossiers.rules.states import State
from motcua.kernel.refusal import Refusal
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.roles import Role

BOARD_STATES = tuple(
    sorted(
        state.value
        for state in (State.RECEIVED, State.IN_PROGRESS, State.PROPOSED, State.APPROVED, State.WAITING)
    )
)


class Risk(StrEnum):
    """Where a dossier in hand stands against its promise."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    REST = "rest"
    WAITING = "waiting"


RISKS = tuple(Risk)
AT_RISK = (Risk.LATE, Risk.TODAY, Risk.SOON)


@dataclass(frozen=True, slots=True)
class Board:
    """An agency's board, or that of one unit of it."""

    agency_id: int
    agency_code: str
    name: str
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """What one person has in hand in one unit; ``holder_id`` None where nobody was named yet, ``unit_id``
    None before the hand-over."""

    unit_id: int | None
    unit: str
    holder_id: int | None
    holder: str
    counts: Mapping[Risk, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def board_of(actor: Actor) -> Board:
    """The agency for its director, the own unit for a head of division; others are refused
    ``board.forbidden``, a visitor ``organisation.sign_in``."""
    if actor.person_id is None:
        raise Refusal("organisation.sign_in")
    if post := actor.holds_anywhere(Role.DIRECTOR):
        return Board(post.agency_id, post.agency_code, post.agency_name)
    post = actor.holds_anywhere(Role.DIVISION_HEAD)
    if post is None or post.unit_id is None:
        raise Refusal("board.forbidden")
    return Board(post.agency_id, post.agency_code, post.unit_name, post.unit_id)


def summed(loads: Iterable[Load]) -> dict[Risk, int]:
    """Counts of several loads together."""
    total = dict.fromkeys(RISKS, 0)
    for load in loads:
        for risk, count in load.counts.items():
            total[risk] += count
    return total
