"""Early, on time, late, overdue: by Vietnamese days, with a clock that may stand."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.dossiers.rules.figures import DAILY, Period, cells_of, contributions
from motcua.dossiers.rules.projection import Snapshot
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.timeliness import Timeliness, timeliness
from motcua.kernel.time import VIETNAM, day_start


def at(text: str) -> datetime:
    return datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)


DUE = at("05/05/2022 17:00")


@pytest.mark.parametrize(
    ("finished", "expected"),
    [
        pytest.param("04/05/2022 23:59", Timeliness.EARLY, id="the evening before"),
        pytest.param("05/05/2022 00:00", Timeliness.ON_TIME, id="the due day begins"),
        pytest.param("05/05/2022 17:00", Timeliness.ON_TIME, id="the very moment"),
        pytest.param("05/05/2022 17:01", Timeliness.LATE, id="a minute later"),
        pytest.param("06/05/2022 08:00", Timeliness.LATE, id="the next day"),
    ],
)
def test_a_finish_is_judged_by_the_vietnamese_day(finished, expected):
    assert timeliness(at(finished), DUE) is expected
    assert timeliness(at(finished).astimezone(UTC), DUE.astimezone(UTC)) is expected


def test_a_finish_before_seven_in_the_morning_is_not_taken_for_the_day_before():
    """06:59 in Vietnam is the day before in UTC."""
    assert timeliness(at("05/05/2022 06:59"), DUE) is Timeliness.ON_TIME


def test_nothing_is_late_where_nothing_was_promised():
    assert timeliness(at("05/05/2022 17:00"), None) is Timeliness.ON_TIME


def test_a_clock_that_stood_before_the_promise_ran_out_is_never_late():
    ended = at("30/06/2022 09:00")
    assert timeliness(ended, DUE, at("03/05/2022 09:00")) is Timeliness.ON_TIME
    assert timeliness(ended, DUE, at("06/05/2022 09:00")) is Timeliness.LATE


def test_today_is_not_overdue_before_the_due_moment():
    dossier = Snapshot(state=State.RECEIVED, received_at=at("28/04/2022 09:00"), due_at=DUE)
    month = (date(2022, 5, 1), date(2022, 5, 31))
    assert cells_of(dossier, Period(*month, at("05/05/2022 17:00")))[-1] == "in_time"
    assert cells_of(dossier, Period(*month, at("05/05/2022 17:01")))[-1] == "overdue"


def test_who_was_never_received_is_never_counted():
    refused = Snapshot(state=State.REFUSED, submitted_at=at("28/04/2022 09:00"))
    assert cells_of(refused, Period(date(2022, 1, 1), date(2022, 12, 31), DUE)) == ()
    assert list(contributions(refused)) == []


START = at("01/03/2022 00:00")
moments = st.integers(0, 40 * 24 * 4).map(lambda quarters: START + timedelta(minutes=15 * quarters))


@st.composite
def dossiers(draw):
    received_at = draw(moments)
    finished_at = draw(st.none() | moments.filter(lambda moment: moment >= received_at))
    return Snapshot(
        state=draw(st.sampled_from([State.FINISHED, State.WITHDRAWN, State.CLOSED]))
        if finished_at
        else State.IN_PROGRESS,
        channel=draw(st.sampled_from(["online", "counter", "post"])),
        received_at=received_at,
        due_at=draw(st.none() | moments),
        paused_at=draw(st.none() | moments),
        finished_at=finished_at,
        is_digitised=draw(st.booleans()),
    )


periods = st.tuples(st.integers(0, 41), st.integers(0, 41)).map(
    lambda pair: Period(
        START.date() + timedelta(days=min(pair)),
        START.date() + timedelta(days=max(pair)),
        START + timedelta(days=400),
    )
)


@given(dossiers(), periods)
def test_a_dossier_stands_in_one_received_and_one_standing_cell_or_in_none(dossier, period):
    cells = set(cells_of(dossier, period))
    received = cells & {"received_online", "received_other", "carried_over"}
    standing = cells & {"early", "on_time", "late", "in_time", "overdue"}
    assert len(received) == len(standing) <= 1


@given(dossiers(), periods)
def test_days_summed_up_give_the_cells_of_any_period(dossier, period):
    days = list(contributions(dossier))
    assert {column for _, column in days} <= set(DAILY)

    def total(column, first=date.min, last=period.to_day):
        return sum(1 for day, name in days if name == column and first <= day <= last)

    cells = cells_of(dossier, period)
    named = ("received_online", "received_other", "digitised", "early", "on_time", "late")
    for name in named:
        assert cells.count(name) == total(name, period.from_day), name
    assert cells.count("without_result") == total("finished_without_result", period.from_day)
    assert cells.count("overdue") == total("became_overdue") - total("overdue_ended")
    eve = period.from_day - timedelta(days=1)
    assert cells.count("carried_over") == total("received", last=eve) - total("finished", last=eve)
    assert cells.count("received") == total("received") - total("finished", last=eve)
    assert cells.count("resolved") == total("finished", period.from_day)
    assert cells.count("in_progress") == total("received") - total("finished")
    without_due = total("received_without_due") - total("finished_without_due", last=eve)
    assert cells.count("without_due") == without_due


def test_a_period_looks_at_its_days_whole():
    period = Period(date(2022, 1, 1), date(2022, 5, 31), at("31/05/2022 17:00"))
    assert period.start == day_start(date(2022, 1, 1))
    assert period.end == at("01/06/2022 00:00")
    assert not period.is_over
    assert period.reckoned_at == at("31/05/2022 17:00")
