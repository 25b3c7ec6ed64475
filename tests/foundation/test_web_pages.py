"""Lists in pages: every row on exactly one page, and no address leads beside the list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.foundation.web.pages import page_of

SIZE = 50


def page(asked, total):
    return page_of(asked, total, SIZE, "?trang={}".format)


@given(st.integers(1, 2_000))
def test_every_row_stands_on_one_page_and_the_ways_lead_through_all(total):
    rows, seen, there = list(range(total)), [], "1"
    while there:
        part, pager = page(there.removeprefix("?trang="), total)
        seen += rows[part]
        there = pager["next"]
    assert seen == rows


@pytest.mark.parametrize(
    ("asked", "first"), [("", 0), ("0", 0), ("-3", 0), ("2", 50), ("99999", 100), ("²", 0)]
)
def test_what_is_no_page_is_the_first_or_the_last(asked, first):
    part, pager = page(asked, 120)
    assert part.start == first
    assert pager["words"] == f"{first + 1}–{min(first + 50, 120)} trong 120"
    assert (bool(pager["previous"]), bool(pager["next"])) == (first > 0, first < 100)


def test_an_empty_list_has_no_way_on():
    part, pager = page("7", 0)
    assert ([][part], pager["previous"], pager["next"]) == ([], "", "")
    assert pager["words"] == "0–0 trong 0"


def test_the_span_may_name_what_is_listed():
    assert page_of("", 1_909, SIZE, str, of="hồ sơ")[1]["words"] == "1–50 trong 1.909 hồ sơ"
