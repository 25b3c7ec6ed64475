"""One row of a dossier register read from its cells, and checked before any database is asked.

What has a clear meaning is taken (a bare day, a channel in Vietnamese); anything else is a fault with
column, what was found and what was expected.
"""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from motcua.dossiers.rules.register_cells import (
    CHANNELS,
    FLAGS,
    MOMENTS,
    TEXTS,
    BadCell,
    Cells,
    Fault,
    RegisterRow,
    as_text,
    shown,
)
from motcua.dossiers.rules.register_checks import STATUS_STATES, order_faults, state_faults
from motcua.dossiers.rules.register_moments import CLOSING, OPENING, Written, read_moment
from motcua.dossiers.rules.states import Channel, State
from motcua.kernel.time import local, to_utc
from motcua.kernel.vietnamese import fold

_COMPARED = 60
"""No channel has a longer name."""


def read_row(number: int, cells: Cells, at: datetime) -> RegisterRow | list[Fault]:
    """Read and check one row of a register that is imported at ``at``; all faults of the row at once."""
    faults: list[Fault] = []
    texts = {
        column: _text(number, column, cell, faults) if (cell := cells.get(column)) is not None else ""
        for column in TEXTS
    }
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
    return order_faults(row, at) or state_faults(row, status) or row


def _text(number: int, column: str, cell: object, faults: list[Fault]) -> str:
    if isinstance(cell, BadCell):
        faults.append(Fault(number, column, "as_number", cell.found, cell.expected))
        return ""
    text = cell.strip() if isinstance(cell, str) else as_text(cell)
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
        if cell is None or cell == "" or (isinstance(cell, str) and cell.isspace()):
            continue
        moment = read_moment(cell)
        if moment is None:
            faults.append(Fault(number, column, "bad_moment", shown(cell)))
        else:
            found[column] = moment
    return found


def _channel(number: int, cell: object, faults: list[Fault]) -> Channel | None:
    text = as_text(cell)
    found = CHANNELS.get(text) or CHANNELS.get(fold(text[:_COMPARED]))
    if found is not None:
        return found
    reason = "bad_channel" if text else "missing"
    faults.append(Fault(number, "channel", reason, shown(text), ", ".join(Channel)))
    return None


def _status(number: int, cell: object, faults: list[Fault]) -> int | None:
    text = as_text(cell)
    if not text:
        return None
    if text.isascii() and text.isdecimal() and len(text) <= 2 and int(text) in STATUS_STATES:
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
        moment, has_hour = written[column].moment, written[column].has_hour
        if not has_hour:
            moment = written[column].completed(clock)
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
