"""A complete answer starts the legal clock again and lets the QĐ 766 clock go on."""

import pytest
from tests.cast import DIPLOMA, moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.ask_supplement import ask_supplement

pytestmark = pytest.mark.django_db


def waiting(office):
    code = stages.in_progress(office).code
    return ask_supplement(
        actor=office.hoa, at=moment(4, "10:30"), code=code, items=["Giấy khám"], reason="Hết hạn"
    ).code


def test_the_two_clocks_part(office):
    dossier = answer_supplement(
        actor=office.lan, at=moment(10, "14:10"), code=waiting(office), papers=[DIPLOMA]
    )

    assert (dossier.state, dossier.paused_at, dossier.answer_by) == ("in_progress", None, None)
    assert dossier.due_at == moment(17, "17:00"), "five days from nought after the answer"
    assert dossier.service_due_at == moment(16, "17:00"), "3 March was used; four days are left"
    assert dossier.first_due_at == moment(9, "17:00"), "the first promise stays on record"
    assert dossier.papers.count() == 3


def test_the_desk_may_take_the_answer_for_the_applicant(office):
    assert answer_supplement(actor=office.binh, at=moment(5), code=waiting(office)).state == "in_progress"


def test_a_stranger_may_not_answer(office):
    code = waiting(office)

    with refused("dossier.forbidden"):
        answer_supplement(actor=office.son, at=moment(5), code=code)


def test_nothing_was_asked(office):
    code = stages.in_progress(office).code

    with refused("dossier.step_not_allowed"):
        answer_supplement(actor=office.lan, at=moment(5), code=code)
