"""A declaration is published at once on its papers and the proof of the fee; nobody decides it."""

import pytest
from tests.cast import FORM, moment
from tests.dossiers import kinds
from tests.dossiers.refused import refused

from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.publish_declaration import publish_declaration
from motcua.dossiers.commands.receive_dossier import receive_dossier

pytestmark = pytest.mark.django_db
AT_ONCE = {"terms": [{"case": "", "statutory": {"value": 0, "unit": "working_day"}}]}
FEE = {"fees": [{"amount": 500_000, "kind": "fee"}]}


@pytest.fixture
def declared(office):
    kinds.edition("MAU.000100", [], is_declaration=True, content=AT_ONCE | FEE)
    return kinds.submitted(office, [])


def publish(office, code, **facts):
    given = {"result_number": "01/CB-SYT", "fee_proof": "BL 0001"} | facts
    return publish_declaration(actor=office.binh, at=moment(2, "09:00"), code=code, **given)


def test_publishing_receives_and_finishes_on_the_same_day(office, declared):
    row = publish(office, declared.code)

    assert (row.state, row.result_number, row.term) == ("finished", "01/CB-SYT", "same-day")
    assert row.finished_at == row.received_at == moment(2, "09:00")
    assert row.due_at >= row.finished_at
    assert [e.kind for e in row.events.order_by("seq")][1:] == [
        "dossier.received",
        "dossier.declaration_published",
    ]


def test_without_the_fee_or_the_papers_nothing_is_published(office, declared):
    with refused("process.fee_proof_missing"):
        publish(office, declared.code, fee_proof=" ")
    with refused("dossier.result_number_missing"):
        publish(office, declared.code, result_number="")
    lacking = kinds.submitted(office, [], papers=[PaperIn(FORM.name, is_received=False)])
    with refused("process.papers_missing"):
        publish(office, lacking.code)


def test_a_declaration_is_not_handed_over(office, declared):
    receive_dossier(actor=office.binh, at=moment(2, "09:00"), code=declared.code)

    with refused("process.declared"):
        hand_over_dossier(
            actor=office.binh, at=moment(2, "14:00"), code=declared.code, unit_id=office.division.pk
        )


def test_what_is_decided_is_not_published_as_a_declaration(office):
    code = kinds.submitted(office, kinds.BRANCH).code

    with refused("process.not_here"):
        publish(office, code)


def test_publishing_costs_few_statements(office, declared, query_budget):
    with query_budget(10):
        publish(office, declared.code)
