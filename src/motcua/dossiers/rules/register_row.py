"""One row of a dossier register: its columns read and held against each other, before any database.

What has a clear meaning is taken (a bare day, a returned dossier without a finish); what contradicts
itself is a fault with column, what was found and what was expected.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.dossiers.rules.register_moments import CLOSING, OPENING, Written, read_moment
from motcua.dossiers.rules.states import Channel, State
from motcua.kernel.time import local, to_utc
from motcua.kernel.vietnamese import fold

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
STATUS_STATES = {
    1: State.SUBMITTED,
    2: State.RECEIVED,
    3: State.REFUSED,
    4: State.IN_PROGRESS,
    5: State.WAITING,
    6: State.WAITING,
    7: State.WITHDRAWN,
    8: State.STOPPED,
    9: State.FINISHED,
    10: State.RETURNED,
}
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


def read_row(number: int, cells: Cells, at: datetime) -> RegisterRow | list[Fault]:
    """Read and check one row of a register that is imported at ``at``; all faults of the row at once."""
    faults: list[Fault] = []
    texts = {column: _text(number, column, cells.get(column), faults) for column in TEXTS}
    written = _moments(number, cells, faults)
    channel = _channel(number, cells.get("channel"), faults)
    status = _status(number, cells.get("status"), faults)
    digitised = FLAGS.get(as_text(cells.get("digitised")))
    if digitised is None:
        faults.append(Fault(number, "digitised", "bad_flag", shown(cells["digitised"])))
    if not texts["agency"]:
        faults.append(Fault(number, "agency", "missing"))
    if not texts["procedure"] and not texts["field"]:
        faults.append(Fault(number, "procedure", "procedure_missing"))
    if "received_at" not in written and not as_text(cells.get("received_at")):
        faults.append(Fault(number, "received_at", "missing"))
    if faults or channel is None or digitised is None:
        return faults
    moments, assumed = _settle(written, at)
    filled: dict[str, Any] = {**texts, **moments}
    row = RegisterRow(
        number=number,
        channel=channel,
        state=State.RECEIVED,
        is_digitised=digitised,
        waits_for_fee=status == 6,
        assumed=assumed,
        **filled,
    )
    return _order_faults(row, at) or _state_faults(row, status) or row


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


def _text(number: int, column: str, cell: object, faults: list[Fault]) -> str:
    if isinstance(cell, BadCell):
        faults.append(Fault(number, column, "as_number", cell.found, cell.expected))
        return ""
    text = as_text(cell)
    if not text:
        return ""
    if len(text) > TEXTS[column] * 4:
        faults.append(Fault(number, column, "too_long", f"{len(text)}", f"{TEXTS[column]}"))
        return ""
    if not text.isascii() or " " in text or not text.isprintable():
        text = " ".join(unicodedata.normalize("NFC", text).split())
    if len(text) > TEXTS[column]:
        faults.append(Fault(number, column, "too_long", f"{len(text)}", f"{TEXTS[column]}"))
    elif not text.isprintable():
        faults.append(Fault(number, column, "unprintable", shown(text)))
    return text


def _moments(number: int, cells: Cells, faults: list[Fault]) -> dict[str, Written]:
    found: dict[str, Written] = {}
    for column in MOMENTS:
        cell = cells.get(column)
        if cell is None or cell == "" or isinstance(cell, str) and not cell.strip():
            continue
        moment = read_moment(cell)
        if moment is None:
            faults.append(Fault(number, column, "bad_moment", shown(cell)))
        else:
            found[column] = moment
    return found


def _channel(number: int, cell: object, faults: list[Fault]) -> Channel | None:
    text = as_text(cell)
    found = CHANNELS.get(text) or CHANNELS.get(fold(text[:_SHOWN]))
    if found is not None:
        return found
    reason = "bad_channel" if text else "missing"
    faults.append(Fault(number, "channel", reason, shown(text), ", ".join(Channel)))
    return None


def _status(number: int, cell: object, faults: list[Fault]) -> int | None:
    text = as_text(cell)
    if not text:
        return None
    if text.isascii() and text.isdigit() and len(text) <= 2 and int(text) in STATUS_STATES:
        return int(text)
    faults.append(Fault(number, "status", "bad_status", shown(text)))
    return None


_HOURS = {
    "received_at": OPENING,
    "paused_at": CLOSING,
    "resumed_at": OPENING,
    "finished_at": CLOSING,
    "returned_at": CLOSING,
    "due_at": CLOSING,
}
"""The hour a bare day gets; in order of time, the due moment apart."""


def _settle(written: dict[str, Written], at: datetime) -> tuple[dict[str, datetime], tuple[str, ...]]:
    """Moments in full and the columns completed; a bare day is never put past an hour of that same day
    that must come later, nor before one that must come earlier."""
    moments: dict[str, datetime] = {}
    assumed: list[str] = []
    for place, (column, clock) in enumerate(_HOURS.items()):
        if column not in written:
            continue
        moment = written[column].completed(clock)
        if not written[column].has_hour:
            assumed.append(column)
            if column == "due_at":
                before, after = [moments.get("received_at")], []
            else:
                later = [written.get(name) for name in list(_HOURS)[place + 1 : -1]]
                before, after = list(moments.values()), [at, *(w.moment for w in later if w and w.has_hour)]
            day = moment.date()
            moment = min([moment, *_of_day(day, after)])
            moment = max([moment, *_of_day(day, before)])
        moments[column] = to_utc(moment)
    return moments, tuple(assumed)


def _of_day(day: date, moments: Iterable[datetime | None]) -> list[datetime]:
    here = [local(moment) for moment in moments if moment is not None]
    return [moment for moment in here if moment.date() == day]


_ORDER = (
    ("received_at", "due_at"),
    ("received_at", "paused_at"),
    ("paused_at", "resumed_at"),
    ("received_at", "finished_at"),
    ("paused_at", "finished_at"),
    ("resumed_at", "finished_at"),
    ("finished_at", "returned_at"),
    ("received_at", "returned_at"),
)


def _order_faults(row: RegisterRow, at: datetime) -> list[Fault]:
    faults = []
    moments = {column: moment for column in MOMENTS if (moment := getattr(row, column)) is not None}
    for first, later in _ORDER:
        if first in moments and later in moments and moments[later] < moments[first]:
            found, expected = shown(moments[later]), shown(moments[first])
            faults.append(Fault(row.number, later, f"before_{first}", found, expected))
    for column, moment in moments.items():
        if moment > at and column != "due_at":
            faults.append(Fault(row.number, column, "future", shown(moment), shown(at)))
    if row.resumed_at is not None and row.paused_at is None:
        faults.append(Fault(row.number, "resumed_at", "resumed_without_pause", shown(row.resumed_at)))
    return faults


def _state_faults(row: RegisterRow, status: int | None) -> list[Fault]:
    """Sets the state and completes what follows from it; faults where status and dates contradict."""
    if status == 9 and row.returned_at is not None:
        return [_contradiction(row, 9, "returned_at")]
    if row.returned_at is not None and row.finished_at is None and status != 3:
        row.finished_at = row.returned_at
        row.assumed = (*row.assumed, "finished_at")
    row.state = _derived(row) if status is None else STATUS_STATES[status]
    check = _CHECKS.get(row.state)
    faults = [] if check is None else check(row, status or 0)
    is_waiting = row.paused_at is not None and row.resumed_at is None
    if not faults and is_waiting and row.state in {State.RECEIVED, State.IN_PROGRESS}:
        faults = [_contradiction(row, status or 0, "paused_at")]
    return faults


def _derived(row: RegisterRow) -> State:
    if row.returned_at is not None:
        return State.RETURNED
    if row.finished_at is not None:
        return State.FINISHED
    return State.WAITING if row.paused_at is not None and row.resumed_at is None else State.RECEIVED


def _contradiction(row: RegisterRow, status: int, column: str) -> Fault:
    return Fault(row.number, column, "status_contradicts", shown(getattr(row, column)), str(status))


def _must_be_empty(row: RegisterRow, status: int, *columns: str) -> list[Fault]:
    return [_contradiction(row, status, name) for name in columns if getattr(row, name) is not None]


def _open_faults(row: RegisterRow, status: int) -> list[Fault]:
    return _must_be_empty(row, status, "finished_at", "returned_at")


def _new_faults(row: RegisterRow, status: int) -> list[Fault]:
    return _must_be_empty(row, status, "paused_at", "finished_at", "returned_at")


def _waiting_faults(row: RegisterRow, status: int) -> list[Fault]:
    faults = _must_be_empty(row, status, "resumed_at", "finished_at", "returned_at")
    if not faults and row.paused_at is None:
        row.paused_at = row.received_at
        row.assumed = (*row.assumed, "paused_at")
    return faults


def _stopped_faults(row: RegisterRow, status: int) -> list[Fault]:
    """Code 8 without an end is a dossier that stands still; with one it was stopped for good."""
    if row.finished_at is not None:
        return []
    row.state = State.WAITING
    return _waiting_faults(row, status)


def _withdrawn_faults(row: RegisterRow, status: int) -> list[Fault]:
    return [] if row.finished_at else [Fault(row.number, "finished_at", "status_needs", "", str(status))]


def _worked_faults(row: RegisterRow, status: int) -> list[Fault]:
    if row.finished_at is None:
        return [Fault(row.number, "finished_at", "status_needs", "", str(status or 9))]
    if row.paused_at is not None and row.resumed_at is None:
        return [Fault(row.number, "resumed_at", "finished_while_waiting", "", shown(row.finished_at))]
    if row.state is State.RETURNED and row.returned_at is None:
        row.returned_at = row.finished_at
        row.assumed = (*row.assumed, "returned_at")
    return []


_CHECKS = {
    State.SUBMITTED: _new_faults,
    State.RECEIVED: _open_faults,
    State.IN_PROGRESS: _open_faults,
    State.WAITING: _waiting_faults,
    State.WITHDRAWN: _withdrawn_faults,
    State.STOPPED: _stopped_faults,
    State.FINISHED: _worked_faults,
    State.RETURNED: _worked_faults,
}
