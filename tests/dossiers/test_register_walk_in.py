"""A walk-in is filed and received in one go, with all papers on the table."""

import pytest
from tests.cast import DIPLOMA, FORM, LAN_APPLIES, moment
from tests.dossiers.refused import refused

from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.register_walk_in import register_walk_in

pytestmark = pytest.mark.django_db


def walk_in(office, **facts):
    given = {
        "actor": office.binh,
        "at": moment(2, "10:00"),
        "agency": office.agency,
        "edition": office.edition,
        "applicant": LAN_APPLIES,
        "papers": [FORM, DIPLOMA],
    }
    return register_walk_in(**given | facts)


def test_a_walk_in_leaves_with_a_code_and_a_date(office):
    dossier = walk_in(office)

    assert (dossier.state, dossier.channel, dossier.head_seq) == ("received", "counter", 2)
    assert dossier.due_at == moment(9, "17:00")


def test_numbers_follow_each_other_without_a_gap(office):
    codes = [walk_in(office).code for _ in range(3)]
    with refused("dossier.papers_missing"):
        walk_in(office, papers=[PaperIn("Giấy khám sức khoẻ", is_received=False)])
    codes.append(walk_in(office).code)

    assert [code[-4:] for code in codes] == ["0001", "0002", "0003", "0004"]


def test_a_visit_recorded_late_keeps_the_time_of_the_visit(office):
    dossier = walk_in(office, happened_at=moment(2, "09:20"))
    event = dossier.events.get(kind="dossier.received")

    assert dossier.received_at == moment(2, "09:20")
    assert (event.happened_at, event.recorded_at) == (moment(2, "09:20"), moment(2, "10:00"))


def test_nothing_is_received_from_the_future(office):
    with refused("dossier.not_yet"):
        walk_in(office, happened_at=moment(2, "10:01"))


@pytest.mark.parametrize("who", ["hoa", "lan", "mai"])
def test_only_the_desk_registers(office, who):
    with refused("dossier.not_your_desk"):
        walk_in(office, actor=getattr(office, who))


def test_registering_costs_few_statements(office, query_budget):
    actor = office.binh
    with query_budget(10):
        walk_in(office, actor=actor)
