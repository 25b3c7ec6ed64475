"""Shares out of samples: between nought and a hundred, inside their interval, weighted by population."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from motcua.surveys.rules.estimates import Estimate, Layer, change, estimate


@st.composite
def layers(draw):
    count = draw(st.integers(0, 60))
    population = draw(st.integers(max(count, 1), 5_000))
    return Layer(population, count, Fraction(draw(st.integers(0, count)) if count else 0))


@given(st.lists(layers(), max_size=6))
def test_a_share_lies_in_its_interval(listed):
    found = estimate(listed)
    if found is None:
        assert not any(one.count for one in listed)
        return
    assert 0 <= found.low <= found.value <= found.high <= 100
    assert found.count == sum(one.count for one in listed)


@given(st.lists(layers(), min_size=1, max_size=6), st.data())
def test_one_more_satisfied_answer_never_lowers_the_share(listed, data):
    able = [place for place, one in enumerate(listed) if one.total < one.count]
    if not able:
        return
    place = data.draw(st.sampled_from(able))
    one = listed[place]
    better = [*listed[:place], Layer(one.population, one.count, one.total + 1), *listed[place + 1 :]]
    assert estimate(better).value >= estimate(listed).value


def test_a_stratum_counts_by_its_population_and_not_by_its_answers():
    small, large = Layer(100, 50, Fraction(50)), Layer(900, 10, Fraction(0))
    assert estimate([small, large]).value == Decimal("10.0")


def test_where_everybody_answered_nothing_is_guessed():
    found = estimate([Layer(8, 8, Fraction(6))])
    assert (found.low, found.value, found.high) == (Decimal("75.0"),) * 3


def test_all_satisfied_is_not_certain_and_more_answers_make_it_narrower():
    few, many = (estimate([Layer(10_000, n, Fraction(n))]) for n in (10, 400))
    assert few.value == many.value == 100
    assert few.low < many.low < 100


def test_an_open_survey_claims_no_interval_and_a_change_beside_it_is_never_clear():
    found = estimate([Layer(0, 10, Fraction(9))], is_drawn=False)
    assert (found.value, found.low, found.high) == (Decimal("90.0"), None, None)
    sure = Estimate(Decimal(20), 100, Decimal(18), Decimal(22))
    assert not change(found, sure).is_clear


def test_a_change_is_clear_only_where_it_is_more_than_chance():
    before = Estimate(Decimal(70), 100, Decimal(65), Decimal(75))
    assert change(Estimate(Decimal(90), 100, Decimal(86), Decimal(94)), before).is_clear
    assert not change(Estimate(Decimal(74), 100, Decimal(69), Decimal(79)), before).is_clear
