"""Outgoing documents get numbers without gaps, by kind and year."""

import pytest
from tests.cast import moment, office

from motcua.correspondence.commands.issue_document import issue_document
from motcua.correspondence.models import Document
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return office()


def issued(here, kind="KH", *, actor=None, year=2026, subject="Kiểm tra cải cách hành chính", **facts):
    return issue_document(
        actor=actor or here.son,
        at=moment(4, year=year),
        agency=here.agency,
        kind=kind,
        issuer_sign="SYT",
        subject=subject,
        **facts,
    )


def test_each_kind_counts_for_itself_and_begins_at_one_every_year(here):
    numbers = [issued(here).number, issued(here).number, issued(here, "BC").number]
    assert [*numbers, issued(here, year=2027).number] == ["01/KH-SYT", "02/KH-SYT", "01/BC-SYT", "01/KH-SYT"]


def test_a_letter_names_the_unit_that_wrote_it(here):
    assert issued(here, "", drafter="VP").number == "01/SYT-VP"


def test_a_refused_document_leaves_no_gap(here):
    issued(here)
    for code, how in (
        ("document.no_subject", {"subject": "  "}),
        ("document.unknown_kind", {"kind": "XX"}),
        ("document.forbidden", {"actor": here.dung}),
    ):
        with pytest.raises(Refusal) as caught:
            issued(here, **how)
        assert caught.value.code == code
    assert issued(here).number == "02/KH-SYT"
    assert Document.objects.count() == 2
