"""The saved lists of the desk: which states belong in each, and which roles see it first."""

from dataclasses import dataclass

from motcua.dossiers.rules.states import OPEN, State
from motcua.organisation.rules.roles import Role


@dataclass(frozen=True, slots=True)
class SavedView:
    """One list: its key in addresses, its states, and what else narrows it.

    ``mine`` keeps what the person holds, ``unit`` what the person's units have, ``due`` is
    ``"today"`` (due within one working day, not paused) or ``"late"``."""

    key: str
    states: frozenset[State]
    mine: bool = False
    unit: bool = False
    due: str = ""


AT_WORK = frozenset({State.RECEIVED, State.IN_PROGRESS, State.PROPOSED, State.APPROVED})

VIEWS: dict[str, SavedView] = {
    view.key: view
    for view in (
        SavedView("tat-ca", OPEN),
        SavedView("cua-toi", AT_WORK | {State.WAITING}, mine=True),
        SavedView("don-vi", AT_WORK | {State.WAITING}, unit=True),
        SavedView("tiep-nhan", frozenset({State.SUBMITTED})),
        SavedView("ban-giao", frozenset({State.RECEIVED})),
        SavedView("cho-ky", frozenset({State.PROPOSED})),
        SavedView("phat-hanh", frozenset({State.APPROVED})),
        SavedView("cho-tra", frozenset({State.FINISHED})),
        SavedView("bo-sung", frozenset({State.WAITING})),
        SavedView("hom-nay", AT_WORK, due="today"),
        SavedView("qua-han", AT_WORK, due="late"),
    )
}

BY_ROLE: dict[Role, tuple[str, ...]] = {
    Role.ONE_STOP: ("tat-ca", "tiep-nhan", "ban-giao", "cho-tra", "bo-sung", "hom-nay", "qua-han"),
    Role.SPECIALIST: ("cua-toi", "don-vi", "bo-sung", "hom-nay", "qua-han"),
    Role.DIVISION_HEAD: ("don-vi", "cua-toi", "bo-sung", "hom-nay", "qua-han"),
    Role.DIRECTOR: ("cho-ky", "tat-ca", "hom-nay", "qua-han"),
    Role.CLERK: ("phat-hanh", "tat-ca", "qua-han"),
}
"""The lists of a role in order; the first opens when the desk is opened. Others see what is late."""

FOR_OTHERS = ("tat-ca", "hom-nay", "qua-han")


def views_of(roles: tuple[Role, ...]) -> tuple[SavedView, ...]:
    """The saved lists of a person with these roles, at most seven, without repeats."""
    keys: list[str] = []
    for role in roles:
        keys += [key for key in BY_ROLE.get(role, FOR_OTHERS) if key not in keys]
    return tuple(VIEWS[key] for key in keys[:7])
