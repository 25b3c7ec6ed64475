"""Calendars, moments and dossiers for the tests of the clock."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from hypothesis import strategies as st

from motcua.dossiers.rules.deadlines import Pause, PauseKind
from motcua.dossiers.rules.profiles import profiles
from motcua.kernel.time import VIETNAM
from motcua.workdays.rules.documents import calendar_from_document
from motcua.workdays.rules.limits import SAME_DAY, Limit, Unit
from motcua.workdays.rules.shipped import national_calendar, national_document

CASES = Path(__file__).parents[2] / "../shared/cases/deadlines.json"

NATIONAL = national_calendar()
ODD = calendar_from_document(
    national_document(),
    {
        "sessions": [["08:00", "11:45"], ["13:15", "16:30"]],
        "weekday_sessions": {"6": [["07:30", "11:30"]], "5": [["08:00", "11:00"]]},
        "half_days": [{"date": "2025-12-31", "sessions": [["08:00", "10:00"]], "name": "tổng kết"}],
    },
)
"""An office of its own: other hours, Friday and Saturday mornings, one half day."""


def at(text: str) -> datetime:
    """A Vietnamese moment from ``2025-04-24T10:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def pause(begin: str, end: str | None = None) -> Pause:
    return Pause(at(begin), None if end is None else at(end))


calendars = st.sampled_from([NATIONAL, ODD])
some_profiles = st.sampled_from(list(profiles().values()))
day_units = st.sampled_from([Unit.WORKING_DAY, Unit.DAY, Unit.MONTH])
hour_units = st.sampled_from([Unit.WORKING_HOUR, Unit.HOUR])
limits = st.one_of(
    st.builds(Limit, st.integers(1, 45), st.sampled_from([Unit.WORKING_DAY, Unit.DAY])),
    st.builds(Limit, st.integers(1, 90), hour_units),
    st.builds(Limit, st.integers(1, 7), st.just(Unit.MONTH)),
    st.just(SAME_DAY),
)
turns = st.sampled_from([time(0), time(7, 30), time(11, 30), time(13, 30), time(15), time(17), time(17, 1)])
days = st.one_of(
    st.dates(date(2019, 1, 2), date(2027, 6, 30)),
    st.dates(date(2025, 1, 20), date(2025, 2, 10)),
    st.dates(date(2025, 12, 20), date(2026, 1, 15)),
    st.dates(date(2026, 8, 18), date(2026, 9, 6)),
)
clocks = st.one_of(
    turns, st.builds(time, st.integers(0, 23), st.integers(0, 59), st.sampled_from([0, 0, 30]))
)
moments = st.builds(lambda day, clock: datetime.combine(day, clock, VIETNAM), days, clocks)
cutoffs = st.sampled_from([None, time(15), time(10, 30)])
gaps = st.one_of(
    st.integers(0, 30 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes)),
    st.integers(0, 30).map(lambda count: timedelta(days=count)),
)


@st.composite
def receipts_with_pauses(draw, most=4):
    """A receipt and closed pauses after it, for papers or for money, in order, not overlapping."""
    received = moment = draw(moments)
    pauses = []
    for _ in range(draw(st.integers(0, most))):
        begin = moment + draw(gaps)
        moment = begin + draw(gaps)
        pauses.append(Pause(begin, moment, draw(st.sampled_from(PauseKind))))
    return received, pauses
