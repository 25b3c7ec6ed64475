"""One change of a calendar document at a time; what it does not speak of stays as it is."""

from datetime import date, time

import pytest

from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.calendar import DayKind, WorkCalendar
from motcua.workdays.rules.changes import (
    Change,
    ChangeKind,
    DayChange,
    changed_document,
    day_changes,
    hours_changed,
)
from motcua.workdays.rules.documents import calendar_from_document
from motcua.workdays.rules.shipped import national_calendar, national_document

CULTURE_DAY, FRIDAY, SATURDAY = date(2026, 11, 24), date(2026, 12, 4), date(2026, 12, 5)
MORNING, AFTERNOON = (time(7), time(11)), (time(13), time(16, 30))


def after(change: Change) -> WorkCalendar:
    return calendar_from_document(changed_document(national_document(), change, national_calendar()))


def test_a_day_off_is_added_with_its_source():
    calendar = after(Change(ChangeKind.DAY_OFF, FRIDAY, name="Ngày của tỉnh", source="QĐ 12", verified=True))

    special = calendar.special[FRIDAY]
    assert (special.kind, special.name, special.source, special.verified) == (
        DayKind.PUBLIC_HOLIDAY,
        "Ngày của tỉnh",
        "QĐ 12",
        True,
    )
    assert len(calendar.special) == len(national_calendar().special) + 1


def test_a_day_said_twice_keeps_the_last_word():
    calendar = after(Change(ChangeKind.HALF_DAY, CULTURE_DAY, sessions=(MORNING,)))

    assert calendar.sessions(CULTURE_DAY) == (MORNING,)


def test_a_make_up_day_takes_its_day_off_along():
    calendar = after(Change(ChangeKind.WORKED_INSTEAD, SATURDAY, in_lieu_of=FRIDAY))

    assert (calendar.kind(SATURDAY), calendar.kind(FRIDAY)) == (DayKind.WORKED_INSTEAD, DayKind.SWAPPED)


def test_a_make_up_day_for_a_holiday_leaves_the_holiday_as_it_is():
    calendar = after(Change(ChangeKind.WORKED_INSTEAD, SATURDAY, in_lieu_of=CULTURE_DAY))

    assert calendar.kind(CULTURE_DAY) is DayKind.PUBLIC_HOLIDAY


def test_a_day_taken_back_follows_the_week_again():
    assert after(Change(ChangeKind.ORDINARY, CULTURE_DAY)).kind(CULTURE_DAY) is DayKind.WORKING


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (Change(ChangeKind.ORDINARY, FRIDAY), "workdays.nothing_to_remove"),
        (Change(ChangeKind.WORKED_INSTEAD, SATURDAY), "workdays.same_day_twice"),
        (Change(ChangeKind.WORKED_INSTEAD, SATURDAY, in_lieu_of=SATURDAY), "workdays.same_day_twice"),
    ],
)
def test_a_change_that_cannot_be_is_refused(change, code):
    with pytest.raises(Refusal, match=code):
        after(change)


def test_hours_change_the_week_and_saturday_may_have_its_own():
    calendar = after(
        Change(ChangeKind.HOURS, weekdays=(1, 2, 3, 4, 5), sessions=(MORNING, AFTERNOON), saturday=(MORNING,))
    )

    assert calendar.sessions(FRIDAY) == (MORNING, AFTERNOON)
    assert calendar.sessions(SATURDAY) == (MORNING,)
    assert len(calendar.special) == len(national_calendar().special)


def test_what_changed_between_two_documents_is_told_day_by_day():
    before = national_document()
    one = changed_document(before, Change(ChangeKind.ORDINARY, CULTURE_DAY), national_calendar())
    two = changed_document(one, Change(ChangeKind.HALF_DAY, FRIDAY, sessions=(MORNING,)), national_calendar())

    assert day_changes(before, two) == [
        DayChange(CULTURE_DAY, DayKind.PUBLIC_HOLIDAY, None),
        DayChange(FRIDAY, None, DayKind.HALF),
    ]
    assert not hours_changed(before, two)
    assert hours_changed(before, two | {"open_weekdays": [1, 2, 3, 4, 5, 6]})
