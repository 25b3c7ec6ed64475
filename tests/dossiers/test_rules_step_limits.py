"""A step of so many working hours runs through the sessions of the calendar."""

import pytest
from tests.dossiers.clock_examples import NATIONAL, at

from motcua.dossiers.rules.step_limits import step_due


@pytest.mark.parametrize(
    ("since", "hours", "due"),
    [
        pytest.param("2025-04-24T08:00", 2, "2025-04-24T10:00", id="inside the morning"),
        pytest.param("2025-04-24T10:00", 3, "2025-04-24T15:00", id="over noon"),
        pytest.param("2025-04-24T15:00", 2, "2025-04-24T17:00", id="to the end of the day"),
        pytest.param("2025-04-24T17:00", 0.5, "2025-04-25T08:00", id="half an hour of the next morning"),
    ],
)
def test_a_step_is_due_after_its_working_hours(since, hours, due):
    assert step_due(at(since), hours, NATIONAL) == at(due)
