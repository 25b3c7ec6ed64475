"""Receiving promises a date; it happens once, at the desk of the agency."""

import pytest
from tests import cast
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.models import Event

pytestmark = pytest.mark.django_db


def test_receiving_promises_five_working_days(office):
    dossier = stages.received(office)

    assert dossier.state == "received"
    assert dossier.due_at == dossier.first_due_at == moment(9, "17:00")
    assert (dossier.term, dossier.profile) == ("5wd", "nd118-2025")


def test_receiving_twice_is_refused_and_changes_nothing(office):
    dossier = stages.received(office)

    with refused("dossier.step_not_allowed"):
        receive_dossier(actor=office.binh, at=moment(2, "09:30"), code=dossier.code)


def test_another_agency_cannot_tell_that_the_dossier_exists(office):
    dossier = stages.submitted(office)
    other = cast.office("H22.10", prefix="x")

    with refused("dossier.not_found"):
        receive_dossier(actor=other.binh, at=moment(2), code=dossier.code)


@pytest.mark.parametrize("who", ["lan", "hoa", "dung", "son"])
def test_only_the_desk_receives(office, who):
    dossier = stages.submitted(office)

    with refused("dossier.forbidden"):
        receive_dossier(actor=getattr(office, who), at=moment(2), code=dossier.code)


def test_a_procedure_without_a_limit_cannot_be_promised(office):
    office.edition.content["terms"] = []
    office.edition.save()
    dossier = stages.submitted(office)

    with refused("dossier.no_term"):
        receive_dossier(actor=office.binh, at=moment(2), code=dossier.code)


def test_receiving_costs_few_statements(office, query_budget):
    code, actor = stages.submitted(office).code, office.binh
    with query_budget(10):
        receive_dossier(actor=actor, at=moment(2), code=code)
    assert Event.objects.count() == 2
