"""A part of an interlinked dossier is a dossier of the agency that resolves it; its result flows back."""

import pytest
from tests import cast
from tests.cast import moment
from tests.dossiers import kinds
from tests.dossiers.refused import refused

from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.open_child import open_child
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.models import Dossier
from motcua.foundation.outbox.deliver import deliver

pytestmark = pytest.mark.django_db


@pytest.fixture
def neighbour(office):
    made = cast.office("H22.10", prefix="x")
    cast.edition("2.000001", name="Xác nhận lý lịch")
    return made


def opened(office) -> tuple[Dossier, Dossier]:
    parent = kinds.at_work(office, kinds.LINKED)
    parent = open_child(actor=office.hoa, at=moment(3, "08:00"), code=parent.code, part="ly-lich")
    return parent, Dossier.objects.get(parent=parent)


def heard(at):
    deliver(at=at)


def test_the_part_is_numbered_by_the_agency_that_resolves_it(office, neighbour):
    parent, child = opened(office)

    assert child.code.startswith("H22.10-260303-")
    assert parent.code.startswith("H59.15-260302-")
    assert (child.state, child.applicant, child.term) == ("submitted", parent.applicant, "16wh")
    facts = parent.events.latest("seq").facts
    assert (facts["child"], facts["over_the_whole"]) == (child.code, False)
    assert child.events.get().facts["parent"] == parent.code


def test_the_share_of_the_limit_is_promised_there(office, neighbour):
    _, child = opened(office)
    row = receive_dossier(actor=neighbour.binh, at=moment(3, "08:30"), code=child.code)

    assert row.due_at == moment(5, "09:30")


def test_the_result_flows_back_and_only_then_the_step_is_done(office, neighbour):
    parent, child = opened(office)
    with refused("process.parts_missing"):
        complete_step(actor=office.hoa, at=moment(3), code=parent.code)
    receive_dossier(actor=neighbour.binh, at=moment(3, "08:30"), code=child.code)
    hand_over_dossier(
        actor=neighbour.binh, at=moment(3, "09:00"), code=child.code, unit_id=neighbour.division.pk
    )
    propose_result(actor=neighbour.hoa, at=moment(3, "10:00"), code=child.code)
    approve_result(actor=neighbour.dung, at=moment(3, "11:00"), code=child.code)
    finish_dossier(actor=neighbour.son, at=moment(4, "09:00"), code=child.code, result_number="7/XN")
    heard(moment(4, "09:05"))
    heard(moment(4, "09:06"))

    told = parent.events.filter(kind="dossier.child_ended")
    assert [e.facts["child_result"] for e in told] == ["7/XN"]
    assert complete_step(actor=office.hoa, at=moment(4, "10:00"), code=parent.code).step_key == "du-thao"


def test_a_part_refused_there_is_told_and_can_be_opened_again(office, neighbour):
    parent, child = opened(office)
    with refused("process.part_opened"):
        open_child(actor=office.hoa, at=moment(3), code=parent.code, part="ly-lich")
    refuse_intake(actor=neighbour.binh, at=moment(3), code=child.code, reason="Sai nơi", ground="Điều 17")
    heard(moment(3, "10:00"))

    assert parent.events.latest("seq").facts["ended_as"] == "refused"
    open_child(actor=office.hoa, at=moment(3, "11:00"), code=parent.code, part="ly-lich")
    assert Dossier.objects.filter(parent=parent).count() == 2


def test_parts_nobody_knows_are_refused(office):
    parent = kinds.at_work(office, kinds.LINKED)

    with refused("process.no_such_part"):
        open_child(actor=office.hoa, at=moment(3), code=parent.code, part="khac")
    with refused("process.no_procedure_there"):
        open_child(actor=office.hoa, at=moment(3), code=parent.code, part="ly-lich")


def test_officers_there_see_their_part_and_not_the_whole(office, neighbour):
    from motcua.dossiers.access import dossier_to_read

    parent, child = opened(office)
    assert dossier_to_read(neighbour.binh, child.code) == child
    with refused("dossier.not_found"):
        dossier_to_read(neighbour.binh, parent.code)
