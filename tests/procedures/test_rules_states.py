"""An edition walks from draft to repealed, and a day chooses the one in force."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.procedures.rules.levels import FILED_ONLINE, Level, in_new_scheme, level_on, scheme_of
from motcua.procedures.rules.states import (
    DECIDED,
    MOVES,
    Action,
    EditionState,
    after,
    current_on,
    edition_on,
    may_move,
    state_on,
)

S = EditionState
DAY = date(2026, 3, 2)


@dataclass
class Stub:
    number: int
    state: str
    valid_from: date | None = None
    valid_to: date | None = None
    value: str = ""


def days(after_day, length):
    return Stub(1, "public", DAY + timedelta(after_day), DAY + timedelta(after_day + length))


def test_what_is_repealed_or_unlisted_never_moves_again():
    for state in (S.REPEALED, S.UNLISTED):
        assert not any(may_move(state, wanted) for wanted in S)
        assert not any(after(state, action) for action in Action)


def test_only_a_decision_makes_public_or_repealed():
    for state in (S.DRAFT, S.AWAITING_ANNOUNCEMENT):
        assert S.PUBLIC not in MOVES[state]
        assert after(state, Action.ANNOUNCE) is S.PUBLIC
        assert after(state, Action.REPEAL) is None
    assert all(S.REPEALED not in targets for targets in MOVES.values())
    assert {target for _, target in DECIDED.values()} == {S.PUBLIC, S.REPEALED}


@pytest.mark.parametrize(
    ("edition", "state"),
    [
        pytest.param(Stub(1, "public"), S.PUBLIC, id="no days"),
        pytest.param(days(1, 9), S.AWAITING_ANNOUNCEMENT, id="effective tomorrow"),
        pytest.param(days(0, 0), S.PUBLIC, id="exactly that day"),
        pytest.param(days(-5, 4), S.REPLACED, id="ended yesterday"),
        pytest.param(Stub(1, "repealed", None, DAY), S.AWAITING_REPEAL, id="last day of a repealed one"),
        pytest.param(Stub(1, "repealed", None, DAY - timedelta(1)), S.REPEALED, id="day after"),
        pytest.param(Stub(1, "repealed"), S.REPEALED, id="repealed nobody knows when"),
        pytest.param(Stub(1, "draft", None, None), S.DRAFT, id="draft"),
    ],
)
def test_a_stored_state_is_read_on_a_day(edition, state):
    assert state_on(edition, DAY) is state


@given(st.lists(st.tuples(st.integers(-30, 30), st.integers(0, 30)), max_size=6))
def test_the_edition_of_a_day_covers_it_and_is_the_newest_that_does(spans):
    editions = [
        Stub(number, "public", DAY + timedelta(start), DAY + timedelta(start + length))
        for number, (start, length) in enumerate(spans)
    ]
    covering = [one.number for one in editions if one.valid_from <= DAY <= one.valid_to]
    found = edition_on(editions, DAY)
    assert (found.number if found else None) == max(covering, default=None)


def test_a_catalogue_shows_what_is_in_force_then_what_is_coming_then_what_is_gone():
    gone, coming = Stub(1, "repealed"), Stub(2, "awaiting_announcement")
    assert current_on([gone], DAY) is gone
    assert current_on([gone, coming], DAY) is coming
    assert current_on([gone, coming, here := Stub(3, "public")], DAY) is here
    assert current_on([], DAY) is None


def test_old_levels_have_a_name_in_the_new_scheme():
    assert [in_new_scheme(Level(f"level_{n}")) for n in (1, 2, 3, 4)] == [
        Level.INFORMATION,
        Level.INFORMATION,
        Level.PARTIAL,
        Level.FULL,
    ]
    assert all(in_new_scheme(level) in FILED_ONLINE for level in FILED_ONLINE)
    assert scheme_of(Level.FULL) != scheme_of(Level.LEVEL_4)


def test_the_level_of_a_day_is_the_line_that_began_last():
    old = Stub(1, "", None, date(2022, 8, 14), "level_3")
    new = Stub(2, "", date(2022, 8, 15), None, "partial")
    assert level_on([old, new], date(2022, 8, 14)) is old
    assert level_on([new, old], date(2022, 8, 15)) is new
    assert level_on([new], date(2022, 1, 1)) is None
