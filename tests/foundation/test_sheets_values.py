"""Cells as values: every written form of a date means one thing, and a bad cell says what was expected."""

# ruff: noqa: DTZ001 (Excel keeps moments without a zone)

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.foundation.refusal_words import sentence
from motcua.foundation.sheets import (
    Unreadable,
    parse_choice,
    parse_code,
    parse_day,
    parse_flag,
    parse_moment,
    parse_text,
    parse_whole,
)
from motcua.kernel.time import VIETNAM, local

MORNING = datetime(2025, 4, 5, 10, 0, tzinfo=VIETNAM)
PARSERS = [parse_moment, parse_day, parse_flag, parse_whole, parse_text, parse_code]


@pytest.mark.parametrize(
    "cell",
    [
        "2025-04-05T10:00+07:00",
        "2025-04-05T03:00:00Z",
        "2025-04-05T10:00:00+0700",
        "2025-04-05 10:00",
        "2025-04-05T10:00:00.000",
        "05/04/2025 10:00",
        "5/4/2025 10:00:00",
        "05-04-2025 10:00",
        " 05/04/2025, 10:00 ",
        datetime(2025, 4, 5, 10, 0),
        datetime(2025, 4, 5, 9, 59, 59, 999_997),
        datetime(2025, 4, 5, 10, 0, tzinfo=VIETNAM),
    ],
)
def test_all_forms_of_a_moment_are_the_same_moment(cell):
    assert parse_moment(cell) == MORNING


def test_a_day_alone_is_its_first_instant_in_viet_nam():
    for cell in ("05/04/2025", "2025-04-05", date(2025, 4, 5)):
        assert parse_moment(cell) == datetime(2025, 4, 5, tzinfo=VIETNAM)
        assert parse_day(cell) == date(2025, 4, 5)
    assert parse_day(datetime(2025, 4, 5)) == date(2025, 4, 5)


@given(st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=st.just(VIETNAM)))
def test_a_written_moment_reads_back(moment):
    moment = moment.replace(microsecond=0)
    assert parse_moment(moment.isoformat()) == moment
    assert parse_moment(f"{moment:%d/%m/}{moment.year:04d}{moment: %H:%M:%S}") == moment
    assert local(parse_moment(moment.astimezone(UTC).isoformat())) == moment


@pytest.mark.parametrize(
    "cell",
    [
        *("04/24/2025", "31/02/2025", "24/04/25", "24.04.2025", "24/04-2025", "hôm qua", "2025-W17-4"),
        *("20250424", "24/04/2025 25:00", "24/04/0025", "2025-13-01", "05/04/2025 10", "٢٤/٠٤/٢٠٢٥x"),
        *(45771.4, 45771, True, time(8, 30), timedelta(days=1)),
    ],
)
def test_what_is_not_surely_a_moment_is_refused(cell):
    with pytest.raises(Unreadable) as caught:
        parse_moment(cell)
    assert "24/04/2025" in caught.value.expected


@pytest.mark.parametrize("cell", ["05/04/2025 10:00", datetime(2025, 4, 5, 10), "x", 4.5])
def test_a_day_with_a_clock_time_or_worse_is_refused(cell):
    with pytest.raises(Unreadable):
        parse_day(cell)


@pytest.mark.parametrize("cell", ["", "  ", None])
def test_blank_is_none_everywhere(cell):
    assert [parse(cell) for parse in PARSERS] == [None] * len(PARSERS)
    assert parse_choice(cell, ["a"]) is None


def test_flags_are_nought_and_one_only():
    assert [parse_flag(cell) for cell in ("0", " 1 ", 0, 1.0, True)] == [False, True, False, True, True]
    for cell in ("có", "2", 2, 0.5, "01"):
        with pytest.raises(Unreadable):
            parse_flag(cell)


def test_choices_forgive_case_and_list_themselves_when_refused():
    assert parse_choice(" Online", ["online", "counter"]) == "online"
    with pytest.raises(Unreadable, match="online, counter"):
        parse_choice("fax", ["online", "counter"])


def test_whole_numbers_in_text_may_be_grouped():
    assert [parse_whole(cell) for cell in ("1909", "1.909", 1909.0, "-3")] == [1909, 1909, 1909, -3]
    for cell in ("1,5", "1.9", 1.5, True, "một", "²", float("inf"), float("nan")):
        with pytest.raises(Unreadable):
            parse_whole(cell)


def test_codes_that_excel_keeps_as_numbers_are_read_while_they_are_whole():
    assert parse_code(" 1.012280 ") == "1.012280"
    assert parse_code(1.012275) == "1.012275"
    assert parse_code(79085001234.0) == "79085001234"


@pytest.mark.parametrize("cell", [1.01228, 1e20, 1234567890123456.0, datetime(2025, 4, 5), True, 1e-7])
def test_a_code_that_excel_damaged_is_refused(cell):
    with pytest.raises(Unreadable, match="Excel đã đổi"):
        parse_code(cell)


def test_texts_lose_the_nought_that_excel_adds():
    assert [parse_text(cell) for cell in (" An ", 5.0, 1.5, 12)] == ["An", "5", "1.5", "12"]


def test_a_problem_becomes_a_refusal_that_names_the_place():
    with pytest.raises(Unreadable) as caught:
        parse_moment("24/13/2025" + "x" * 500)
    no = caught.value.at(17, "received_at").refusal("so.csv")
    assert no.code == "sheet.bad_cell"
    assert {"file", "row", "column", "found", "expected"} == set(no.facts)
    said = sentence(no)
    assert said.startswith("so.csv, dòng 17, cột received_at: thấy “24/13/2025xxx")
    assert len(said) < 250
