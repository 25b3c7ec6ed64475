"""The clerk issues under a number; the desk returns."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.return_result import return_result

pytestmark = pytest.mark.django_db


def test_finished_under_a_number_then_returned(office):
    dossier = stages.finished(office)
    assert (dossier.state, dossier.finished_at) == ("finished", moment(5, "16:00"))
    assert dossier.result_number == "12/CCHN-SYT"

    back = return_result(actor=office.binh, at=moment(6), code=dossier.code, given_to="Trần Văn Mẫu 002")
    assert (back.state, back.returned_at, back.finished_at) == ("returned", moment(6), moment(5, "16:00"))


def test_no_result_without_a_number(office):
    code = stages.approved(office).code

    with refused("dossier.result_number_missing"):
        finish_dossier(actor=office.son, at=moment(5, "16:00"), code=code, result_number=" ")


def test_only_the_clerk_issues_and_only_the_desk_returns(office):
    code = stages.approved(office).code
    with refused("dossier.forbidden"):
        finish_dossier(actor=office.dung, at=moment(5, "16:00"), code=code, result_number="1")

    finish_dossier(actor=office.son, at=moment(5, "16:00"), code=code, result_number="1")
    with refused("dossier.forbidden"):
        return_result(actor=office.son, at=moment(6), code=code)


def test_nothing_comes_back_twice(office):
    code = stages.finished(office).code
    return_result(actor=office.binh, at=moment(6), code=code)

    with refused("dossier.step_not_allowed"):
        return_result(actor=office.binh, at=moment(6), code=code)
