"""What holds for every promise, whatever the day, the limit, the office and the pauses."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.dossiers.clock_examples import (
    NATIONAL,
    calendars,
    cutoffs,
    gaps,
    limits,
    moments,
    receipts_with_pauses,
    some_profiles,
)

from motcua.dossiers.rules.counting import add_months
from motcua.dossiers.rules.day_marks import MarkKind
from motcua.dossiers.rules.deadlines import Extension, Pause, PauseKind, reckon, two_clocks
from motcua.dossiers.rules.profiles import AfterSupplement, profile
from motcua.kernel.time import local, local_day
from motcua.workdays.rules.limits import Limit, Unit

DEFAULT = profile("default")


def recounted(explanation, limit, calendar):
    """The due moment found again from the printed steps alone, the office's hours and the limit."""
    days, minutes, last = 0, 0.0, None
    for step in explanation:
        if step["effect"] == "restarted":
            days, minutes, last = 0, 0.0, None
        if step["effect"] == "counted":
            last = step.get("to", step.get("date"))
            days += step.get("count", 0)
            minutes += step.get("minutes", 0)
        if step["effect"] == "moved":
            last = step["to"]
        if step["effect"] == "due" and limit.unit is Unit.SAME_DAY:
            last = step["date"]
    if limit.unit in {Unit.WORKING_HOUR, Unit.HOUR}:
        assert round(minutes * 60) == limit.duration.total_seconds()
        return datetime.fromisoformat(last)
    if limit.unit in {Unit.WORKING_DAY, Unit.DAY}:
        assert days == limit.days
    return calendar.closing(date.fromisoformat(last))


@given(receipts_with_pauses(), limits, calendars, some_profiles, cutoffs)
def test_recounting_the_explanation_gives_the_same_moment(story, limit, calendar, rules, cutoff):
    received, pauses = story

    found = reckon(received, limit, calendar, rules, pauses, same_day_cutoff=cutoff)

    steps = [step.as_dict() for step in found.explanation]
    assert recounted(steps, limit, calendar) == found.due_at
    assert all(step["rule"] and step["source"] for step in steps)
    assert found.explanation[0].first == local_day(received)


@given(receipts_with_pauses(), limits, calendars, some_profiles)
def test_the_strip_has_every_day_once_and_numbers_the_counted_ones(story, limit, calendar, rules):
    received, pauses = story

    found = reckon(received, limit, calendar, rules, pauses)

    first, last = local_day(received), local(found.due_at).date()
    assert [mark.day for mark in found.days][0] == first
    assert {first + timedelta(n) for n in range((last - first).days + 1)} <= {mark.day for mark in found.days}
    numbers = [mark.number for mark in found.days if mark.number is not None]
    assert numbers == list(range(1, len(found.counted_days) + 1))
    assert [mark.day for mark in found.days if mark.is_due] == [last]
    assert not any(mark.kind is MarkKind.DROPPED for mark in found.days if mark.day > last)


@given(receipts_with_pauses(), limits, calendars, some_profiles, cutoffs)
def test_a_pause_never_brings_the_date_forward(story, limit, calendar, rules, cutoff):
    """But a month begun anew may be shorter than what was left of a longer one: 31 days left on 29 January
    end on 1 March, a whole month from there on 28 February."""
    received, pauses = story
    assume(limit.unit is not Unit.MONTH or len({one.kind for one in pauses}) < 2)
    before = None
    for many in range(len(pauses) + 1):
        due = reckon(received, limit, calendar, rules, pauses[:many], same_day_cutoff=cutoff).due_at
        assert before is None or due >= before
        before = due


@given(moments, gaps, gaps, gaps, limits, calendars, some_profiles)
def test_a_longer_pause_never_brings_the_date_forward(received, gap, length, more, limit, calendar, rules):
    begin = received + gap
    short, long = (Pause(begin, begin + length), Pause(begin, begin + length + more))

    dues = [reckon(received, limit, calendar, rules, [one]).due_at for one in (short, long)]

    assert dues[0] <= dues[1]


@given(receipts_with_pauses(), limits, calendars, some_profiles)
def test_due_is_never_before_receipt_nor_on_a_day_off(story, limit, calendar, rules):
    received, pauses = story
    due = reckon(received, limit, calendar, rules, pauses).due_at
    assert due >= received
    assert calendar.is_worked(local(due).date())


@given(moments, gaps, limits, calendars, cutoffs)
def test_who_comes_later_is_not_served_earlier(received, gap, limit, calendar, cutoff):
    first = reckon(received, limit, calendar, DEFAULT, same_day_cutoff=cutoff).due_at
    second = reckon(received + gap, limit, calendar, DEFAULT, same_day_cutoff=cutoff).due_at
    assert first <= second


