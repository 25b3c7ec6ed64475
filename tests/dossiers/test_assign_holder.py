"""The head of the unit names the officer who works a dossier."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.assign_holder import assign_holder
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.models import Event

pytestmark = pytest.mark.django_db


def test_the_head_names_an_officer_of_the_unit_and_the_ledger_says_so(office):
    code = stages.in_progress(office).code
    dossier = assign_holder(
        actor=office.tuan, at=moment(3), code=code, holder_id=office.tuan.person_id, note="Hoa đi công tác"
    )

    assert (dossier.state, dossier.holder_id) == ("in_progress", office.tuan.person_id)
    told = Event.objects.filter(dossier=dossier).order_by("seq").last()
    assert told.kind == "dossier.assigned"
    assert told.facts["from_holder_id"] == office.hoa.person_id


def test_nobody_of_another_unit_is_named(office):
    code = stages.in_progress(office).code
    with refused("dossier.no_such_officer"):
        assign_holder(actor=office.tuan, at=moment(3), code=code, holder_id=office.thanhtra.person_id)


def test_who_holds_it_already_is_not_named_again(office):
    code = stages.in_progress(office).code
    with refused("dossier.held_already"):
        assign_holder(actor=office.tuan, at=moment(3), code=code, holder_id=office.hoa.person_id)


@pytest.mark.parametrize("who", ["hoa", "binh", "dung", "son"])
def test_only_the_head_of_the_unit_assigns(office, who):
    code = stages.in_progress(office).code
    with refused("dossier.forbidden"):
        assign_holder(actor=getattr(office, who), at=moment(3), code=code, holder_id=office.tuan.person_id)


def test_the_head_of_a_unit_that_does_not_have_it_assigns_nobody(office):
    code = stages.in_progress(office).code
    hand_over_dossier(actor=office.tuan, at=moment(3), code=code, unit_id=office.inspectorate.pk)
    with refused("dossier.forbidden"):
        assign_holder(actor=office.tuan, at=moment(3), code=code, holder_id=office.hoa.person_id)


def test_a_dossier_still_at_the_desk_has_nobody_to_name(office):
    code = stages.received(office).code
    with refused("dossier.step_not_allowed"):
        assign_holder(actor=office.tuan, at=moment(3), code=code, holder_id=office.hoa.person_id)


def test_assigning_costs_at_most_ten_statements(office, query_budget):
    code = stages.in_progress(office).code
    actor = office.tuan
    with query_budget(10):
        assign_holder(actor=actor, at=moment(3), code=code, holder_id=actor.person_id, note="Nhận thay")
