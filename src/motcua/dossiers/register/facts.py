"""The facts of a register row as one text: told again they are the same row, told otherwise a conflict."""

import hashlib
from datetime import datetime

from motcua.dossiers.rules.register_cells import RegisterRow
from motcua.dossiers.rules.register_story import stamp
from motcua.kernel.vietnamese import fold

KEY_PREFIX = "import:"


def digest(row: RegisterRow) -> str:
    """A fingerprint of everything the row says, number and file apart."""
    return _hash(
        row.dossier,
        *_intake(row),
        _moment(row.due_at),
        _moment(row.paused_at),
        _moment(row.resumed_at),
        _moment(row.finished_at),
        _moment(row.returned_at),
        row.state.value,
        str(row.waits_for_fee),
        str(row.is_digitised),
    )


def fingerprint(row: RegisterRow) -> str:
    """What makes a row without a code the same dossier in every file: what was known at intake."""
    return _hash(*_intake(row))


def client_key(row_fingerprint: str, occurrence: int) -> str:
    """The identity of the so-manieth row with that fingerprint."""
    return KEY_PREFIX + _hash(row_fingerprint, str(occurrence))[:56]


def _intake(row: RegisterRow) -> tuple[str, ...]:
    return (
        row.agency,
        row.procedure,
        fold(row.field) if row.field else "",
        fold(row.procedure_name) if row.procedure_name else "",
        row.channel.value,
        _moment(row.received_at),
        row.applicant,
        row.applicant_id,
        row.phone,
    )


def _moment(moment: datetime | None) -> str:
    return stamp(moment) or ""


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
