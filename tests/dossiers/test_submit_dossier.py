"""Filing online gives a code at once, keeps the papers, and never makes two of one."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.dossiers.models import Dossier, Event, Paper

pytestmark = pytest.mark.django_db


def test_filing_gives_a_code_and_no_promise_yet(office):
    dossier = stages.submitted(office)

    assert dossier.code == "H59.15-260302-0001"
    assert (dossier.state, dossier.received_at, dossier.due_at) == ("submitted", None, None)
    assert [paper.name for paper in dossier.papers.all()] == [
        "Đơn đề nghị cấp chứng chỉ",
        "Bản sao văn bằng chuyên môn",
    ]
    assert Event.objects.get(dossier=dossier).edition == office.edition.pk


def test_sending_twice_makes_one_dossier(office):
    first = stages.submitted(office, client_key="from-the-phone-1")
    again = stages.submitted(office, client_key="from-the-phone-1", at=moment(2, "08:31"))

    assert again.pk == first.pk
    assert (Dossier.objects.count(), Paper.objects.count()) == (1, 2)


def test_another_person_cannot_take_a_dossier_over_by_its_key(office):
    stages.submitted(office, client_key="from-the-phone-1")

    with refused("dossier.client_key_reused"):
        stages.submitted(office, client_key="from-the-phone-1", actor=office.binh)


def test_a_nameless_dossier_is_refused_and_takes_no_number(office):
    with refused("dossier.applicant_missing"):
        stages.submitted(office, applicant=Applicant(name="  "))

    assert stages.submitted(office).code.endswith("-0001")


def test_filing_costs_few_statements(office, query_budget):
    actor = office.lan
    with query_budget(10):
        stages.submitted(office, actor=actor)


def test_a_dossier_is_digitised_when_every_paper_came_as_a_file(office):
    scan = {"name": "don.pdf", "kind": "pdf", "size": 10, "sha256": "a" * 64}
    whole = stages.submitted(office, papers=[PaperIn("Đơn đề nghị", file=scan)])
    half = stages.submitted(office, papers=[PaperIn("Đơn đề nghị", file=scan), PaperIn("Bằng cấp")])

    assert (whole.is_digitised, half.is_digitised) == (True, False)
