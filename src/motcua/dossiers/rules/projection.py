"""What a dossier is, folded from its ledger: the same function serves every command and the rebuild.

An event's ``data`` is a JSON object. Keys that are names of ``Snapshot`` fields set them; moments
are ISO 8601 text. ``KINDS`` adds what a kind always means: the state and the moment column it fills.
A dossier that ends while it waits keeps ``paused_at``: its clock stood, so it did not end late.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

from motcua.dossiers.rules.states import State


@dataclass(frozen=True, slots=True)
class Snapshot:
    """State and dates of a dossier at one point of its ledger."""

    state: State = State.SUBMITTED
    state_before: str = ""
    waits_for: str = ""
    edition_id: int | None = None
    sector_id: int | None = None
    channel: str = ""
    case: str = ""
    term: str = ""
    profile: str = ""
    is_declaration: bool = False
    submitted_at: datetime | None = None
    received_at: datetime | None = None
    first_due_at: datetime | None = None
    due_at: datetime | None = None
    service_due_at: datetime | None = None
    paused_at: datetime | None = None
    answer_by: datetime | None = None
    answer_due_at: datetime | None = None
    answered_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    outcome: str = ""
    result_number: str = ""
    late_letter: str = ""
    late_cause: str = ""
    supplement_count: int = 0
    supplements_allowed: int = 0
    extension_count: int = 0
    step: int = 0
    unit_id: int | None = None
    holder_id: int | None = None
    is_digitised: bool = False

    step_key: str = ""
    step_at: datetime | None = None
    step_state: str = ""


class Meaning(NamedTuple):
    """What one kind of event always does to the snapshot."""

    state: State | None = None
    moment: str = ""
    clears: tuple[str, ...] = ()


KINDS: dict[str, Meaning] = {
    "dossier.submitted": Meaning(State.SUBMITTED, "submitted_at"),
    "dossier.received": Meaning(State.RECEIVED, "received_at"),
    "dossier.refused_at_intake": Meaning(State.REFUSED),
    "dossier.handed_over": Meaning(State.IN_PROGRESS),
    "dossier.holder_changed": Meaning(),
    "dossier.assigned": Meaning(),
    "dossier.reorganised": Meaning(),
    "dossier.step_completed": Meaning(),
    "dossier.supplement_allowed": Meaning(),
    "dossier.supplement_asked": Meaning(State.WAITING, "paused_at"),
    "dossier.supplement_answered": Meaning(None, "", ("paused_at", "answer_by", "state_before")),
    "dossier.payment_awaited": Meaning(State.WAITING, "paused_at"),
    "dossier.payment_settled": Meaning(None, "", ("paused_at", "answer_by", "state_before", "waits_for")),
    "dossier.unit_consulted": Meaning(),
    "dossier.consultation_answered": Meaning(),
    "dossier.proposed": Meaning(State.PROPOSED),
    "dossier.sent_back": Meaning(State.IN_PROGRESS),
    "dossier.approved": Meaning(State.APPROVED),
    "dossier.extended": Meaning(),
    "dossier.apologised": Meaning(),
    "dossier.opinions_opened": Meaning(),
    "dossier.opinions_closed": Meaning(),
    "dossier.inspection_scheduled": Meaning(),
    "dossier.inspected": Meaning(),
    "dossier.put_on_agenda": Meaning(),
    "dossier.council_decided": Meaning(),
    "dossier.child_opened": Meaning(),
    "dossier.child_ended": Meaning(),
    "dossier.declaration_published": Meaning(State.FINISHED, "finished_at"),
    "dossier.late_explained": Meaning(),
    "dossier.due_recomputed": Meaning(),
    "dossier.law_changed": Meaning(),
    "dossier.stopped": Meaning(State.STOPPED, "finished_at", ("answer_by",)),
    "dossier.withdrawn": Meaning(State.WITHDRAWN, "finished_at", ("answer_by",)),
    "dossier.closed": Meaning(State.CLOSED, "finished_at", ("answer_by",)),
    "dossier.finished": Meaning(State.FINISHED, "finished_at"),
    "dossier.returned": Meaning(State.RETURNED, "returned_at"),
    "dossier.parcel_followed": Meaning(),
    "dossier.forwarded": Meaning(),
    "dossier.papers_sent": Meaning(),
    "dossier.papers_arrived": Meaning(),
    "dossier.corrected": Meaning(),
    "dossier.paper_digitised": Meaning(),
    "dossier.amended": Meaning(),
    "dossier.amendment_asked": Meaning(),
    "dossier.amendment_taken": Meaning(),
    "dossier.amendment_refused": Meaning(),
}

_ORDER = tuple(field.name for field in fields(Snapshot))
_FIELDS = frozenset(_ORDER)
_values_of = attrgetter(*_ORDER)
MOMENTS = frozenset(name for name in _FIELDS if name.endswith("_at")) | {"answer_by"}


def apply(snapshot: Snapshot, kind: str, happened_at: datetime, data: dict[str, Any]) -> Snapshot:
    """The snapshot after one event; ``KeyError`` for a kind nobody defined."""
    values = dict(zip(_ORDER, _values_of(snapshot), strict=True))
    return Snapshot(**values | fold([(kind, happened_at, data)]))


def project(events: Iterable[tuple[str, datetime, dict[str, Any]]]) -> Snapshot:
    """Fold ``(kind, happened_at, data)`` in ledger order into one snapshot."""
    return Snapshot(**fold(events))


def fold(events: Iterable[tuple[str, datetime, dict[str, Any]]]) -> dict[str, Any]:
    """The fields that the events set, and what they lead to."""
    values: dict[str, Any] = {}
    for kind, happened_at, data in events:
        meaning = KINDS[kind]
        for name in meaning.clears:
            values[name] = None if name in MOMENTS else ""
        if meaning.state is not None:
            values["state"] = meaning.state
        if meaning.moment:
            values[meaning.moment] = happened_at
        for name, value in data.items():
            if name in _FIELDS:
                values[name] = _value(name, value)
    return values


def _value(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name == "state":
        return State(value)
    return datetime.fromisoformat(value) if name in MOMENTS else value
