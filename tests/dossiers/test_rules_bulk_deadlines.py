"""A million due moments at once are the same as one by one."""

from datetime import UTC, datetime, time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.clock_examples import NATIONAL, calendars, cutoffs, limits, receipts_with_pauses

from motcua.dossiers.rules.bulk_deadlines import CODES, NEVER, due_in_bulk
from motcua.dossiers.rules.deadlines import Pause, reckon
from motcua.dossiers.rules.profiles import AfterSupplement, profile
from motcua.workdays.rules.limits import Limit, Unit

DEFAULT = profile("default")

stories = st.lists(st.tuples(receipts_with_pauses(most=1), limits, st.booleans()), min_size=1, max_size=12)


def seconds(moment):
    return NEVER if moment is None else int(moment.timestamp())


@given(stories, calendars, cutoffs, st.sampled_from(AfterSupplement))
def test_bulk_equals_one_by_one(stories, calendar, cutoff, mode):
    rows = []
    for (received, pauses), limit, is_open in stories:
        pauses = [Pause(one.paused_at, None if is_open else one.resumed_at) for one in pauses]
        found = reckon(received, limit, calendar, DEFAULT, pauses, same_day_cutoff=cutoff, mode=mode)
        stop = pauses[0] if pauses else Pause(None, None)
        rows.append((received, limit, stop.paused_at, stop.resumed_at, found.due_at))

    due = due_in_bulk(
        np.array([seconds(row[0]) for row in rows]),
        np.array([int(row[1].value) for row in rows]),
        np.array([CODES[row[1].unit] for row in rows]),
        calendar,
        mode=mode,
        paused=np.array([seconds(row[2]) for row in rows]),
        resumed=np.array([seconds(row[3]) for row in rows]),
        same_day_cutoff=cutoff,
    )

    assert due.tolist() == [seconds(row[4]) for row in rows]


@pytest.mark.parametrize("unit", Unit)
def test_thousands_of_one_unit_agree(unit):
    random = np.random.default_rng(20260424)
    received = random.integers(
        int(datetime(2019, 2, 1, tzinfo=UTC).timestamp()),
        int(datetime(2027, 1, 1, tzinfo=UTC).timestamp()),
        2000,
    )
    values = np.ones(2000, np.int64) if unit is Unit.SAME_DAY else random.integers(1, 60, 2000)

    due = due_in_bulk(received, values, unit, NATIONAL, same_day_cutoff=time(15))

    one_by_one = [
        reckon(
            datetime.fromtimestamp(moment, UTC),
            Limit(value, unit),
            NATIONAL,
            DEFAULT,
            same_day_cutoff=time(15),
        ).due_at
        for moment, value in zip(received.tolist(), values.tolist(), strict=True)
    ]
    assert due.tolist() == [seconds(moment) for moment in one_by_one]


def test_nothing_in_nothing_out():
    assert due_in_bulk(np.empty(0, np.int64), 5, Unit.WORKING_DAY, NATIONAL).size == 0
