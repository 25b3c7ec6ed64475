"""Limits are read from their short form and from data, and said in words."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.limits import SAME_DAY, Limit, Unit, limit_from, limit_of_catalogue, parse_limit
from motcua.workdays.words import limit_words


@pytest.mark.parametrize(
    ("text", "value", "unit", "words"),
    [
        ("5wd", 5, "working_day", "5 ngày làm việc"),
        ("8wh", 8, "working_hour", "8 giờ làm việc"),
        ("20d", 20, "day", "20 ngày"),
        ("24h", 24, "hour", "24 giờ"),
        ("1m", 1, "month", "1 tháng"),
        ("same-day", 1, "same_day", "trong ngày"),
    ],
)
def test_every_unit(text, value, unit, words):
    limit = parse_limit(text)
    assert limit == limit_from({"value": value, "unit": unit})
    assert (limit.code, limit_words(limit)) == (text, words)


def test_hours_may_be_broken_to_the_minute():
    assert parse_limit("1.5wh").duration == timedelta(minutes=90)
    assert limit_words(parse_limit("1.5wh")) == "1,5 giờ làm việc"


def test_nought_days_of_a_catalogue_are_the_same_day():
    assert limit_of_catalogue(0, "day") == SAME_DAY
    assert limit_of_catalogue(30, "day") == Limit(30, Unit.DAY)


@pytest.mark.parametrize(
    "text",
    ["", "5", "wd", "5 wd", "-5wd", "5WD", "0wd", "2.5wd", "99999wd", "1e3d", "5wdd", "٥wd", "0.001wh"],
)
def test_what_is_not_a_limit_is_refused(text):
    with pytest.raises(Refusal, match=r"deadline\.bad_"):
        parse_limit(text)


@pytest.mark.parametrize(
    "found", [None, 5, "5wd", {}, {"value": 2, "unit": "same_day"}, {"value": 5, "unit": "x"}]
)
def test_what_is_not_a_limit_in_data_is_refused(found):
    with pytest.raises(Refusal, match=r"deadline\.bad_"):
        limit_from(found)


@given(st.integers(1, 10_000), st.sampled_from([unit for unit in Unit if unit is not Unit.SAME_DAY]))
def test_the_short_form_can_be_read_back(value, unit):
    limit = Limit(value, unit)
    assert parse_limit(limit.code) == limit
