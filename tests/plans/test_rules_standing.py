"""Where a task stands is decided by the day first set and the working calendar, and late stays late."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from motcua.plans.rules.standing import DONE, LATE, Standing, last_day, progress, standing
from motcua.workdays.rules.documents import calendar_from_document
from motcua.workdays.rules.shipped import national_document

CALENDAR = calendar_from_document(national_document())
FRIDAY = date(2026, 3, 13)
days = st.dates(date(2026, 1, 1), date(2026, 12, 20))


def stands(due_on, today, done_on=None, dropped=False):
    return standing(due_on=due_on, done_on=done_on, dropped=dropped, today=today, calendar=CALENDAR)


def test_a_day_off_runs_on_to_the_next_working_day():
    saturday, monday = date(2026, 3, 14), date(2026, 3, 16)
    assert last_day(saturday, CALENDAR) == monday
    assert stands(saturday, monday) is Standing.SOON
    assert stands(saturday, monday + timedelta(1)) is Standing.OVERDUE
    assert stands(saturday, date(2026, 4, 1), done_on=monday) is Standing.DONE_IN_TIME


def test_a_task_comes_near_five_working_days_before():
    assert stands(FRIDAY, date(2026, 3, 5)) is Standing.RUNNING
    assert stands(FRIDAY, date(2026, 3, 6)) is Standing.SOON
    assert stands(FRIDAY, FRIDAY) is Standing.SOON


def test_what_has_no_day_is_never_late():
    assert stands(None, date(2030, 1, 1)) is Standing.UNDATED
    assert stands(None, date(2030, 1, 1), done_on=FRIDAY) is Standing.DONE_IN_TIME


@given(due_on=days, today=days, later=st.integers(0, 200), done=st.none() | days)
def test_what_is_late_once_is_late_on_every_later_day(due_on, today, later, done):
    now = stands(due_on, today, done)
    then = stands(due_on, today + timedelta(later), done)
    if now in LATE:
        assert then in LATE
    if now in DONE:
        assert then is now


@given(standings=st.lists(st.sampled_from(Standing), max_size=40))
def test_the_parts_of_progress_add_up_to_the_total(standings):
    found = progress(standings)
    assert found.done + found.overdue + found.open_in_time == found.total
    assert found.total == sum(one is not Standing.DROPPED for one in standings)
