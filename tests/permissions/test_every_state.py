"""Every act on a dossier × everybody × every agency × every state: who may do what from where, cell by cell.

``every_state.txt`` has a line for each act and state in which anybody may do it, with everybody who may:
``x…`` are the officers of another agency, ``yy…`` those of the superior one. Whoever is not named is refused,
and who may not read the dossier as if it were not there."""

from datetime import date
from pathlib import Path

import pytest
from tests import cast
from tests.cast import moment
from tests.dossiers import stages

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.close_unanswered import close_unanswered
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.commands.stop_dossier import stop_dossier
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.returning import Proof
from motcua.dossiers.rules.states import State
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM, actor_of

pytestmark = pytest.mark.django_db
TABLE = Path(__file__).with_name("every_state.txt")
MONDAY = date(2026, 3, 2)


def dossiers(office):
    """One dossier in each state, brought there by commands."""
    made = {
        State.SUBMITTED: stages.submitted(office),
        State.RECEIVED: stages.received(office),
        State.IN_PROGRESS: stages.in_progress(office),
        State.PROPOSED: stages.proposed(office),
        State.APPROVED: stages.approved(office),
        State.FINISHED: stages.finished(office),
    }
    asked = {"actor": office.hoa, "at": moment(4), "items": ["Giấy khám"], "reason": "Hết hạn"}
    for state in (State.WAITING, State.CLOSED):
        made[state] = ask_supplement(code=stages.in_progress(office).code, **asked)
    told = {"reason": "Không thuộc thẩm quyền", "ground": "Điều 17 Nghị định 118/2025/NĐ-CP"}
    code = made[State.CLOSED].code
    made[State.CLOSED] = close_unanswered(actor=SYSTEM, at=moment(20, month=4), code=code)
    code = stages.submitted(office).code
    made[State.REFUSED] = refuse_intake(actor=office.binh, at=moment(4), code=code, **told)
    code = stages.in_progress(office).code
    made[State.STOPPED] = stop_dossier(actor=office.dung, at=moment(4), code=code, **told)
    made[State.WITHDRAWN] = withdraw_dossier(
        actor=office.lan, at=moment(4), code=stages.submitted(office).code
    )
    ended = stages.finished(office)
    made[State.RETURNED] = return_result(
        actor=office.binh,
        at=moment(12),
        code=ended.code,
        given_to="Nguyễn Văn Mẫu 001",
        proof=Proof.SIGNATURE,
    )
    assert {state: State(row.state) for state, row in made.items()} == {state: state for state in State}
    return made


def everybody(*offices):
    """Everybody by name; the superior agency's path begins the paths of those below."""
    return {person.username: actor_of(person, MONDAY) for one in offices for person in one.people.values()}


def heard(actor, code, verb):
    try:
        dossier = dossier_to_change(actor, code, verb)
        move(dossier.current_state, verb)
    except Refusal as no:
        return no.code
    return "may"


def test_everybody_may_do_in_every_state_what_the_table_says_and_nothing_else(office):
    elsewhere, above = cast.office("H22.10", prefix="x"), cast.office("H59", prefix="yy")
    above.agency.path = "H59"
    above.agency.save()
    people, rows, told = everybody(office, elsewhere, above), dossiers(office), []
    for verb in Verb:
        for state, row in rows.items():
            answers = {name: heard(actor, row.code, verb) for name, actor in people.items()}
            may = sorted(name for name, answer in answers.items() if answer == "may")
            may += ["a job"] if heard(SYSTEM, row.code, verb) == "may" else []
            if may:
                told.append(f"{verb.value} from {state.value}: {', '.join(may)}")
            hidden = {name for name, answer in answers.items() if answer == "dossier.not_found"}
            assert {name for name in people if name.startswith("x")} <= hidden, (verb, state)
            assert "hoa" not in hidden
    assert told == TABLE.read_text("utf-8").splitlines()
