"""A register row held against itself: the order of its moments, and its status beside its dates.

What has a clear meaning is completed (a returned dossier without a finish, a bare "waiting"); what
contradicts itself is a fault.
"""

from collections.abc import Callable
from datetime import datetime

from motcua.dossiers.rules.register_cells import MOMENTS, Fault, RegisterRow, shown
from motcua.dossiers.rules.states import State

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


def order_faults(row: RegisterRow, at: datetime) -> list[Fault]:
    """What stands in the wrong order, before its cause or in the future."""
    return [] if _is_in_order(row, at) else _order_faults(row, at)


def _is_in_order(row: RegisterRow, at: datetime) -> bool:
    """Whether there is surely no such fault; nearly every row ends here."""
    received_at, due_at, paused_at = row.received_at, row.due_at, row.paused_at
    if (due_at is not None and due_at < received_at) or (paused_at is None and row.resumed_at is not None):
        return False
    chain = (received_at, paused_at, row.resumed_at, row.finished_at, row.returned_at, at)
    moments = [moment for moment in chain if moment is not None]
    return moments == sorted(moments)


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


def state_faults(row: RegisterRow, status: int | None) -> list[Fault]:
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


_CHECKS: dict[State, Callable[[RegisterRow, int], list[Fault]]] = {
    State.SUBMITTED: _new_faults,
    State.RECEIVED: _open_faults,
    State.IN_PROGRESS: _open_faults,
    State.WAITING: _waiting_faults,
    State.WITHDRAWN: _withdrawn_faults,
    State.STOPPED: _stopped_faults,
    State.FINISHED: _worked_faults,
    State.RETURNED: _worked_faults,
}
