"""What stands in an address or a bare box: read, or none; nothing ends in a broken page."""

import re
from datetime import date

import pytest
from django import forms
from tests.house.sources import SRC, short

from motcua.foundation.web.fields import MomentField, day_field, read_day, read_number


@pytest.mark.parametrize("text", ["0001-01-01", "31/12/9999", "30/02/2026", "hôm qua", ""])
def test_a_day_of_no_age_is_none(text):
    assert read_day(text) is None


def test_a_day_is_read_in_both_ways():
    assert read_day(" 24/04/2025 ") == read_day("2025-04-24") == date(2025, 4, 24)


def test_a_form_says_of_which_years_days_and_moments_may_be():
    class Asked(forms.Form):
        day = day_field("Ngày")
        moment = MomentField()

    asked = Asked({"day": "01/01/0001", "moment": "9999-12-31 23:59"})
    assert asked.errors["day"] == asked.errors["moment"] == ["năm phải từ 1900 đến 2100."]


@pytest.mark.parametrize("text", ["", "-1", "²", "1.0", "9" * 19, "9" * 5000])
def test_what_is_no_number_of_a_row_is_none(text):
    assert read_number(text) is None


def test_nothing_takes_raised_signs_for_digits_of_a_number():
    """``"²".isdigit()`` is true and ``int("²")`` fails: what becomes a number is asked ``isdecimal``."""
    asked = re.compile(r"int\([^\n]*\.isdigit\(\)|\.isdigit\(\) and len")
    assert [short(path) for path in SRC.rglob("*.py") if asked.search(path.read_text("utf-8"))] == []
