"""Which days are worked: the shipped years, and working time between two moments."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.time import VIETNAM
from motcua.workdays.public import differences_from_library
from motcua.workdays.rules.calendar import DayKind, changed_days
from motcua.workdays.rules.documents import calendar_from_document
from motcua.workdays.rules.shipped import national_calendar, national_document

HOLIDAYS = Path(__file__).parents[2] / "../shared/data/holidays_vn.json"
NATIONAL = national_calendar()
KINDS = {
    "public_holiday": DayKind.PUBLIC_HOLIDAY,
    "compensatory_day_off": DayKind.COMPENSATORY,
    "swapped_day_off": DayKind.SWAPPED,
}
NOT_IN_THE_LIST = {date(2026, 11, 24)}

moments = st.datetimes(datetime(2019, 1, 2), datetime(2027, 12, 1)).map(
    lambda moment: moment.replace(tzinfo=VIETNAM, microsecond=0)
)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.skipif(not HOLIDAYS.exists(), reason="the list of holidays is not beside the repository")
def test_the_shipped_years_hold_the_facts_exactly():
    for year in json.loads(HOLIDAYS.read_text("utf-8"))["years"]:
        off = {date.fromisoformat(one["date"]): one for one in year["days_off"]}
        instead = {date.fromisoformat(one["date"]): one["in_lieu_of"] for one in year["working_saturdays"]}
        for special in NATIONAL.specials(date(year["year"], 1, 1), date(year["year"], 12, 31)):
            if special.kind is DayKind.WORKED_INSTEAD:
                assert special.in_lieu_of.isoformat() == instead.pop(special.day)
            elif special.day not in NOT_IN_THE_LIST:
                known = off.pop(special.day)
                assert (special.kind, special.name) == (KINDS[known["type"]], known["name"])
        assert (off, instead) == ({}, {})


def test_what_was_not_checked_says_so():
    assert not NATIONAL.special[date(2026, 11, 24)].verified
    assert not NATIONAL.special[date(2027, 2, 8)].verified
    assert not NATIONAL.special[date(2026, 8, 22)].verified
    assert NATIONAL.special[date(2026, 2, 16)].verified
    assert all(special.source for special in NATIONAL.special.values())
    assert [NATIONAL.knows(year) for year in (2018, 2019, 2027, 2028)] == [False, True, True, False]


@pytest.mark.parametrize("year", [2019, 2020, 2021, 2022, 2023, 2024, 2025])
def test_past_years_agree_with_the_library(year):
    assert differences_from_library(NATIONAL, year) == []


def test_the_library_lacks_the_swap_of_january_2026():
    found = differences_from_library(NATIONAL, 2026)
    assert [(one.day, one.kind) for one in found] == [
        (date(2026, 1, 2), DayKind.SWAPPED),
        (date(2026, 1, 10), DayKind.WORKED_INSTEAD),
    ]


def test_where_nothing_is_published_yet_the_difference_is_told():
    found = differences_from_library(NATIONAL, 2027)
    assert [one.day for one in found] == [date(2027, 2, 4), date(2027, 2, 11)]
    assert not any(one.verified for one in found)


def test_every_swapped_day_is_worked_on_another():
    swapped = {day for day, special in NATIONAL.special.items() if special.kind is DayKind.SWAPPED}
    instead = {one.in_lieu_of for one in NATIONAL.special.values() if one.kind is DayKind.WORKED_INSTEAD}
    assert swapped == instead


@pytest.mark.parametrize(
    ("moment", "counts_as"),
    [
        ("2025-04-24T06:00", "2025-04-24T06:00"),
        ("2025-04-24T17:00", "2025-04-24T17:00"),
        ("2025-04-24T17:00:01", "2025-04-25T07:30"),
        ("2025-04-26T09:00", "2025-04-26T09:00"),
        ("2025-04-29T18:00", "2025-05-05T07:30"),
        ("2025-04-27T09:00", "2025-04-28T07:30"),
    ],
)
def test_the_moment_a_receipt_counts_as(moment, counts_as):
    assert NATIONAL.effective(at(moment)) == at(counts_as)


@pytest.mark.parametrize(
    ("begin", "end", "time"),
    [
        ("2025-04-24T10:00", "2025-04-24T14:00", "2:00"),
        ("2025-04-24T11:30", "2025-04-24T13:30", "0:00"),
        ("2025-04-29T16:00", "2025-05-05T08:00", "1:30"),
        ("2025-05-05T08:00", "2025-04-29T16:00", "0:00"),
    ],
)
def test_working_time_between_two_moments(begin, end, time):
    hours, minutes = map(int, time.split(":"))
    assert NATIONAL.work_time(at(begin), at(end)) == timedelta(hours=hours, minutes=minutes)


@given(moments, st.lists(st.integers(0, 20_000), min_size=2, max_size=2))
def test_working_time_adds_up(start, gaps):
    middle = start + timedelta(minutes=gaps[0])
    end = middle + timedelta(minutes=gaps[1])
    whole = NATIONAL.work_time(start, end)
    assert NATIONAL.work_time(start, middle) + NATIONAL.work_time(middle, end) == whole


@given(moments)
def test_a_moment_within_hours_stays_and_any_other_waits_for_the_next_session(moment):
    found = NATIONAL.within_hours(moment)
    assert found >= moment
    assert NATIONAL.within_hours(found) == found
    assert NATIONAL.work_time(moment, found) == timedelta(0)


def test_an_office_may_open_on_saturday_mornings_and_close_early():
    own = calendar_from_document(
        national_document(),
        {
            "weekday_sessions": {"6": [["07:30", "11:30"]]},
            "half_days": [{"date": "2025-12-31", "sessions": [["07:30", "10:00"]]}],
        },
    )
    assert own.sessions(date(2025, 4, 19)) == ((time(7, 30), time(11, 30)),)
    assert own.kind(date(2025, 12, 31)) is DayKind.HALF
    assert own.closing(date(2025, 12, 31)) == at("2025-12-31T10:00")
    assert not own.is_worked(date(2025, 5, 1))
    assert changed_days(NATIONAL, own, date(2025, 12, 27), date(2026, 1, 3)) == [
        date(2025, 12, 27),
        date(2025, 12, 31),
        date(2026, 1, 3),
    ]
