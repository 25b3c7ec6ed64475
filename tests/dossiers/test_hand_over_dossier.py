"""Handing over names the unit and, where chosen, the officer who owns the dossier."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier

pytestmark = pytest.mark.django_db


def test_the_dossier_goes_to_the_unit_and_its_officer(office):
    dossier = stages.in_progress(office)

    assert (dossier.state, dossier.unit_id) == ("in_progress", office.division.pk)
    assert dossier.holder_id == office.hoa.person_id
    assert dossier.due_at == moment(9, "17:00")


def test_an_officer_of_another_unit_cannot_be_named(office):
    code = stages.received(office).code

    with refused("dossier.no_such_officer"):
        hand_over_dossier(
            actor=office.binh,
            at=moment(2, "14:00"),
            code=code,
            unit_id=office.division.pk,
            holder_id=office.dung.person_id,
        )


def test_a_unit_of_nowhere_is_refused(office):
    code = stages.received(office).code

    with refused("dossier.no_such_unit"):
        hand_over_dossier(actor=office.binh, at=moment(2, "14:00"), code=code, unit_id=999_999)


def test_the_division_hands_on(office):
    code = stages.in_progress(office).code
    dossier = hand_over_dossier(actor=office.tuan, at=moment(3), code=code, unit_id=office.inspectorate.pk)

    assert (dossier.unit_id, dossier.holder_id) == (office.inspectorate.pk, None)


def test_a_unit_that_does_not_have_it_cannot_pass_it_on(office):
    code = stages.in_progress(office).code

    with refused("dossier.forbidden"):
        hand_over_dossier(actor=office.thanhtra, at=moment(3), code=code, unit_id=office.division.pk)
