"""The states of an edition: which may follow which, and what a stored state means on a given day."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from motcua.kernel.basis import basis
from motcua.kernel.time import ONE_DAY


class EditionState(StrEnum):
    """As stored; ``REPLACED`` is never stored, it is a public edition after its last day."""

    DRAFT = "draft"
    AWAITING_ANNOUNCEMENT = "awaiting_announcement"
    PUBLIC = "public"
    AWAITING_REPEAL = "awaiting_repeal"
    REPEALED = "repealed"
    UNLISTED = "unlisted"
    REPLACED = "replaced"


class Action(StrEnum):
    """What a publication decision does to an edition (Nghị định 63/2010, article 14)."""

    ANNOUNCE = "announce"
    AMEND = "amend"
    REPEAL = "repeal"


S = EditionState

MOVES: dict[EditionState, frozenset[EditionState]] = {
    S.DRAFT: frozenset({S.AWAITING_ANNOUNCEMENT}),
    S.AWAITING_ANNOUNCEMENT: frozenset({S.DRAFT}),
    S.PUBLIC: frozenset({S.AWAITING_REPEAL}),
    S.AWAITING_REPEAL: frozenset({S.PUBLIC}),
    S.REPEALED: frozenset(),
    S.UNLISTED: frozenset(),
}
"""What procedure control does by itself, on the way to a decision."""

DECIDED: dict[Action, tuple[frozenset[EditionState], EditionState]] = {
    Action.ANNOUNCE: (frozenset({S.DRAFT, S.AWAITING_ANNOUNCEMENT}), S.PUBLIC),
    Action.AMEND: (frozenset({S.DRAFT, S.AWAITING_ANNOUNCEMENT}), S.PUBLIC),
    Action.REPEAL: (frozenset({S.PUBLIC, S.AWAITING_REPEAL}), S.REPEALED),
}
"""What only a publication decision does: from which states, to which."""

EDITABLE = frozenset({S.DRAFT, S.AWAITING_ANNOUNCEMENT})
"""Content may still change; from the announcement on, a change is a new edition."""


def may_move(current: EditionState, wanted: EditionState) -> bool:
    """Whether procedure control may take this step without a decision."""
    return wanted in MOVES.get(current, frozenset())


@basis("63/2010/NĐ-CP", article=14)
def after(current: EditionState, action: Action) -> EditionState | None:
    """The state after a decision; ``None`` where the decision cannot touch an edition in that state."""
    origins, target = DECIDED[action]
    return target if current in origins else None


class Dated(Protocol):
    """What the choice between editions looks at; ``number`` grows with each edition."""

    number: int
    state: str
    valid_from: date | None
    valid_to: date | None


E = TypeVar("E", bound=Dated)


def state_on(edition: Dated, day: date) -> EditionState:
    """What the edition is on that day: a decision with a later effective date has not happened yet."""
    state = EditionState(edition.state)
    if state in {S.PUBLIC, S.AWAITING_REPEAL}:
        if edition.valid_from is not None and day < edition.valid_from:
            return S.AWAITING_ANNOUNCEMENT
        if edition.valid_to is not None and day > edition.valid_to:
            return S.REPLACED
    if state is S.REPEALED and edition.valid_to is not None and day <= edition.valid_to:
        begun = edition.valid_from is None or edition.valid_from <= day
        return S.AWAITING_REPEAL if begun else S.AWAITING_ANNOUNCEMENT
    return state


def is_in_force(edition: Dated, day: date) -> bool:
    """Whether a dossier of that day may stand on this edition."""
    return state_on(edition, day) in {S.PUBLIC, S.AWAITING_REPEAL}


def edition_on(editions: Sequence[E], day: date) -> E | None:
    """The edition in force on that day; of several, the newest, which replaced the others."""
    return max((one for one in editions if is_in_force(one, day)), key=_number, default=None)


def current_on(editions: Sequence[E], day: date) -> E | None:
    """The edition a catalogue shows for a procedure: in force, else on its way, else the last one."""
    found = edition_on(editions, day)
    if found is None:
        coming = [one for one in editions if state_on(one, day) in EDITABLE]
        found = max(coming or editions, key=_number, default=None)
    return found


def last_day_before(effective_on: date) -> date:
    """The last day of what a decision ends."""
    return effective_on - ONE_DAY


def _number(edition: Dated) -> int:
    return edition.number
