"""Books add up as their decisions say, and totals are exact."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.refusal import Refusal
from motcua.scoring.rules.book import Share, book_from, shipped_books
from motcua.scoring.rules.rounds import Round, final_points, standing_points
from motcua.scoring.rules.totals import area_total, book_total, group_of, lost

D = Decimal
BOOKS = {code: book_from(document) for code, document in shipped_books().items()}
MINISTRY = BOOKS["bo-2020"]


def test_the_books_of_the_ministries_part_a_hundred_as_their_decisions_do():
    parts = {
        code: (BOOKS[code].maximum(Share.APPRAISED), BOOKS[code].maximum(Share.SURVEY))
        for code in ("bo-2020", "bo-2022")
    }
    assert parts == {"bo-2020": (D("63.5"), D("36.5")), "bo-2022": (D("68.5"), D("31.5"))}
    assert all(len(BOOKS[code].areas) == 7 for code in parts)


def test_the_five_groups_of_decision_766_carry_their_points():
    assert [area.maximum for area in BOOKS["qd-766"].areas] == [18, 20, 22, 22, 18]
    assert BOOKS["qd-766"].criterion("2.1").maximum == 20


def test_every_book_that_is_not_read_from_its_text_says_so():
    assert all(not book.is_verified and book.note for book in BOOKS.values())


@pytest.mark.parametrize(
    "wrong",
    [
        {"max": 0},
        {"function": {"kind": "guess"}},
        {"share": "nobody"},
        {"max": "nhiều"},
    ],
)
def test_a_wrong_book_is_refused_with_its_place(wrong):
    line = {"key": "1.1", "name": "Tiêu chí", "max": 2} | wrong
    with pytest.raises(Refusal) as caught:
        book_from({"code": "x", "title": "x", "areas": [{"key": "1", "name": "A", "criteria": [line]}]})
    assert caught.value.facts["place"] == "1.1"


def test_a_key_stands_once():
    line = {"key": "1.1", "name": "Tiêu chí", "max": 2}
    areas = [{"key": "1", "name": "A", "criteria": [line, line]}]
    with pytest.raises(Refusal, match=r"score\.bad_book"):
        book_from({"code": "x", "title": "x", "areas": areas})


@given(st.data())
def test_areas_add_up_to_the_book_and_the_index_is_their_share(data):
    earned = {one.key: data.draw(st.decimals(0, one.maximum, places=2)) for one in MINISTRY.criteria()}
    total = book_total(MINISTRY, earned)
    assert sum(area_total(area, earned).earned for area in MINISTRY.areas) == total.earned
    assert total.maximum == 100
    assert total.index == total.earned.quantize(D("0.01"))
    assert total.earned + sum(points for _, points in lost(MINISTRY, earned)) == 100


def test_bonus_and_penalty_stay_within_their_caps_and_a_total_may_pass_the_maximum():
    book = BOOKS["so-y-te"]
    full = {one.key: one.maximum for one in book.criteria() if one.share in {Share.APPRAISED, Share.SURVEY}}
    assert book_total(book, full).earned == 100
    assert book_total(book, full | {"9.1": D(3)}).earned == 102
    assert book_total(book, full | {"9.1": D(3), "9.2": D(5)}).earned == 99


def test_the_last_judge_counts_and_a_self_score_alone_does_not():
    rounds = {
        Round.SELF: {"1.0": D(9), "2.0": D(8)},
        Round.FIRST: {"1.0": D(8)},
        Round.COUNCIL: {"1.0": D(7)},
        Round.OUTSIDE: {"1.X": D(3)},
    }
    assert final_points(MINISTRY, rounds) == {"1.0": 7, "1.X": 3}
    assert standing_points(MINISTRY, rounds) == {"1.0": 7, "2.0": 8, "1.X": 3}


def test_an_index_falls_into_the_group_of_its_threshold():
    assert [group_of(MINISTRY, D(n)) for n in ("90", "89.99", "79.99")] == ["A", "B", "C"]
    assert group_of(MINISTRY, None) == ""
