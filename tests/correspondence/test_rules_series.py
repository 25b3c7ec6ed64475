"""A year's numbers judged: gaps, doubles, numbers put between, days that go back."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from motcua.correspondence.rules.series import Numbered, leaps, look_over


def day(number: int) -> date:
    return date(2026, 3, number)


def test_what_stands_out_is_named_and_nothing_else():
    found = look_over(
        [
            Numbered(2, "", day(2), 1),
            Numbered(3, "", day(3), 2),
            Numbered(3, "", day(4), 3),
            Numbered(3, "a", day(3), 4),
            Numbered(7, "", day(1), 5),
            Numbered(8, "", None, 6),
        ]
    )
    assert found.missing == ((1, 1), (4, 6))
    assert found.doubled == ((2, 3),)
    assert found.inserted == (4,)
    assert found.backwards == (4, 5)
    assert (found.count, found.last) == (6, 8)


@given(st.sets(st.integers(1, 200)))
def test_missing_and_borne_numbers_make_the_whole_series(numbers):
    found = look_over(Numbered(one, "", None, one) for one in numbers)
    missing = {one for first, last in found.missing for one in range(first, last + 1)}
    assert missing | numbers == set(range(1, found.last + 1))
    assert not missing & numbers
    assert found.is_clean == (not missing)


def test_a_first_number_may_be_any_and_later_ones_do_not_leap():
    assert not leaps(250, 0)
    assert not leaps(150, 50)
    assert leaps(2031, 203)
