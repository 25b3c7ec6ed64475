"""Points never pass the maximum nor fall below the floor, and a better value never earns less."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from motcua.kernel.refusal import Refusal
from motcua.scoring.rules.functions import Function, Kind, points

D = Decimal
rates = st.decimals(0, 100, places=2)
maxima = st.decimals("0.25", 30, places=2)


def func(kind, maximum=2, **numbers):
    return Function(kind, D(str(maximum)), **numbers)


@pytest.mark.parametrize(
    ("function", "value", "earned"),
    [
        (func(Kind.YES_NO), True, "2"),
        (func(Kind.YES_NO, floor=D(-1)), False, "-1"),
        (func(Kind.CHOICE, 1, choices={"som": D(1), "tre": D("0.5")}), "tre", "0.5"),
        (func(Kind.BANDS, bands=((D(90), D(2)), (D(70), D(1)))), 90, "2"),
        (func(Kind.BANDS, bands=((D(90), D(2)), (D(70), D(1)))), "89.99", "1"),
        (func(Kind.BANDS, bands=((D(90), D(2)), (D(70), D(1)))), 69, "0"),
        (func(Kind.LINEAR, 12, target=D(50)), 25, "6"),
        (func(Kind.LINEAR, 12, target=D(50)), 75, "12"),
        (func(Kind.LINEAR, 4, least=D(80)), "79.99", "0"),
        (func(Kind.LINEAR, 4, least=D(80)), 80, "3.2"),
        (func(Kind.FULL_ONLY), "99.99", "0"),
        (func(Kind.DEDUCTION, each=D("0.25"), floor=D(-1)), 3, "1.25"),
        (func(Kind.DEDUCTION, each=D("0.25"), floor=D(-1)), 40, "-1"),
        (func(Kind.MIX, 1, weights=(D(1), D("0.5"))), (10, 6, 2), "0.7"),
        (func(Kind.MIX, 1, weights=(D(1), D("0.5"))), (0, 0, 0), "1"),
        (
            func(Kind.SURVEY, 10, scale={"A": D(100), "B": D(60), "C": D(20), "D": D(0)}),
            {"A": 5, "B": 5, "C": 0, "D": 0},
            "8",
        ),
        (func(Kind.GIVEN, 63.5), "56.91", "56.91"),
    ],
)
def test_each_function_earns_what_its_rulebook_says(function, value, earned):
    assert points(function, value) == D(earned)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.YES_NO, "có"),
        (Kind.CHOICE, "lạ"),
        (Kind.LINEAR, "nhiều"),
        (Kind.LINEAR, "NaN"),
        (Kind.LINEAR, True),
        (Kind.DEDUCTION, -1),
        (Kind.MIX, (3, 5)),
        (Kind.SURVEY, {}),
    ],
)
def test_a_value_that_makes_no_sense_earns_nothing_but_a_refusal(kind, value):
    with pytest.raises(Refusal, match=r"score\.bad_value"):
        points(func(kind, weights=(D(1),), scale={"A": D(100)}), value)


@given(maximum=maxima, target=rates, least=st.none() | rates, one=rates, other=rates)
def test_a_better_share_never_earns_less_and_nothing_passes_the_maximum(maximum, target, least, one, other):
    assume(target > 0)
    function = Function(Kind.LINEAR, maximum, target=target, least=least)
    low, high = sorted((points(function, one), points(function, other)))
    better, worse = max(one, other), min(one, other)
    assert points(function, worse) == low
    assert points(function, better) == high
    assert 0 <= low <= high <= maximum


@given(maximum=maxima, each=st.decimals(0, 3, places=2), one=st.integers(0, 99), other=st.integers(0, 99))
def test_another_fault_never_earns_more(maximum, each, one, other):
    function = Function(Kind.DEDUCTION, maximum, each=each, floor=D(-1))
    assert points(function, max(one, other)) <= points(function, min(one, other)) <= maximum
    assert points(function, max(one, other)) >= -1


@given(counts=st.fixed_dictionaries({answer: st.integers(0, 500) for answer in "ABCD"}), maximum=maxima)
def test_a_survey_stays_between_nothing_and_all(counts, maximum):
    assume(sum(counts.values()))
    scale = {"A": D(100), "B": D(60), "C": D(20), "D": D(0)}
    earned = points(Function(Kind.SURVEY, maximum, scale=scale), counts)
    assert 0 <= earned <= maximum
