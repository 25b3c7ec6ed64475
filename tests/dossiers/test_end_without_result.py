"""A dossier ends without a result: withdrawn, stopped, or closed when unanswered."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.close_unanswered import close_unanswered
from motcua.dossiers.commands.stop_dossier import stop_dossier
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db


def test_the_applicant_withdraws_until_the_decision(office):
    dossier = withdraw_dossier(actor=office.lan, at=moment(5), code=stages.in_progress(office).code)

    assert (dossier.state, dossier.outcome, dossier.finished_at) == ("withdrawn", "withdrawn", moment(5))


def test_an_approved_dossier_is_past_withdrawing(office):
    code = stages.approved(office).code

    with refused("dossier.step_not_allowed"):
        withdraw_dossier(actor=office.lan, at=moment(6), code=code)


def test_a_neighbour_cannot_withdraw_it(office):
    code = stages.in_progress(office).code

    with refused("dossier.forbidden"):
        withdraw_dossier(actor=office.hoa, at=moment(5), code=code)


def test_stopping_needs_the_head_a_reason_and_a_ground(office):
    code = stages.in_progress(office).code
    with refused("dossier.ground_missing"):
        stop_dossier(actor=office.dung, at=moment(5), code=code, reason="Theo đề nghị", ground="")

    dossier = stop_dossier(
        actor=office.dung, at=moment(5), code=code, reason="Theo đề nghị", ground="Điều 21"
    )
    assert (dossier.state, dossier.outcome) == ("stopped", "stopped")


def test_an_unanswered_dossier_is_closed_by_the_system_and_not_a_day_early(office):
    code = stages.in_progress(office).code
    ask_supplement(actor=office.hoa, at=moment(4), code=code, items=["Giấy khám"], reason="Hết hạn")

    with refused("dossier.answer_still_possible"):
        close_unanswered(actor=SYSTEM, at=moment(19, "17:00"), code=code)
    dossier = close_unanswered(actor=SYSTEM, at=moment(19, "17:01"), code=code)
    assert (dossier.state, dossier.outcome, dossier.answer_by) == ("closed", "closed_unanswered", None)
