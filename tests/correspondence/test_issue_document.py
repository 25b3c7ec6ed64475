"""Outgoing documents get numbers without gaps, by kind and year."""

from datetime import date

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.correspondence.papers import AT, stated
from tests.html import parsed, words

from motcua.correspondence.commands.issue_document import issue_document
from motcua.correspondence.commands.register_document import register_document
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


def by_hand(here, number, day=2, **facts):
    return register_document(
        actor=here.son,
        at=AT,
        agency_id=here.agency.pk,
        stated=stated(number, issuer=here.agency.name, issued_on=date(2026, 3, day)),
        direction=Document.Direction.OUTGOING,
        **facts,
    )


def test_a_number_entered_by_hand_is_never_given_again(here):
    by_hand(here, "40/KH-SYT")
    by_hand(here, "12a/KH-SYT")
    by_hand(here, "42/KH-SYT")
    assert [issued(here).number for _ in range(2)] == ["43/KH-SYT", "44/KH-SYT"]
    assert issued(here, "BC").number == "01/BC-SYT"


def test_a_number_that_is_taken_or_far_ahead_is_asked_about_before_it_stands(here):
    by_hand(here, "40/KH-SYT")
    for number, code in (("40/KH-SYT", "document.number_taken"), ("401/KH-SYT", "document.number_leaps")):
        with pytest.raises(Refusal) as caught:
            by_hand(here, number, day=3)
        assert caught.value.code == code
    assert by_hand(here, "40/KH-SYT", day=3, as_on_paper=True).number == "40/KH-SYT"
    assert issued(here).number == "41/KH-SYT"


def test_the_numbers_of_a_year_are_looked_over_on_screen(here, now):
    now(moment(4))
    by_hand(here, "3/KH-SYT", day=3)
    by_hand(here, "3a/KH-SYT", day=3)
    by_hand(here, "5/KH-SYT", day=2)
    by_hand(here, "5/KH-SYT", day=4, as_on_paper=True)
    issued(here, "BC")
    client = Client()
    client.force_login(here.people["son"])
    [report, plan] = parsed(client.get("/van-ban/soat-so/")).cssselect("main tbody tr")
    assert "liền số" in report.text_content()
    assert "01–02, 04" in plan.text_content()
    cells = [" ".join(one.text_content().split()) for one in plan.cssselect("td")]
    assert cells[4:] == ["5/KH-SYT, 5/KH-SYT", "3a/KH-SYT", "5/KH-SYT"]


def test_the_form_asks_again_and_the_tick_answers(here, now):
    now(moment(4))
    by_hand(here, "40/KH-SYT")
    client = Client()
    client.force_login(here.people["son"])
    form = {
        "direction": "outgoing",
        "number": "40/KH-SYT",
        "issued_on": "03/03/2026",
        "issuer": "Sở",
        "subject": "Hai",
    }
    page = parsed(client.post("/van-ban/vao-so/", form), 422)
    assert "đã có văn bản số 40/KH-SYT" in words(page, "main")
    assert page.cssselect("input[name=as_on_paper]")
    client.post("/van-ban/vao-so/", form | {"as_on_paper": "on"})
    assert Document.objects.count() == 2
