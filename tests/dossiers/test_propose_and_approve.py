"""A result is proposed by the unit, sent back or approved by the head."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.send_back import send_back
from motcua.dossiers.rules.states import Outcome

pytestmark = pytest.mark.django_db


def test_proposed_then_sent_back_then_proposed_and_approved(office):
    code = stages.proposed(office).code
    back = send_back(actor=office.dung, at=moment(4, "14:00"), code=code, reason="Sai họ tên")
    assert (back.state, back.outcome) == ("in_progress", "")

    propose_result(actor=office.hoa, at=moment(5), code=code)
    done = approve_result(actor=office.dung, at=moment(5, "15:00"), code=code)
    assert (done.state, done.outcome, done.finished_at) == ("approved", "granted", None)


def test_sending_back_needs_a_reason(office):
    code = stages.proposed(office).code

    with refused("dossier.ground_missing"):
        send_back(actor=office.dung, at=moment(5), code=code, reason="")


def test_a_denial_needs_reason_and_ground(office):
    code = stages.in_progress(office).code

    with refused("dossier.ground_missing"):
        propose_result(actor=office.hoa, at=moment(4), code=code, outcome=Outcome.DENIED, note="Không đạt")


def test_only_the_director_signs(office):
    code = stages.proposed(office).code

    for who in (office.hoa, office.tuan, office.binh):
        with refused("dossier.forbidden"):
            approve_result(actor=who, at=moment(5), code=code)


def test_nothing_is_signed_that_was_not_proposed(office):
    code = stages.in_progress(office).code

    with refused("dossier.step_not_allowed"):
        approve_result(actor=office.dung, at=moment(5), code=code)
