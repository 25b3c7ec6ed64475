"""Step limits are laid end to end; what they leave of the promise is told, and what they overrun."""

from datetime import timedelta

from tests.dossiers.clock_examples import NATIONAL, at

from motcua.dossiers.rules.step_limits import plan_steps
from motcua.workdays.rules.limits import parse_limit


def plan(start, due, *limits):
    return plan_steps(at(start), at(due), [parse_limit(limit) for limit in limits], NATIONAL)


def test_steps_of_hours_in_a_procedure_of_one_day():
    found = plan("2025-04-24T08:00", "2025-04-25T17:00", "2wh", "3wh", "2wh", "1wh")

    dues = [step.due_at for step in found.steps]
    assert dues == [
        at("2025-04-24T10:00"),
        at("2025-04-24T15:00"),
        at("2025-04-24T17:00"),
        at("2025-04-25T08:30"),
    ]
    assert not found.is_over
    assert (found.rest_days, found.rest_time) == (0, timedelta(hours=6, minutes=30))


def test_steps_of_days_leave_days_over():
    found = plan("2025-04-24T10:00", "2025-05-05T17:00", "1wd", "2wd")
    assert [step.due_at for step in found.steps] == [at("2025-04-25T17:00"), at("2025-04-28T17:00")]
    assert found.rest_days == 2


def test_steps_that_pass_the_promise_are_shown_not_cut():
    found = plan("2025-04-24T10:00", "2025-04-28T17:00", "2wd", "3wd")
    assert found.is_over
    assert found.rest_days == 0
    assert found.steps[-1].due_at == at("2025-05-05T17:00")


def test_without_steps_the_whole_limit_is_left():
    assert plan("2025-04-24T10:00", "2025-05-05T17:00").rest_days == 5
