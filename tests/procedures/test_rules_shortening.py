"""The cut of a limit is computed from the limit by law and the committed one."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.procedures.drafts import FIVE_DAYS, TODAY

from motcua.procedures.rules.difference import difference
from motcua.procedures.rules.edition import content_from, fees_on
from motcua.procedures.rules.shortening import content_cut_rate, cut_rate, is_cut_by_half, is_same_day
from motcua.workdays.rules.limits import parse_limit


@pytest.mark.parametrize(
    ("by_law", "committed", "rate"),
    [
        ("10wd", "5wd", Fraction(1, 2)),
        ("7wd", "4wd", Fraction(3, 7)),
        ("1wd", "4wh", Fraction(1, 2)),
        ("2d", "24h", Fraction(1, 2)),
        ("20d", "20d", Fraction(0)),
        ("5wd", "6wd", Fraction(-1, 5)),
        ("same-day", "same-day", Fraction(0)),
        ("30d", "10wd", None),
        ("1m", "15d", None),
        ("5wd", "same-day", None),
    ],
)
def test_rates_of_known_limits(by_law, committed, rate):
    assert cut_rate(parse_limit(by_law), parse_limit(committed)) == rate


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from(["wd", "d", "m", "wh"]))
def test_half_is_cut_exactly_when_twice_the_promise_fits_into_the_law(law, promise, unit):
    rate = cut_rate(parse_limit(f"{law}{unit}"), parse_limit(f"{promise}{unit}"))
    assert (rate >= Fraction(1, 2)) == (2 * promise <= law)


def test_an_edition_without_a_commitment_is_not_cut():
    content = content_from({"terms": [{"case": "", "statutory": {"value": 10, "unit": "day"}}]})
    assert content_cut_rate(content) is None
    assert not is_cut_by_half(content)
    assert is_cut_by_half(content_from(FIVE_DAYS))
    assert content_cut_rate(content_from({})) is None


def test_the_same_day_by_law_has_nothing_left_to_cut():
    content = content_from({"terms": [{"case": "", "statutory": {"value": 1, "unit": "same_day"}}]})
    assert is_same_day(content)
    assert not is_same_day(content_from(FIVE_DAYS))


def test_a_difference_names_what_went_and_what_came():
    old = content_from(FIVE_DAYS)
    new = content_from(
        FIVE_DAYS | {"places": ["service_centre", "facility"], "result": "Chứng chỉ", "fees": []}
    )
    found = {change.part: (change.removed, change.added) for change in difference(old, new)}
    assert found["places"] == ((), ("facility",))
    assert found["result"] == ((), ("Chứng chỉ",))
    assert [fee.amount for fee in found["fees"][0]] == [500000]
    assert difference(old, old) == ()
    assert set(found) == {"places", "result", "fees"}


def test_lines_that_only_moved_are_no_change():
    one = content_from({"legal_basis": ["Luật A", "Luật B"]})
    other = content_from({"legal_basis": ["Luật B", "Luật A"]})
    assert difference(one, other) == ()


def test_a_fee_out_of_its_days_is_not_asked_for():
    content = content_from(
        {"fees": [{"amount": 7, "valid_to": "2025-12-31"}, {"amount": 9, "case": "bệnh viện"}]}
    )
    assert [fee.amount for fee in fees_on(content, TODAY)] == [9]
    assert fees_on(content, TODAY, "phòng khám") == ()
