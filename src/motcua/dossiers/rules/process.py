"""Who may do what from which state: the whole process as one table."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from motcua.dossiers.rules.states import OPEN, State
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.rules.roles import Role


class Verb(StrEnum):
    """What can be done to a dossier; each is a command of that name."""

    RECEIVE = "receive"
    REFUSE_INTAKE = "refuse_intake"
    HAND_OVER = "hand_over"
    ASSIGN = "assign"
    COMPLETE_STEP = "complete_step"
    ASK_SUPPLEMENT = "ask_supplement"
    ALLOW_SUPPLEMENT = "allow_supplement"
    ANSWER_SUPPLEMENT = "answer_supplement"
    SETTLE_PAYMENT = "settle_payment"
    CONSULT = "consult"
    ANSWER_CONSULTATION = "answer_consultation"
    OPEN_OPINIONS = "open_opinions"
    CLOSE_OPINIONS = "close_opinions"
    SCHEDULE_INSPECTION = "schedule_inspection"
    RECORD_INSPECTION = "record_inspection"
    PUT_ON_AGENDA = "put_on_agenda"
    DECIDE_IN_SESSION = "decide_in_session"
    OPEN_CHILD = "open_child"
    TAKE_CHILD_RESULT = "take_child_result"
    PUBLISH_DECLARATION = "publish_declaration"
    PROPOSE = "propose"
    SEND_BACK = "send_back"
    APPROVE = "approve"
    EXTEND = "extend"
    APOLOGISE = "apologise"
    EXPLAIN_LATE = "explain_late"
    STOP = "stop"
    WITHDRAW = "withdraw"
    CLOSE = "close"
    FINISH = "finish"
    RETURN = "return"
    CORRECT = "correct"
    DIGITISE = "digitise"
    AMEND = "amend"
    ANSWER_AMENDMENT = "answer_amendment"


@dataclass(frozen=True, slots=True)
class Move:
    """From which states a verb may be done, where it leads (None: the state stays), and by whom.

    ``applicant`` lets the person who filed do it, ``system`` a job."""

    sources: frozenset[State]
    target: State | None
    roles: frozenset[Role] = frozenset()
    applicant: bool = False
    system: bool = False


def _move(sources: Iterable[State], target: State | None, *roles: Role, **who: bool) -> Move:
    return Move(frozenset(sources), target, frozenset(roles), **who)


_WORKED = (State.IN_PROGRESS, State.PROPOSED)
_AT_WORK = (State.RECEIVED, State.IN_PROGRESS, State.PROPOSED, State.APPROVED)

MOVES: dict[Verb, Move] = {
    Verb.RECEIVE: _move([State.SUBMITTED], State.RECEIVED, Role.ONE_STOP),
    Verb.REFUSE_INTAKE: _move([State.SUBMITTED], State.REFUSED, Role.ONE_STOP),
    Verb.HAND_OVER: _move(
        [State.RECEIVED, State.IN_PROGRESS],
        State.IN_PROGRESS,
        Role.ONE_STOP,
        Role.SPECIALIST,
        Role.DIVISION_HEAD,
        system=True,
    ),
    Verb.ASSIGN: _move(
        [State.IN_PROGRESS, State.WAITING, State.PROPOSED, State.APPROVED], None, Role.DIVISION_HEAD
    ),
    Verb.COMPLETE_STEP: _move([State.IN_PROGRESS], None, Role.SPECIALIST, Role.DIVISION_HEAD),
    Verb.ASK_SUPPLEMENT: _move(
        [State.SUBMITTED, State.RECEIVED, State.IN_PROGRESS],
        State.WAITING,
        Role.ONE_STOP,
        Role.SPECIALIST,
        Role.DIVISION_HEAD,
    ),
    Verb.ALLOW_SUPPLEMENT: _move(
        [State.SUBMITTED, State.RECEIVED, State.IN_PROGRESS], None, Role.DIVISION_HEAD, Role.DIRECTOR
    ),
    Verb.ANSWER_SUPPLEMENT: _move([State.WAITING], None, Role.ONE_STOP, Role.SPECIALIST, applicant=True),
    Verb.SETTLE_PAYMENT: _move([State.WAITING], None, system=True),
    Verb.CONSULT: _move([State.RECEIVED, *_WORKED], None, Role.SPECIALIST, Role.DIVISION_HEAD),
    Verb.ANSWER_CONSULTATION: _move(
        OPEN, None, Role.SPECIALIST, Role.DIVISION_HEAD, Role.ONE_STOP, Role.CLERK
    ),
    Verb.OPEN_OPINIONS: _move([State.IN_PROGRESS], None, Role.SPECIALIST, Role.DIVISION_HEAD),
    Verb.CLOSE_OPINIONS: _move([State.IN_PROGRESS], None, Role.DIVISION_HEAD),
    Verb.SCHEDULE_INSPECTION: _move([State.IN_PROGRESS], None, Role.SPECIALIST, Role.DIVISION_HEAD),
    Verb.RECORD_INSPECTION: _move([State.IN_PROGRESS], None, Role.SPECIALIST, Role.DIVISION_HEAD),
    Verb.PUT_ON_AGENDA: _move([State.IN_PROGRESS], None, Role.SPECIALIST, Role.DIVISION_HEAD),
    Verb.DECIDE_IN_SESSION: _move([State.IN_PROGRESS], None, Role.SPECIALIST, Role.DIVISION_HEAD),
    Verb.OPEN_CHILD: _move([State.IN_PROGRESS], None, Role.SPECIALIST, Role.DIVISION_HEAD, Role.ONE_STOP),
    Verb.TAKE_CHILD_RESULT: _move(OPEN, None, system=True),
    Verb.PUBLISH_DECLARATION: _move([State.SUBMITTED, State.RECEIVED], State.FINISHED, Role.ONE_STOP),
    Verb.PROPOSE: _move([State.IN_PROGRESS], State.PROPOSED, Role.SPECIALIST, Role.DIVISION_HEAD),
    Verb.SEND_BACK: _move([State.PROPOSED], State.IN_PROGRESS, Role.DIVISION_HEAD, Role.DIRECTOR),
    Verb.APPROVE: _move([State.PROPOSED], State.APPROVED, Role.DIRECTOR),
    Verb.EXTEND: _move(_AT_WORK, None, Role.SPECIALIST, Role.DIVISION_HEAD, Role.DIRECTOR),
    Verb.APOLOGISE: _move(_AT_WORK, None, Role.SPECIALIST, Role.DIVISION_HEAD, Role.DIRECTOR),
    Verb.EXPLAIN_LATE: _move(
        [*_AT_WORK, State.FINISHED],
        None,
        Role.SPECIALIST,
        Role.DIVISION_HEAD,
        Role.DIRECTOR,
    ),
    Verb.STOP: _move([*_AT_WORK, State.WAITING], State.STOPPED, Role.DIRECTOR, Role.DIVISION_HEAD),
    Verb.WITHDRAW: _move(
        [State.SUBMITTED, State.RECEIVED, State.IN_PROGRESS, State.WAITING, State.PROPOSED],
        State.WITHDRAWN,
        Role.ONE_STOP,
        applicant=True,
    ),
    Verb.CLOSE: _move([State.WAITING], State.CLOSED, Role.ONE_STOP, Role.SPECIALIST, system=True),
    Verb.FINISH: _move([State.APPROVED], State.FINISHED, Role.CLERK),
    Verb.RETURN: _move([State.FINISHED], State.RETURNED, Role.ONE_STOP),
    Verb.DIGITISE: _move(OPEN, None, Role.ONE_STOP, Role.SPECIALIST, Role.DIVISION_HEAD, Role.CLERK),
    Verb.AMEND: _move(
        [State.SUBMITTED, State.RECEIVED, State.IN_PROGRESS, State.PROPOSED], None, applicant=True
    ),
    Verb.ANSWER_AMENDMENT: _move(
        [State.RECEIVED, State.IN_PROGRESS, State.WAITING, State.PROPOSED],
        None,
        Role.ONE_STOP,
        Role.SPECIALIST,
        Role.DIVISION_HEAD,
    ),
    Verb.CORRECT: _move(State, None, Role.PROCEDURE_CONTROL, Role.ADMINISTRATOR),
}


@basis("118/2025/NĐ-CP", article=19)
def move(state: State, verb: Verb) -> State:
    """The state after the verb; refuses ``dossier.step_not_allowed`` where it may not follow."""
    allowed = MOVES[verb]
    if state not in allowed.sources:
        raise Refusal("dossier.step_not_allowed", state=state.value, verb=verb.value)
    return allowed.target or state


def verbs_from(state: State) -> tuple[Verb, ...]:
    """Verbs that may follow, in the order of the table."""
    return tuple(verb for verb, allowed in MOVES.items() if state in allowed.sources)


def following(state: State) -> frozenset[State]:
    """States one verb away; a supplement's answer goes back to where the question was asked."""
    targets = (MOVES[verb].target for verb in verbs_from(state))
    reached = {target for target in targets if target is not None}
    if state is State.WAITING:
        reached |= {State.SUBMITTED, State.RECEIVED, State.IN_PROGRESS}
    return frozenset(reached)
