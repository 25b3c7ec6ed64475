"""Dossier codes in both shapes, there and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.dossiers.rules.codes import dossier_code, old_agency_code, read_code

AGENCIES = st.sampled_from(["H59", "H59.15", "H15.50.05", "H15.50.05.131", "G18"])


@pytest.mark.parametrize(
    ("agency", "day", "number", "code"),
    [
        ("H15", date(2022, 1, 5), 7, "000.00.00.H15-220105-0007"),
        ("H59.15", date(2025, 4, 10), 6, "000.00.15.H59-250410-0006"),
        ("H59.15", date(2025, 6, 30), 6, "000.00.15.H59-250630-0006"),
        ("H59.15", date(2025, 7, 1), 6, "H59.15-250701-0006"),
        ("H15.50.05.131", date(2026, 10, 8), 975, "H15.50.05.131-261008-0975"),
        ("H59.15", date(2026, 3, 2), 12345, "H59.15-260302-12345"),
    ],
)
def test_the_shape_follows_the_law_of_the_day(agency, day, number, code):
    assert dossier_code(agency, day, number) == code


def test_the_old_identifier_reads_from_the_bottom_up():
    assert old_agency_code("H15.50.05") == "000.05.50.H15"


@given(AGENCIES, st.dates(date(2019, 1, 1), date(2060, 1, 1)), st.integers(1, 9_999_999))
def test_a_code_reads_back(agency, day, number):
    read = read_code(dossier_code(agency, day, number))
    assert (read.day, read.number) == (day, number)


@pytest.mark.parametrize("text", ["", "H59.15-261308", "h59-260302-0001", "H59.15_260302_0001"])
def test_what_is_no_code_is_none(text):
    assert read_code(text) is None


def test_a_code_of_an_impossible_day_has_no_day():
    assert read_code("H59.15-261332-0001").day is None
