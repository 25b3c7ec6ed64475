"""A book loses nothing when criteria and areas come, go and move, and what moved is told and no more."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.refusal import Refusal
from motcua.scoring.rules import book_editing as editing
from motcua.scoring.rules.book import Book, book_from, is_key, shipped_books
from motcua.scoring.rules.book_changes import book_changes

DOCUMENT = shipped_books()["so-y-te"]
BOOK = book_from(DOCUMENT)
NEW = {"name": "Tiêu chí mới", "max": 3, "function": {"kind": "yes_no"}}


def keys(told: Book, area: str) -> list[str]:
    return [one.key for one in told.area(area).criteria]


def functions(told: Book) -> dict[str, object]:
    return {one.key: one.function for one in told.criteria()}


def changed(document) -> list[tuple[str, str, object, object]]:
    return [(one.act, one.key, one.before, one.after) for one in book_changes(BOOK, book_from(document))]


def refused(code, make, *args):
    with pytest.raises(Refusal) as no:
        make(DOCUMENT, *args)
    assert no.value.code == code
    return no.value.facts


def test_a_new_criterion_stands_where_it_was_put_and_the_sum_says_what_is_over():
    made = editing.with_new_criterion(DOCUMENT, "1.9", NEW, ("1", "1.2"))
    told = book_from(made)
    assert keys(told, "1")[:4] == ["1.1", "1.2", "1.9", "1.3"]
    assert (BOOK.excess, told.excess) == (0, 3)
    assert changed(made) == [("added", "1.9", None, None)]
    assert (
        book_from(editing.with_new_criterion(DOCUMENT, "0.1", NEW, ("1", ""))).area("1").criteria[0].key
        == "0.1"
    )


def test_a_key_that_is_taken_or_none_and_a_place_that_is_gone_are_refused():
    facts = refused("score.key_taken", editing.with_new_criterion, "2.1", NEW, ("1", ""))
    assert facts["name"] == BOOK.criterion("2.1").name
    for key in ("", "..", "1/2", "một hai", "x" * 21):
        assert not is_key(key)
        refused("score.bad_key", editing.with_new_criterion, key, NEW, ("1", ""))
    refused("score.no_such_area", editing.with_new_criterion, "1.9", NEW, ("99", ""))
    refused("score.no_such_place", editing.with_new_criterion, "1.9", NEW, ("1", "2.1"))
    refused("score.no_such_place", editing.with_criterion, "1.1", NEW, ("1", "1.1"))
    refused(
        "score.bad_function",
        editing.with_new_criterion,
        "1.9",
        NEW | {"function": {"kind": "bands"}},
        ("1", ""),
    )


def test_a_criterion_is_dropped_and_the_last_one_is_not():
    made = editing.without_criterion(DOCUMENT, "1.2")
    assert "1.2" not in keys(book_from(made), "1")
    assert changed(made) == [("dropped", "1.2", None, None)]
    assert book_from(made).excess == -BOOK.criterion("1.2").maximum
    one = {"key": "1", "name": "A", "criteria": [{"key": "1.1", "name": "B", "max": 1}]}
    with pytest.raises(Refusal, match=r"score\.book_empty"):
        editing.without_criterion({"code": "x", "title": "x", "areas": [one]}, "1.1")


def test_a_book_is_full_at_its_most():
    lines = [{"key": f"k{number}", "name": "A", "max": 1} for number in range(editing.MOST)]
    full = {"code": "x", "title": "x", "areas": [{"key": "1", "name": "A", "criteria": lines}]}
    with pytest.raises(Refusal, match=r"score\.book_full"):
        editing.with_new_criterion(full, "mới", NEW, ("1", ""))


def test_areas_come_move_and_go_and_one_with_criteria_stays():
    made = editing.with_new_area(DOCUMENT, "10", {"name": "Chuyển đổi số", "responsible": ""}, "1")
    assert [one.key for one in book_from(made).areas][:3] == ["1", "10", "2"]
    assert changed(made) == [("added", "10", None, None)]
    assert editing.without_area(made, "10") == DOCUMENT
    area = {"name": BOOK.area("3").name, "responsible": "Thanh tra Sở"}
    moved = editing.with_area(DOCUMENT, "3", area, "")
    assert book_from(moved).areas[0].criteria == BOOK.area("3").criteria
    assert ("moved", "3", ("", "2"), ("", "")) in changed(moved)
    assert len(changed(moved)) == 2, "its unit, its place, and no criterion"
    assert refused("score.area_used", editing.without_area, "1")["count"] == len(BOOK.area("1").criteria)
    refused("score.key_taken", editing.with_new_area, "1", {"name": "A"}, "")


def test_the_total_is_set_changed_and_taken_away():
    more = editing.with_total(DOCUMENT, 110)
    assert book_from(more).excess == -10
    assert changed(more) == [("total", "", Decimal(100), Decimal(110))]
    assert book_from(editing.with_total(DOCUMENT, None)).excess is None
    assert editing.with_total(more, 100) == DOCUMENT
    with pytest.raises(Refusal, match=r"score\.bad_book"):
        book_from(editing.with_total(DOCUMENT, 0))


@given(st.data())
def test_moving_one_criterion_loses_nothing_and_is_told_as_one_move(data):
    key = data.draw(st.sampled_from([one.key for one in BOOK.criteria()]))
    area = data.draw(st.sampled_from(BOOK.areas))
    before = data.draw(st.sampled_from(["", *(one.key for one in area.criteria if one.key != key)]))
    facts = next(one for part in DOCUMENT["areas"] for one in part["criteria"] if one["key"] == key)
    made = editing.with_criterion(DOCUMENT, key, facts, (area.key, before))
    told = book_from(made)
    assert editing.place_of(told, key) == (area.key, before)
    assert {one.key: one.function for one in told.criteria()} == {
        one.key: one.function for one in BOOK.criteria()
    }
    found = book_changes(BOOK, told)
    if editing.place_of(BOOK, key) == (area.key, before):
        assert found == []
    else:
        assert [one.act for one in found] == ["moved"]
        assert found[0].key == key or found[0].before[0] == found[0].after[0], "neighbours may change places"


def test_the_next_key_of_an_area_is_free():
    for area in BOOK.areas:
        key = editing.next_key(BOOK, area)
        assert key.startswith(f"{area.key}.")
        assert key not in {one.key for one in BOOK.criteria()}
