"""Lists of the desk: what narrows one, in what order it comes, and which are made ready for which role."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from motcua.dossiers.rules.states import OPEN, State
from motcua.organisation.rules.roles import Role


class Left(StrEnum):
    """Time left as a list narrows it; what is paused or not yet promised is in none of them."""

    LATE = "late"
    TODAY = "today"
    RISK = "risk"


class Asked(StrEnum):
    """Questions to other units that still wait for an answer: any unit's, or one of the person's own."""

    OPEN = "open"
    OF_US = "of_us"


class Order(StrEnum):
    """By the time left, or as the dossiers came."""

    DUE = "due"
    OLDEST = "oldest"
    NEWEST = "newest"


class Column(StrEnum):
    """What a line may say besides its code and procedure."""

    APPLICANT = "applicant"
    STEP = "step"
    UNIT = "unit"
    SECTOR = "sector"
    RECEIVED = "received"
    DUE = "due"
    LEFT = "left"


COLUMNS = (Column.APPLICANT, Column.STEP, Column.DUE, Column.LEFT)
"""What a line says where nothing else was chosen."""

AT_WORK = frozenset({State.RECEIVED, State.IN_PROGRESS, State.PROPOSED, State.APPROVED})
_WITH_A_UNIT = AT_WORK | {State.WAITING}


@dataclass(frozen=True, slots=True)
class SavedView:
    """One list: its key in addresses, its states (of open dossiers only), and what else narrows it.

    ``mine`` keeps what the person holds, ``unit`` what the person's units have, ``unheld`` what nobody
    holds yet; ``left`` is a ``Left`` or empty, ``asked`` an ``Asked`` or empty; days are inclusive."""

    key: str
    states: frozenset[State] = OPEN
    mine: bool = False
    unit: bool = False
    unheld: bool = False
    left: str = ""
    asked: str = ""
    sector_id: int | None = None
    unit_id: int | None = None
    holder_id: int | None = None
    channel: str = ""
    procedure: str = ""
    declaration: bool | None = None
    received_from: date | None = None
    received_to: date | None = None
    due_from: date | None = None
    due_to: date | None = None
    order: str = Order.DUE.value
    columns: tuple[str, ...] = COLUMNS


VIEWS: dict[str, SavedView] = {
    view.key: view
    for view in (
        SavedView("tat-ca"),
        SavedView("tai-quay", frozenset({State.SUBMITTED, State.RECEIVED, State.WAITING, State.FINISHED})),
        SavedView("cua-toi", _WITH_A_UNIT, mine=True),
        SavedView("don-vi", _WITH_A_UNIT, unit=True),
        SavedView("chua-phan-cong", frozenset({State.IN_PROGRESS}), unit=True, unheld=True),
        SavedView("tiep-nhan", frozenset({State.SUBMITTED})),
        SavedView("ban-giao", frozenset({State.RECEIVED}), declaration=False),
        SavedView("cong-bo", frozenset({State.RECEIVED}), declaration=True),
        SavedView("cho-ky", frozenset({State.PROPOSED})),
        SavedView("phat-hanh", frozenset({State.APPROVED})),
        SavedView("cho-tra", frozenset({State.FINISHED})),
        SavedView("bo-sung", frozenset({State.WAITING})),
        SavedView("cho-y-kien", _WITH_A_UNIT, unit=True, asked=Asked.OPEN.value),
        SavedView("tra-loi", asked=Asked.OF_US.value),
        SavedView("rui-ro", AT_WORK, left=Left.RISK.value),
        SavedView("rui-ro-don-vi", AT_WORK, unit=True, left=Left.RISK.value),
        SavedView("hom-nay", AT_WORK, left=Left.TODAY.value),
        SavedView("qua-han", AT_WORK, left=Left.LATE.value),
    )
}

BY_ROLE: dict[Role, tuple[str, ...]] = {
    Role.ONE_STOP: (
        "tai-quay", "tiep-nhan", "ban-giao", "cong-bo", "cho-tra", "bo-sung", "rui-ro", "tat-ca",
    ),
    Role.SPECIALIST: ("cua-toi", "don-vi", "cho-y-kien", "tra-loi", "bo-sung", "rui-ro-don-vi", "qua-han"),
    Role.DIVISION_HEAD: (
        "rui-ro-don-vi", "chua-phan-cong", "don-vi", "cho-y-kien", "tra-loi", "bo-sung", "qua-han",
    ),
    Role.DIRECTOR: ("rui-ro", "cho-ky", "tat-ca", "qua-han"),
    Role.CLERK: ("phat-hanh", "tra-loi", "tat-ca", "qua-han"),
}  # fmt: skip
"""The lists of a role in order; the desk opens with the first that holds anything."""

ONLY_WITH_SOMETHING = frozenset({"cong-bo"})
"""Lists that a desk shows only while they hold anything: most offices publish no declarations."""

FOR_OTHERS = ("rui-ro", "tat-ca", "qua-han")
MOST_READY = 8


def views_of(roles: tuple[Role, ...]) -> tuple[SavedView, ...]:
    """The lists made ready for a person with these roles, at most eight, without repeats."""
    keys: list[str] = []
    for role in roles:
        keys += [key for key in BY_ROLE.get(role, FOR_OTHERS) if key not in keys]
    return tuple(VIEWS[key] for key in keys[:MOST_READY])


def first_shown(views: Iterable[SavedView], counts: Mapping[str, int]) -> SavedView:
    """The first list that holds anything, or the very first."""
    in_order = tuple(views)
    return next((view for view in in_order if counts[view.key]), in_order[0])


_PLAIN = SavedView("")
_DAYS = ("received_from", "received_to", "due_from", "due_to")


def plain_of(view: SavedView) -> dict[str, Any]:
    """What the list says beyond an ordinary one, as JSON values; its key is kept elsewhere."""
    told = {name: value for name, value in asdict(view).items() if value != getattr(_PLAIN, name)}
    told.pop("key", None)
    if "states" in told:
        told["states"] = sorted(state.value for state in view.states)
    return {name: value.isoformat() if name in _DAYS else value for name, value in told.items()}


def view_from(key: str, plain: Mapping[str, Any]) -> SavedView:
    """The list from what was kept; a word of an older or newer version is left aside."""
    known = {field.name for field in fields(SavedView)} - {"key"}
    told = {name: value for name, value in plain.items() if name in known}
    for name in _DAYS:
        if told.get(name):
            told[name] = date.fromisoformat(told[name])
    if "states" in told:
        told["states"] = frozenset(State(one) for one in told["states"]) & OPEN or OPEN
    if "columns" in told:
        told["columns"] = tuple(one for one in told["columns"] if one in set(Column)) or COLUMNS
    return replace(_PLAIN, key=key, **told)
