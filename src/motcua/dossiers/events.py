"""What dossiers tell others, and themselves for later."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PromisesToRecompute:
    """The working calendar changed between two days: open dossiers with an id above ``after_id`` are
    still to be counted again. ``scope`` is an agency code or empty for all; ``is_second_look`` marks
    the round that finds dossiers whose receipt was being written while the first one ran."""

    scope: str
    first_changed: date
    last_changed: date
    reason: str
    ground: str
    after_id: int = 0
    is_second_look: bool = False


@dataclass(frozen=True, slots=True)
class PromiseToRecompute:
    """One dossier that could not be counted again with the others; it is tried alone."""

    dossier_id: int
    reason: str
    ground: str


@dataclass(frozen=True, slots=True)
class DossierReturned:
    """A result was handed to the applicant; ``code`` is the dossier's."""

    code: str


@dataclass(frozen=True, slots=True)
class FilesCame:
    """Papers of a dossier came with files; ``by`` is who brought them, empty where nobody signed in."""

    dossier_id: int
    by: str
    by_id: int | None
    came_at: datetime


@dataclass(frozen=True, slots=True)
class ChildEnded:
    """A dossier that is a part of another one has a result, or has ended without one."""

    parent: str
    child: str
    state: str
    outcome: str
    result_number: str
