"""States of a dossier, what happens to it, and the ten national status codes derived from both."""

from enum import StrEnum

from motcua.kernel.basis import basis


class State(StrEnum):
    """Where a dossier stands."""

    SUBMITTED = "submitted"
    RECEIVED = "received"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    PROPOSED = "proposed"
    APPROVED = "approved"
    FINISHED = "finished"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    CLOSED = "closed"


ENDED_WITHOUT_RESULT = frozenset({State.WITHDRAWN, State.STOPPED, State.CLOSED})
ENDED = frozenset({State.RETURNED, State.REFUSED, *ENDED_WITHOUT_RESULT})
OPEN = frozenset(State) - ENDED


class Outcome(StrEnum):
    """How a dossier ended or will end."""

    GRANTED = "granted"
    DENIED = "denied"
    REFUSED_AT_INTAKE = "refused_at_intake"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    CLOSED_UNANSWERED = "closed_unanswered"
    CLOSED_UNPAID = "closed_unpaid"


class Channel(StrEnum):
    """How the dossier came (kênh thực hiện)."""

    COUNTER = "counter"
    ONLINE = "online"
    POST = "post"


NATIONAL_STATUS = {
    State.SUBMITTED: 1,
    State.RECEIVED: 2,
    State.REFUSED: 3,
    State.IN_PROGRESS: 4,
    State.PROPOSED: 4,
    State.APPROVED: 4,
    State.WAITING: 5,
    State.WITHDRAWN: 7,
    State.STOPPED: 8,
    State.CLOSED: 8,
    State.FINISHED: 9,
    State.RETURNED: 10,
}


@basis("National Public Service Portal, DongBoHoSoMC, TrangThaiHoSo")
def national_status(state: State, *, waits_for_fee: bool = False) -> int:
    """The portal's code 1 to 10; 6 where the applicant owes a fee that stops the dossier."""
    return 6 if waits_for_fee and state in OPEN else NATIONAL_STATUS[state]
