"""The columns of a dossier register, a row of them as read, and what can be wrong with one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from motcua.dossiers.rules.states import Channel, State
from motcua.kernel.time import local

Cells = Mapping[str, object]

TEXTS = {
    "agency": 40,
    "dossier": 60,
    "procedure": 60,
    "field": 120,
    "procedure_name": 600,
    "applicant": 200,
    "applicant_id": 20,
    "phone": 20,
}
"""Text columns and the longest text each takes."""

MOMENTS = ("received_at", "due_at", "paused_at", "resumed_at", "finished_at", "returned_at")
COLUMNS = (*TEXTS, *MOMENTS, "channel", "status", "digitised")
REQUIRED = ("agency", "received_at", "channel")

CHANNELS = {channel.value: channel for channel in Channel} | {
    "truc tuyen": Channel.ONLINE,
    "tai quay": Channel.COUNTER,
    "truc tiep": Channel.COUNTER,
    "buu chinh": Channel.POST,
    "buu chinh cong ich": Channel.POST,
}
FLAGS = {"": False, "0": False, "1": True, "False": False, "True": True}
NOT_RECEIVED = frozenset({State.SUBMITTED, State.REFUSED})
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell: ``reason`` is a key of the words, ``found`` and ``expected`` fill it."""

    row: int
    column: str
    reason: str
    found: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that a spreadsheet has already spoilt: a code that became a number or a date."""

    found: str
    expected: str


@dataclass(slots=True)
class RegisterRow:
    """A row that makes sense by itself; moments are in UTC, ``assumed`` names columns completed by rule."""

    number: int
    agency: str
    dossier: str
    procedure: str
    field: str
    procedure_name: str
    applicant: str
    applicant_id: str
    phone: str
    channel: Channel
    state: State
    is_digitised: bool
    received_at: datetime
    due_at: datetime | None = None
    paused_at: datetime | None = None
    resumed_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    waits_for_fee: bool = False
    assumed: tuple[str, ...] = ()


def as_text(cell: object) -> str:
    """A cell as text: whole numbers without a point, nothing as nothing."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def shown(cell: object) -> str:
    """A cell as a message may show it: on one line, cut when long."""
    if isinstance(cell, datetime):
        return f"{local(cell):%d/%m/%Y %H:%M}" if cell.tzinfo else f"{cell:%d/%m/%Y %H:%M}"
    text = str(cell)[: _SHOWN * 4]
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
