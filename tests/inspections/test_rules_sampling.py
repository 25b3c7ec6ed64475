"""The draw can be repeated by anybody, takes late ones first, and its seal tells any change."""

import json
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from motcua.inspections.rules.checklist import contents
from motcua.inspections.rules.sampling import choose, sealed
from motcua.kernel.draw import draw

codes = st.lists(st.text("0123456789-H.", min_size=1, max_size=12), max_size=40)


@given(codes=codes, size=st.integers(0, 50), seed=st.text(max_size=8), order=st.randoms())
def test_the_draw_does_not_depend_on_the_order_of_the_register(codes, size, seed, order):
    chosen = draw(codes, size, seed)
    shuffled = list(codes)
    order.shuffle(shuffled)
    assert draw(shuffled, size, seed) == chosen
    assert len(chosen) == min(size, len(set(codes)))
    assert set(chosen) <= set(codes)


@given(codes=codes, size=st.integers(0, 49), seed=st.text(max_size=8))
def test_a_larger_sample_keeps_the_smaller_one(codes, size, seed):
    assert draw(codes, size + 1, seed)[:size] == draw(codes, size, seed)


@given(every=codes, late=codes, size=st.integers(1, 50), seed=st.text(max_size=8))
def test_late_ones_come_first_and_nothing_stands_twice(every, late, size, seed):
    first, drawn = choose(every, late, size, seed)
    assert len(first) == min(size, len(set(late)))
    assert not set(first) & set(drawn)
    assert len(first) + len(drawn) <= size


def test_another_seed_chooses_otherwise():
    register = [f"H59.15-260302-{number:04}" for number in range(200)]
    assert draw(register, 20, "1/QĐ-SYT") != draw(register, 20, "2/QĐ-SYT")


def test_the_seal_is_the_hash_of_exactly_what_is_handed_over():
    text, digest = sealed({"hồ sơ": ["b", "a"], "seed": "1"})
    assert sha256(text.encode()).hexdigest() == digest
    assert json.loads(text) == {"hồ sơ": ["b", "a"], "seed": "1"}


def test_the_seven_contents_have_questions_each_once():
    assert len(contents()) == 7
    questions = [question for one in contents() for question in one.questions]
    assert len(questions) == len(set(questions))