@given(receipts_with_pauses(), limits, calendars, some_profiles)
def test_a_longer_limit_is_never_due_earlier(story, limit, calendar, rules):
    assume(limit.unit is not Unit.SAME_DAY)
    received, pauses = story
    longer = Limit(limit.value + 1, limit.unit)
    dues = [reckon(received, one, calendar, rules, pauses).due_at for one in (limit, longer)]
    assert dues[0] <= dues[1]


@given(receipts_with_pauses(most=1), limits, calendars)
def test_restarting_is_counting_anew_from_the_resumption(story, limit, calendar):
    received, pauses = story
    assume(pauses)
    pauses = [replace(one, kind=PauseKind.SUPPLEMENT) for one in pauses]
    whole = reckon(received, limit, calendar, DEFAULT).due_at

    found = reckon(received, limit, calendar, DEFAULT, pauses, mode=AfterSupplement.RESTART).due_at

    if whole <= pauses[0].paused_at:
        assert found == whole
    else:
        assert found == reckon(pauses[0].resumed_at, limit, calendar, DEFAULT).due_at


@given(receipts_with_pauses(), limits, calendars, some_profiles, cutoffs)
def test_restart_and_resume_differ_only_as_the_profile_says(story, limit, calendar, rules, cutoff):
    received, pauses = story
    resumed, restarted = (
        reckon(received, limit, calendar, rules, pauses, same_day_cutoff=cutoff, mode=mode)
        for mode in (AfterSupplement.RESUME, AfterSupplement.RESTART)
    )
    assert resumed.due_at <= restarted.due_at
    own = reckon(received, limit, calendar, rules, pauses, same_day_cutoff=cutoff)
    same = restarted if rules.after_supplement is AfterSupplement.RESTART else resumed
    assert own.due_at == same.due_at
    if not pauses:
        assert resumed.due_at == restarted.due_at


@given(receipts_with_pauses(), limits, calendars, some_profiles)
def test_an_open_pause_is_the_closed_one_whose_end_is_not_known_yet(story, limit, calendar, rules):
    received, pauses = story
    assume(pauses)
    *before, last = pauses

    found = reckon(received, limit, calendar, rules, [*before, replace(last, resumed_at=None)])

    closed = reckon(received, limit, calendar, rules, pauses)
    assert found.due_if_resumed(last.resumed_at) == closed.due_at
    assert (found.due_at is None) == (found.paused_since is not None)
    assert found.explanation
    assert found.days


@given(receipts_with_pauses(most=2), limits, calendars, some_profiles, gaps, st.integers(1, 10))
def test_an_extension_only_adds_time_and_only_in_time(story, limit, calendar, rules, gap, days):
    received, pauses = story
    extension = Extension(received + gap, Limit(days, Unit.WORKING_DAY), "12/SYT-VP")

    plain = reckon(received, limit, calendar, rules, pauses)
    found = reckon(received, limit, calendar, rules, pauses, extensions=[extension])

    assert (found.due_at > plain.due_at) == bool(found.course.granted)
    assert bool(found.course.granted) != (extension in found.course.without_effect)
    assert (extension.granted_at < plain.due_at) == bool(found.course.granted) or pauses


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(1, 60))
def test_a_month_ends_on_the_same_day_or_the_last_of_the_month(day, months):
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(1)).day == 1


@given(moments, limits, st.integers(2028, 2040))
def test_a_year_without_known_holidays_says_so(received, limit, year):
    received = received.replace(year=year, day=min(local(received).day, 28))
    found = reckon(received, limit, NATIONAL, DEFAULT)
    assert any(step.effect == "warning" and str(year) in step.rule for step in found.explanation)


@given(receipts_with_pauses(), limits, calendars, some_profiles)
def test_waiting_for_money_never_lets_a_limit_be_counted_again(story, limit, calendar, rules):
    """Whatever the profile does after a supplement: after a fee both clocks go on where they stood."""
    received, pauses = story
    for_fees = [replace(one, kind=PauseKind.FEE, ground="Luật của thủ tục") for one in pauses]

    found = two_clocks(received, limit, calendar, rules, for_fees)

    assert found.legal.due_at == found.measured.due_at
    assert not found.asked_too_often
    assert {"restarted", "dropped"}.isdisjoint(step.effect for step in found.legal.explanation)
    waited = [step for step in found.legal.explanation if step.effect == "paused"]
    assert all("chờ nộp phí" in step.rule and step.source == "Luật của thủ tục" for step in waited)
