"""What a register row tells: the events of a dossier, each saying that it was imported and from where."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from motcua.dossiers.rules.register_cells import NOT_RECEIVED, RegisterRow
from motcua.dossiers.rules.states import Outcome, State
from motcua.kernel.time import to_utc

Told = tuple[str, datetime, dict[str, Any]]
"""Kind, when it happened, and the data, JSON-ready."""


@dataclass(frozen=True, slots=True)
class Promised:
    """What was promised at receipt, and what holds once a supplement was answered."""

    term: str = ""
    profile: str = ""
    first_due_at: datetime | None = None
    first_service_due_at: datetime | None = None
    due_at: datetime | None = None
    service_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pinned:
    """The edition and the sector the dossier is counted under."""

    edition_id: int
    sector_id: int
    is_declaration: bool


UNLISTED = Pinned(0, 0, False)
"""Stands for an edition or a sector that has still to be made."""


def story(row: RegisterRow, pinned: Pinned, promised: Promised, *, source: str, digest: str) -> list[Told]:
    """The events of the row in order of time; the first keeps the ``digest`` of what the row says."""
    said: dict[str, Any] = {"imported": True, "source": source, "row": row.number}
    first = said | {
        "agency": row.agency,
        "edition_id": pinned.edition_id,
        "sector_id": pinned.sector_id,
        "is_declaration": pinned.is_declaration,
        "channel": row.channel.value,
        "is_digitised": row.is_digitised,
        "digest": digest,
    }
    if row.assumed:
        first["assumed"] = list(row.assumed)
    if row.state in NOT_RECEIVED:
        told = [("dossier.submitted", row.received_at, first)]
    else:
        told = [("dossier.received", row.received_at, first | _promise(promised))]
    told += _supplement(row, promised, said)
    return told + _end(row, said)


def _promise(promised: Promised) -> dict[str, Any]:
    first = stamp(promised.first_due_at)
    return {
        "term": promised.term,
        "profile": promised.profile,
        "due_at": first,
        "first_due_at": first,
        "service_due_at": stamp(promised.first_service_due_at),
    }


def _supplement(row: RegisterRow, promised: Promised, said: dict[str, Any]) -> list[Told]:
    if row.paused_at is None:
        return []
    before = State.SUBMITTED if row.state in NOT_RECEIVED else State.RECEIVED
    asked = said | {"state_before": before.value, "supplement_count": 1}
    if row.waits_for_fee:
        asked["waits_for_fee"] = True
    told: list[Told] = [("dossier.supplement_asked", row.paused_at, asked)]
    if row.resumed_at is not None:
        answered = said | {"state": before.value}
        if row.state not in NOT_RECEIVED:
            answered |= {"due_at": stamp(promised.due_at), "service_due_at": stamp(promised.service_due_at)}
        told.append(("dossier.supplement_answered", row.resumed_at, answered))
    return told


def _end(row: RegisterRow, said: dict[str, Any]) -> list[Told]:
    if row.state is State.IN_PROGRESS:
        return [("dossier.handed_over", row.resumed_at or row.received_at, said)]
    if row.state is State.REFUSED:
        last = row.finished_at or row.returned_at or row.resumed_at or row.paused_at or row.received_at
        refused = said | {"outcome": Outcome.REFUSED_AT_INTAKE.value, "paused_at": None, "state_before": ""}
        return [("dossier.refused_at_intake", last, refused)]
    if row.finished_at is None:
        return []
    if row.state in _ENDED_EARLY:
        kind, outcome = _ENDED_EARLY[row.state]
        ended = said | {"outcome": outcome.value}
        if row.returned_at is not None:
            ended["returned_at"] = stamp(row.returned_at)
        return [(kind, row.finished_at, ended)]
    told: list[Told] = [("dossier.finished", row.finished_at, said)]
    if row.returned_at is not None:
        told.append(("dossier.returned", row.returned_at, said))
    return told


_ENDED_EARLY = {
    State.WITHDRAWN: ("dossier.withdrawn", Outcome.WITHDRAWN),
    State.STOPPED: ("dossier.stopped", Outcome.STOPPED),
}


@lru_cache(maxsize=20_000)
def stamp(moment: datetime | None) -> str | None:
    """A moment as event data holds it."""
    return None if moment is None else to_utc(moment).isoformat()
