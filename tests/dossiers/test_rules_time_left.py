"""How long is left is said in working days, on the last day in working hours."""

import pytest
from hypothesis import given
from tests.dossiers.clock_examples import NATIONAL, at, calendars, moments

from motcua.dossiers.rules.time_left import Urgency, time_done, time_left, time_paused
from motcua.dossiers.words.moments import time_left_words

NOW = at("2025-04-29T10:15")


@pytest.mark.parametrize(
    ("due", "words", "urgency"),
    [
        ("2025-05-09T17:00", "Còn 5 ngày", Urgency.OK),
        ("2025-05-06T17:00", "Còn 2 ngày", Urgency.OK),
        ("2025-05-05T17:00", "Còn 1 ngày", Urgency.SOON),
        ("2025-04-29T17:00", "Hôm nay, còn 4 giờ 45", Urgency.SOON),
        ("2025-04-29T10:50", "Hôm nay, còn 35 phút", Urgency.SOON),
        ("2025-04-29T10:15", "Hôm nay, đến hạn ngay", Urgency.SOON),
        ("2025-04-29T09:10", "Quá 1 giờ 05", Urgency.LATE),
        ("2025-04-28T17:00", "Quá 2 giờ 45", Urgency.LATE),
        ("2025-04-25T17:00", "Quá 2 ngày", Urgency.LATE),
    ],
)
def test_the_words_of_the_desk(due, words, urgency):
    left = time_left(NOW, at(due), NATIONAL)
    assert (time_left_words(left), left.urgency) == (words, urgency)


def test_the_evening_after_is_late_without_an_hour_passed():
    assert (
        time_left_words(time_left(at("2025-04-29T18:00"), at("2025-04-29T17:00"), NATIONAL)) == "Vừa quá hạn"
    )


@pytest.mark.parametrize(
    ("finished", "due", "words"),
    [
        ("2025-04-29T10:00", "2025-05-06T17:00", "Xong trước 2 ngày"),
        ("2025-05-06T10:00", "2025-05-06T17:00", "Xong đúng hạn"),
        ("2025-05-06T17:00", "2025-05-06T17:00", "Xong đúng hạn"),
        ("2025-05-08T17:00", "2025-05-06T17:00", "Xong, quá hạn 2 ngày"),
    ],
)
def test_the_words_of_what_is_done(finished, due, words):
    assert time_left_words(time_done(at(finished), at(due), NATIONAL)) == words


def test_the_words_of_a_standing_clock():
    assert time_left_words(time_paused(at("2025-04-17T09:00"))) == "Dừng từ 17/04"


@given(moments, moments, calendars)
def test_late_is_late_and_in_time_is_not(now, due, calendar):
    left = time_left(now, due, calendar)
    assert (left.urgency is Urgency.LATE) == (now > due)
    assert left.days >= 0
    assert left.minutes >= 0
    assert time_left_words(left)
