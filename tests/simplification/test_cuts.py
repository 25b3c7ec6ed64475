"""Cuts count themselves: the rule, and the list over editions in force on two days."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import moment, office
from tests.procedures.drafts import WHOLE, draft, publish

from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.rules.states import Action
from motcua.simplification.queries.cuts import Asked, cuts_of
from motcua.simplification.rules.cuts import Measure, Standing, count_cut, term_cut

TEN, FIVE = {"value": 10, "unit": "working_day"}, {"value": 5, "unit": "working_day"}
AT_ONCE = {"value": 1, "unit": "same_day"}


def test_limits_are_cut_kept_at_once_or_cannot_be_compared():
    assert term_cut(TEN, FIVE).standing(50) is Standing.CUT
    assert term_cut(TEN, FIVE).standing(51) is Standing.LESS
    assert term_cut(TEN, TEN).standing(50) is Standing.SAME
    assert term_cut(FIVE, TEN).standing(50) is Standing.MORE
    assert term_cut(AT_ONCE, AT_ONCE).standing(50) is Standing.SAME_DAY
    assert term_cut(TEN, {"value": 5, "unit": "day"}).standing(50) is Standing.UNKNOWN
    assert term_cut(None, FIVE).standing(1) is Standing.UNKNOWN


def test_just_under_a_half_is_printed_as_a_half_and_is_not_on_the_list():
    cut = count_cut(10_000, 5_004)
    assert str(cut.percent) == "50.0"
    assert cut.standing(50) is Standing.LESS


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(1, 100))
def test_every_pair_stands_in_exactly_one_place_and_more_is_never_a_cut(before, after, least):
    standing = count_cut(before, after).standing(least)
    if after > before:
        assert standing is Standing.MORE
    elif after == before:
        assert standing is Standing.SAME
    else:
        assert standing in {Standing.CUT, Standing.LESS}
        assert (standing is Standing.CUT) == (100 * (before - after) >= least * before)


@pytest.mark.django_db
def test_the_list_follows_the_catalogue_from_day_to_day(now, query_budget):
    now(moment(5, "10:00"))
    here = office()
    first = draft(here, content=WHOLE | {"terms": [{"case": "", "statutory": TEN}]})
    publish(here, (first, Action.ANNOUNCE), signed_on=date(2024, 1, 2), effective_on=date(2024, 2, 1))
    copy = draft_next_edition(actor=here.ngoc, at=moment(2), edition_id=first.pk)
    changed = copy.content | {
        "terms": [{"case": "", "statutory": TEN, "committed": FIVE}],
        "required_items": [],
        "fees": [{"amount": 200_000, "case": "", "kind": "fee"}],
    }
    revise_draft(actor=here.ngoc, at=moment(2), edition_id=copy.pk, content=changed | {"result": "Giấy"})
    publish(here, (copy, Action.AMEND), number="7/QĐ", effective_on=date(2026, 3, 1))

    def standing(measure, day, base, least=50):
        with query_budget(2):
            (line,) = cuts_of(here.agency.pk, Asked(measure, day, base, least))
        return line.standing, line.before, line.after

    march, february = date(2026, 3, 2), date(2026, 2, 28)
    assert standing(Measure.TERM, february, None)[0] is Standing.SAME
    assert standing(Measure.TERM, march, None) == (Standing.CUT, "10 ngày làm việc", "5 ngày làm việc")
    assert standing(Measure.TERM, march, february)[0] is Standing.CUT
    assert standing(Measure.TERM, march, date(2020, 1, 1))[0] is Standing.UNKNOWN
    assert standing(Measure.PAPERS, march, february) == (Standing.CUT, "1", "0")
    assert standing(Measure.FEE, march, february) == (Standing.CUT, "500.000", "200.000")
    assert standing(Measure.FEE, march, february, 61)[0] is Standing.LESS
    assert standing(Measure.COST, march, None)[0] is Standing.UNKNOWN

    client = Client()
    client.force_login(here.people["mai"])
    page = client.get("/kiem-soat/cat-giam/?tieu-chi=term&muc=50").content.decode()
    assert "1 trong 1 thủ tục giảm từ 50% (100,00%)" in page
    assert "Không có thủ tục nào ở mức này" in client.get("/kiem-soat/cat-giam/?xep=more").content.decode()
    bad = client.get("/kiem-soat/cat-giam/?ngay=mai&muc=200")
    assert (bad.status_code, "Mức giảm là" in bad.content.decode()) == (422, True)
    with ZipFile(BytesIO(client.get("/kiem-soat/cat-giam/danh-sach.xlsx").content)) as book:
        assert "10 ngày làm việc" in book.read("xl/worksheets/sheet1.xml").decode()
