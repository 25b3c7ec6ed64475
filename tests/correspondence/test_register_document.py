"""A document is entered once, with an arrival number, and finds what it cites and what cites it."""

from datetime import date

import pytest
from tests.cast import moment, office
from tests.correspondence.papers import AT, registered, stated

from motcua.correspondence.commands.register_document import register_document
from motcua.correspondence.models import Document
from motcua.foundation.models import TrailEntry
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return office()


def refused(code, here, **how):
    with pytest.raises(Refusal) as caught:
        register_document(**({"actor": here.son, "at": AT, "agency_id": here.agency.pk} | how))
    assert caught.value.code == code
    assert sentence(caught.value)
    assert Document.objects.count() == how.get("_kept", 0)


def test_incoming_documents_are_numbered_in_the_order_they_came(here):
    first = registered(here, "45/KH-UBND")
    second = registered(here, "641/QĐ-BNV", issuer="Bộ Nội vụ")
    assert (first.register_number, second.register_number) == (1, 2)
    assert (first.kind, second.kind) == ("KH", "QĐ")
    assert TrailEntry.objects.filter(kind="document.registered", actor="Đỗ Thanh Sơn").count() == 2


def test_arrival_numbers_begin_again_with_the_year(here):
    registered(here)
    later = register_document(
        actor=here.son,
        at=moment(4, "09:00", month=1, year=2027),
        agency_id=here.agency.pk,
        stated=stated("1/QĐ-BNV", issued_on=date(2027, 1, 2)),
    )
    assert (later.register_year, later.register_number) == (2027, 1)


def test_the_same_paper_is_entered_once(here):
    registered(here, "45/KH-UBND")
    with pytest.raises(Refusal, match=r"document\.exists"):
        registered(here, "045/KH-UBND")
    assert Document.objects.get().register_number == 1
    assert registered(here, "46/KH-UBND").register_number == 2


@pytest.mark.parametrize("number", ["", "bốn lăm", "45", "45/", "KH-SYT/45"])
def test_a_number_of_another_shape_is_refused_with_an_example(here, number):
    refused("document.bad_number", here, stated=stated(number))


def test_days_that_have_not_come_are_refused(here):
    refused("document.issued_ahead", here, stated=stated(issued_on=date(2026, 3, 9)))
    refused("document.arrives_ahead", here, stated=stated(), received_on=date(2026, 3, 9))


def test_only_who_keeps_the_register_enters(here):
    for who in (here.hoa, here.dung, here.mai, here.lan):
        refused("document.forbidden", here, actor=who, stated=stated())
    other = office("H22.10", prefix="x")
    refused("document.forbidden", here, actor=other.son, stated=stated())


def test_citations_find_their_documents_whichever_came_first(here):
    plan = registered(here, "45/KH-UBND")
    report = registered(
        here,
        "12/BC-SYT",
        subject="Kết quả thực hiện Kế hoạch số 45/KH-UBND ngày 02/3/2026 và Quyết định 9/QĐ-UBND",
    )
    assert {one.number: one.target for one in report.citations.all()} == {
        "45/KH-UBND": plan,
        "9/QĐ-UBND": None,
    }
    decision = registered(here, "09/QĐ-UBND")
    assert report.citations.get(number="9/QĐ-UBND").target == decision
    assert [one.document for one in plan.cited_by.all()] == [report]


def test_a_document_of_another_day_is_not_taken_for_the_cited_one(here):
    registered(here, "45/KH-UBND", issued_on=date(2025, 3, 3))
    report = registered(here, "12/BC-SYT", subject="Theo Kế hoạch số 45/KH-UBND ngày 02/3/2026")
    assert report.citations.get().target is None
