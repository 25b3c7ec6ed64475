"""Minutes added up beforehand agree with the calendar's own count."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.cast import moment

from motcua.kernel.time import local_day
from motcua.workdays.rules.shipped import national_calendar
from motcua.workdays.rules.work_minutes import WorkMinutes

BEGIN = moment(1, "00:00")


@given(st.integers(0, 60 * 24 * 40), st.integers(0, 60 * 24 * 40))
def test_the_sum_is_what_the_calendar_counts(first, second):
    calendar = national_calendar()
    start, end = BEGIN + timedelta(minutes=first), BEGIN + timedelta(minutes=second)
    counted = WorkMinutes(calendar, local_day(BEGIN), local_day(BEGIN) + timedelta(41))

    assert timedelta(minutes=counted.between(start, end)) == calendar.work_time(start, end)
