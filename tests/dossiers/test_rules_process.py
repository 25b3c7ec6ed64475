"""The process as a table: every dossier can end, nothing leaves an end, every verb has somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.dossiers.rules.process import MOVES, Verb, following, move, verbs_from
from motcua.dossiers.rules.states import ENDED, NATIONAL_STATUS, State, national_status
from motcua.kernel.refusal import Refusal


def test_every_dossier_can_come_to_an_end():
    ended = set(ENDED)
    while grown := {state for state in State if following(state) & ended} - ended:
        ended |= grown
    assert ended == set(State)


def test_nothing_leaves_an_end_but_a_correction_that_stays():
    for state in ENDED:
        assert set(verbs_from(state)) == {Verb.CORRECT}
        assert move(state, Verb.CORRECT) is state


@given(st.sampled_from(State), st.sampled_from(Verb))
def test_a_verb_is_refused_from_where_the_table_does_not_name_it(state, verb):
    if state in MOVES[verb].sources:
        assert move(state, verb) in State
    else:
        with pytest.raises(Refusal, match=r"dossier\.step_not_allowed"):
            move(state, verb)


def test_every_verb_belongs_to_somebody():
    assert all(one.roles or one.applicant or one.system for one in MOVES.values())


def test_every_state_has_its_national_code_and_fees_are_code_6():
    assert set(NATIONAL_STATUS) == set(State)
    assert national_status(State.IN_PROGRESS, waits_for_fee=True) == 6
    assert national_status(State.RETURNED, waits_for_fee=True) == 10
