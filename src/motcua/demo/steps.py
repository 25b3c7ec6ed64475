"""What the people of the demo do to a dossier, each step one command."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from motcua.demo.keys import PASSWORD
from motcua.demo.words import REASONS
from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.apologise_late import apologise_late
from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.consult_unit import consult_unit
from motcua.dossiers.commands.explain_late import explain_late
from motcua.dossiers.commands.extend_term import extend_term
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.models import Dossier
from motcua.kernel.time import ONE_DAY
from motcua.organisation.models import Person
from motcua.organisation.public import Actor
from motcua.results.public import (
    draft_result,
    initial_draft,
    issue_result,
    open_agency_key,
    open_own_key,
    propose_draft,
    sign_result,
)
from motcua.workdays.rules.limits import parse_limit


class Desk(Protocol):
    """The office a step is done in."""

    now: datetime
    people: dict[str, Person]
    units: dict[str, int]

    def actor(self, name: str, at: datetime) -> Actor: ...


def _receive(desk: Desk, code: str, at: datetime) -> None:
    receive_dossier(actor=desk.actor("binh", at), at=at, code=code)


def _refuse(desk: Desk, code: str, at: datetime) -> None:
    refuse_intake(
        actor=desk.actor("binh", at),
        at=at,
        code=code,
        reason=REASONS["refuse"],
        ground=REASONS["refuse_ground"],
    )


def _hand_over(desk: Desk, code: str, at: datetime) -> None:
    hand_over_dossier(
        actor=desk.actor("binh", at),
        at=at,
        code=code,
        unit_id=desk.units["nghiep-vu-y"],
        holder_id=desk.people["hoa"].pk,
    )


def _step(desk: Desk, code: str, at: datetime) -> None:
    complete_step(actor=desk.actor("hoa", at), at=at, code=code)


def _consult(desk: Desk, code: str, at: datetime) -> None:
    consult_unit(
        actor=desk.actor("hoa", at),
        at=at,
        code=code,
        unit_id=desk.units["thanh-tra"],
        question=REASONS["consult"],
        due_at=at + 5 * ONE_DAY,
    )


def _extend(desk: Desk, code: str, at: datetime) -> None:
    extend_term(
        actor=desk.actor("tuan", at),
        at=at,
        code=code,
        added=parse_limit("3wd"),
        reason=REASONS["extend"],
        letter="12/TXL-SYT",
    )


def _apologise(desk: Desk, code: str, at: datetime) -> None:
    at = desk.now
    apologise_late(
        actor=desk.actor("tuan", at),
        at=at,
        code=code,
        expected_at=at + 3 * ONE_DAY,
        reason=REASONS["late"],
        letter="15/TXL-SYT",
    )


def _explain(desk: Desk, code: str, at: datetime) -> None:
    explain_late(
        actor=desk.actor("tuan", desk.now),
        at=desk.now,
        code=code,
        cause="coordination",
        note=REASONS["late"],
    )


def _ask(desk: Desk, code: str, at: datetime) -> None:
    item = Dossier.objects.get(code=code).papers.last()
    ask_supplement(
        actor=desk.actor("hoa", at),
        at=at,
        code=code,
        items=[item.name],
        reason=REASONS["supplement"],
        letter="07/YCBS-SYT",
    )


def _answer(desk: Desk, code: str, at: datetime) -> None:
    answer_supplement(actor=desk.actor("binh", at), at=at, code=code, papers=[])


def _propose(desk: Desk, code: str, at: datetime) -> None:
    propose_result(actor=desk.actor("hoa", at), at=at, code=code)


def _approve(desk: Desk, code: str, at: datetime) -> None:
    approve_result(actor=desk.actor("dung", at), at=at, code=code)


def _finish(desk: Desk, code: str, at: datetime) -> None:
    number = f"{int(code[-4:]):02}/GCN-SYT"
    finish_dossier(actor=desk.actor("son", at), at=at, code=code, result_number=number)


def _return(desk: Desk, code: str, at: datetime) -> None:
    return_result(actor=desk.actor("binh", at), at=at, code=code)


def _post(desk: Desk, code: str, at: datetime) -> None:
    number = f"EB{int(code[-4:]):09}VN"
    return_result(actor=desk.actor("binh", at), at=at, code=code, way="post", tracking=number)


def _draft(desk: Desk, code: str, at: datetime) -> None:
    draft_result(actor=desk.actor("hoa", at), at=at, code=code)


def _propose_draft(desk: Desk, code: str, at: datetime) -> None:
    propose_draft(actor=desk.actor("hoa", at), at=at, code=code)


def _initial(desk: Desk, code: str, at: datetime) -> None:
    initial_draft(actor=desk.actor("tuan", at), at=at, code=code)


def _sign(desk: Desk, code: str, at: datetime) -> None:
    actor = desk.actor("dung", at)
    sign_result(actor=actor, at=at, code=code, key=open_own_key(actor, PASSWORD, at=at))


def _issue(desk: Desk, code: str, at: datetime) -> None:
    key = open_agency_key(Dossier.objects.get(code=code).agency_id, PASSWORD, at=at)
    issue_result(actor=desk.actor("son", at), at=at, code=code, key=key)


def _withdraw(desk: Desk, code: str, at: datetime) -> None:
    withdraw_dossier(actor=desk.actor("binh", at), at=at, code=code, reason=REASONS["withdraw"])


STEPS: dict[str, Callable[[Desk, str, datetime], None]] = {
    "receive": _receive,
    "refuse": _refuse,
    "hand_over": _hand_over,
    "step": _step,
    "consult": _consult,
    "extend": _extend,
    "apologise": _apologise,
    "explain": _explain,
    "ask": _ask,
    "answer": _answer,
    "propose": _propose,
    "approve": _approve,
    "finish": _finish,
    "return": _return,
    "post": _post,
    "withdraw": _withdraw,
    "draft": _draft,
    "propose_draft": _propose_draft,
    "initial": _initial,
    "sign": _sign,
    "issue": _issue,
}
